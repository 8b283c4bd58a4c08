"""The state machine: requests in, answers out, everything in memory, no clock and no socket of its own."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import unquote

from voice_booking.simulator.calcom.wire import Answer, Request, parsed_object
from voice_booking.simulator.retell_management import agents, flows, limits, numbers
from voice_booking.simulator.retell_management.asked import Asked
from voice_booking.simulator.retell_management.faults import COMMITS, SILENT, Cut, Effect, Faults, refusal
from voice_booking.simulator.retell_management.refused import Refused
from voice_booking.simulator.retell_management.rows import State

Act = Callable[[Asked], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    operation: str
    method: str
    path: re.Pattern[str]
    act: Act


def _route(operation: str, method: str, path: str, act: Act) -> Route:
    pattern = re.compile(re.escape(path).replace(r"\{id\}", "(?P<id>[^/]+)"))
    return Route(operation, method, pattern, act)


ROUTES = (
    _route("agents.create", "POST", "/create-agent", agents.create),
    _route("agents.get", "GET", "/get-agent/{id}", agents.get),
    _route("agents.update", "PATCH", "/update-agent/{id}", agents.update),
    _route("agents.list", "POST", "/v2/list-agents", agents.list_all),
    _route("agents.delete", "DELETE", "/delete-agent/{id}", agents.delete),
    _route("versions.list", "GET", "/list-agent-versions/{id}", agents.list_versions),
    _route("versions.create", "POST", "/create-agent-version/{id}", agents.create_version),
    _route("versions.publish", "POST", "/publish-agent-version/{id}", agents.publish),
    _route("versions.delete", "DELETE", "/delete-agent-version/{id}", agents.delete_version),
    _route("flows.create", "POST", "/create-conversation-flow", flows.create),
    _route("flows.get", "GET", "/get-conversation-flow/{id}", flows.get),
    _route("flows.update", "PATCH", "/update-conversation-flow/{id}", flows.update),
    _route("flows.list", "GET", "/v2/list-conversation-flows", flows.list_all),
    _route("flows.delete", "DELETE", "/delete-conversation-flow/{id}", flows.delete),
    _route("numbers.get", "GET", "/get-phone-number/{id}", numbers.get),
    _route("numbers.update", "PATCH", "/update-phone-number/{id}", numbers.update),
    _route("numbers.list", "GET", "/v2/list-phone-numbers", numbers.list_all),
)
NO_ROUTE = "Not found: the stand-in, like Retell since 2026, has no such endpoint"


@dataclass(frozen=True, slots=True)
class Call:
    """One request, in the order of arrival."""

    operation: str
    path: str
    status: int | None
    """None: no answer reached the caller."""
    effect: Effect | None
    commits: tuple[str, ...]


@dataclass(slots=True)
class RetellWorld:
    """A workspace at Retell.

    Args:
        now: the clock; aware.
        limited: whether requests are counted against the rate limits.
    """

    now: Callable[[], datetime]
    limited: bool = True
    state: State = field(default_factory=State)
    faults: Faults = field(default_factory=Faults)
    trace: list[Call] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """Do what the request asks for. Raises `Cut` where a fault keeps the answer from the caller."""
        route, found = _routed(request)
        operation = route.operation if route else f"{request.method} {request.path}"
        effect = self.faults.meet(operation)
        commits: list[str] = []
        answer: Answer | None = None
        if effect is None or effect in COMMITS:
            answer = self._done(request, route, unquote(found), commits)
        told = refusal(effect) if effect else None
        if told is not None:
            answer = told.answer()
        silent = effect in SILENT
        status = None if silent or answer is None else answer.status
        self.trace.append(Call(operation, request.path, status, effect, tuple(commits)))
        if answer is None or silent:
            raise Cut(effect or Effect.DROP_BEFORE)
        return _as_json(answer)

    def _done(self, request: Request, route: Route | None, found: str, commits: list[str]) -> Answer:
        try:
            if request.headers.get("authorization", "").removeprefix("Bearer ") not in self.state.keys:
                raise Refused(401, "API key is missing or invalid.")
            if route is None:
                raise Refused(404, NO_ROUTE)
            if self.limited:
                limits.count(self.state, route.operation, self.now())
            body = parsed_object(request.body)
            if body is None:
                raise Refused(400, "Invalid request format, please check API reference.")
            return route.act(Asked(self.state, self.now(), found, request.query, body, commits))
        except Refused as refused:
            return refused.answer()


def _as_json(answer: Answer) -> Answer:
    headers = {"content-type": "application/json", **answer.headers} if answer.content else answer.headers
    return replace(answer, headers=headers)


def _routed(request: Request) -> tuple[Route | None, str]:
    for route in ROUTES:
        match = route.path.fullmatch(request.path)
        if match and route.method == request.method:
            return route, match.groupdict().get("id", "")
    return None, ""
