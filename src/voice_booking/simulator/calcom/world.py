"""The state machine: requests in, answers out, everything in memory, no clock and no socket of its own."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from voice_booking.simulator.calcom import limits
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.faults import AT_ONCE, COMMITS, SILENT, Cut, Effect, Fault, Faults, refusal
from voice_booking.simulator.calcom.routes import Route, routes_of
from voice_booking.simulator.calcom.rows import State, User
from voice_booking.simulator.calcom.versions import HOSTED, effective
from voice_booking.simulator.calcom.webhooks.announcing import announce_meetings
from voice_booking.simulator.calcom.wire import Answer, Request

Sleep = Callable[[float], Awaitable[object]]
"""Takes seconds, as `asyncio.sleep`."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The whole stand-in at one moment, as a value that can be gone back to any number of times."""

    state: State
    trace: tuple["Call", ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One request, in the order of arrival."""

    number: int
    operation: str
    method: str
    path: str
    effect: Effect | None = None
    status: int | None = None
    """What was answered; None while it is on its way, and where the caller hears nothing."""
    commits: tuple[str, ...] = ()
    """What it changed, such as `booking 5sL…`."""


@dataclass(slots=True)
class Flight:
    """A request that has arrived and is not answered yet."""

    world: "CalcomWorld"
    request: Request
    number: int
    fault: Fault | None
    seen_up_to: int

    @property
    def latency(self) -> timedelta:
        return self.fault.latency if self.fault else AT_ONCE

    def land(self) -> Answer:
        """Do what the request asks for and answer. Raises `Cut` where a fault keeps the answer from the caller."""
        return self.world.land(self)


@dataclass(slots=True)
class CalcomWorld:
    """A Cal.com.

    Args:
        now: the clock; aware.
        versions: the values of `cal-api-version` that are known (`versions.HOSTED`, `versions.PUBLIC`).
        races: whether requests that are on their way at the same time do not see each other's bookings, as in the
            real one, where availability is read before it is written and nothing but the unique key is between.
        per_minute: requests that a key may send in a minute; None for no limit.
    """

    now: Callable[[], datetime]
    versions: frozenset[str] = HOSTED
    races: bool = False
    per_minute: int | None = 120
    state: State = field(default_factory=State)
    faults: Faults = field(default_factory=Faults)
    trace: list[Call] = field(default_factory=list)

    def arrive(self, request: Request) -> Flight:
        """Take a request in: it is written down, meets its fault, and what it will see of others is settled."""
        found = routes_of(request.method, request.path)
        operation = found[0].name if found else "unknown"
        fault = self.faults.meet(operation)
        number = len(self.trace)
        self.trace.append(Call(number, operation, request.method, request.path, effect=fault.effect if fault else None))
        return Flight(self, request, number, fault, self.state.last_id)

    def land(self, flight: Flight) -> Answer:
        """See `Flight.land`."""
        effect = flight.fault.effect if flight.fault else Effect.SLOW
        answer = None
        if effect in COMMITS:
            answer = self._answer(flight)
        if effect in SILENT:
            raise Cut(effect)
        told = refusal(effect)
        if told is not None:
            answer = self._headed(flight.request, told.answer(flight.request.path, self.now()), limits.headers_of(told))
        if answer is None:
            raise ValueError(f"{effect} is no effect of a request")
        if effect is Effect.MALFORMED:
            answer = Answer(answer.status, None, answer.headers, raw=answer.content[: len(answer.content) // 2])
        self._note(flight, status=answer.status)
        return answer

    def handle(self, request: Request) -> Answer:
        """A request that takes no time."""
        return self.arrive(request).land()

    def snapshot(self) -> Snapshot:
        """What is there now; faults are no part of it."""
        return Snapshot(self.state.copy(), tuple(self.trace))

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to `snapshot`, and behave: no faults are set afterwards."""
        self.state = snapshot.state.copy()
        self.trace = list(snapshot.trace)
        self.faults.set()

    def _answer(self, flight: Flight) -> Answer:
        now, request = self.now(), flight.request
        announce_meetings(self.state, now)
        headers = {}
        try:
            headers = limits.count(self.state, request, now, self.per_minute)
            answer = self._routed(flight, now)
        except Refused as refused:
            answer = refused.answer(request.path, now)
            headers = headers or limits.headers_of(refused)
        return self._headed(request, answer, headers)

    def _headed(self, request: Request, answer: Answer, headers: Mapping[str, str]) -> Answer:
        """With what every answer carries; the id of the caller's trace comes back."""
        trace_id = {"x-request-id": request.headers["x-request-id"]} if "x-request-id" in request.headers else {}
        return replace(answer, headers={"content-type": "application/json", **trace_id, **headers})

    def _routed(self, flight: Flight, now: datetime) -> Answer:
        request = flight.request
        found = routes_of(request.method, request.path)
        missing = Refused(404, f"Cannot {request.method} {request.path.replace('/v2', '/api/v2', 1)}")
        if found is None:
            raise missing
        route, params = found
        which = route.versions.handler(effective(request.headers, self.versions))
        operation = route.operation if which == "new" else route.old if which == "old" else None
        if operation is None:
            raise missing
        if self.per_minute is not None:
            limits.count(self.state, request, now, route.per_minute, route.name)
        user = self._user(request, route)
        seen = flight.seen_up_to if self.races else self.state.last_id
        context = Context(self.state, now, request, params, user, seen)
        try:
            return operation(context)
        finally:
            self._note(flight, commits=tuple(context.commits))

    def _user(self, request: Request, route: Route) -> User | None:
        """Who asks. A wrong key is refused even where none is needed. Raises `Refused` (401)."""
        header = request.headers.get("authorization", "")
        if not header and route.public:
            return None
        key = header.removeprefix("Bearer ").strip()
        if key not in self.state.keys:
            raise Refused(401, "ApiAuthStrategy - api key - Your api key is not valid.")
        return self.state.users[self.state.keys[key]]

    def _note(self, flight: Flight, status: int | None = None, commits: tuple[str, ...] = ()) -> None:
        call = self.trace[flight.number]
        told = status if status is not None else call.status
        self.trace[flight.number] = replace(call, status=told, commits=commits or call.commits)


async def serve(world: CalcomWorld, request: Request, sleep: Sleep) -> Answer:
    """A request that takes the time which its fault says. Raises `Cut`."""
    flight = world.arrive(request)
    if flight.latency:
        await sleep(flight.latency.total_seconds())
    return flight.land()
