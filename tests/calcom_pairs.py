"""Every pair of request and answer of a stand-in for Cal.com, in whichever test, held against the published interface.

Pairs of one shape (the same fields, kinds of values, formats and words) are equally right or wrong: one of each is kept
and held against the interface once all tests are over. A pair that the interface does not know fails the run; so does a
run of all tests in which too little of what our client can ask was asked. Answers that are cut off on purpose are
counted by themselves. Tests of the stand-in also ask what our client never would: where such a request is none of the
interface's, its answer need not be either.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache, wraps
from hashlib import blake2b
from typing import Any

import httpx
import pytest

from voice_booking.simulator.calcom.faults import Effect
from voice_booking.simulator.calcom.wire import Answer, Request
from voice_booking.simulator.calcom.world import CalcomWorld, Flight

ENOUGH = 0.95
"""Of the client's operations."""
NAMED = "x-request-id"
"""Our client names each of its requests; nobody else does."""
HEADERS = ("authorization", "cal-api-version", "content-type")
"""What the interface speaks of."""
_WORD = re.compile(r"[a-z_]{1,32}|[A-Z_]{1,32}|[A-Za-z]{1,20}")
_NUMBERS = re.compile(r"[\dTZ:.+-]{1,32}")
_DIGIT = re.compile(r"\d")
_OUTPUT = "calcom_pairs"
Shape = Any
"""Hashable; equal for pairs that are equally right or wrong."""


@dataclass(frozen=True)
class Pair:
    """What a stand-in was asked, and what it answered."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    asked: str
    status: int
    answered: str
    ours: bool
    """Whether our client asked."""

    @property
    def request(self) -> httpx.Request:
        url = f"http://calendar{self.path}"
        return httpx.Request(self.method, url, params=self.query, headers=self.headers, content=self.asked.encode())

    @property
    def response(self) -> httpx.Response:
        return httpx.Response(self.status, headers={"content-type": "application/json"}, content=self.answered.encode())


def pair_of(request: Request, answer: Answer) -> Pair:
    headers = {name: request.headers[name] for name in HEADERS if name in request.headers}
    told = (request.method, request.path, dict(request.query), headers, request.body.decode())
    return Pair(*told, answer.status, answer.content.decode(), NAMED in request.headers)


def shape_of(request: Request, answer: Answer) -> Shape:
    """Of the pair that `pair_of` makes."""
    path = tuple(map(shape, request.path.split("/")))
    headers = tuple(request.headers.get(name) if name != "authorization" else None for name in HEADERS)
    ours = NAMED in request.headers
    return ours, request.method, path, shape(request.query), headers, _asked(request), answer.status, shape(answer.body)


def _asked(request: Request) -> Shape:
    try:
        return shape(json.loads(request.body)) if request.body else None
    except ValueError:
        return "unreadable"


def shape(value: object) -> Shape:
    """What the interface can tell apart: fields, kinds of values, formats, words; of a list, which ones it has."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return frozenset([(_text(name), shape(below)) for name, below in value.items()])
    if isinstance(value, list | tuple):
        return "list", frozenset([shape(below) for below in value])
    if isinstance(value, bool) or value is None:
        return str(value)
    return type(value).__name__, _DIGIT.sub("0", str(value))


@lru_cache(maxsize=50_000)
def _text(text: str) -> Shape:
    if _WORD.fullmatch(text):
        return text
    if _NUMBERS.fullmatch(text):
        return _DIGIT.sub("0", text)
    return "text", "@" in text, "://" in text, bool(text)


@dataclass
class Pairs:
    """What was seen in one process or, added up, in all of them."""

    kept: dict[str, Pair] = field(default_factory=dict)
    """One of each shape."""
    requests: int = 0
    cut: int = 0
    """Answers that were cut off on purpose."""
    _shapes: dict[Shape, str] = field(default_factory=dict)

    def note(self, request: Request, answer: Answer, effect: Effect | None) -> None:
        """Take in an answer and the fault that it met."""
        if effect is Effect.MALFORMED:
            self.cut += 1
            return
        self.requests += 1
        seen = shape_of(request, answer)
        if seen not in self._shapes:
            self._shapes[seen] = mark = blake2b(_written(seen).encode()).hexdigest()
            self.kept[mark] = pair_of(request, answer)

    def told(self) -> dict[str, Any]:
        """As values that go from one process to another."""
        kept = {mark: asdict(pair) for mark, pair in self.kept.items()}
        return {"kept": kept, "requests": self.requests, "cut": self.cut}

    def add(self, told: Mapping[str, Any]) -> None:
        """What another process has told."""
        self.kept.update({mark: Pair(**pair) for mark, pair in told["kept"].items()})
        self.requests += told["requests"]
        self.cut += told["cut"]


def _written(shape: Shape) -> str:
    """The same in every process."""
    if isinstance(shape, frozenset):
        return "{" + ",".join(sorted(map(_written, shape))) + "}"
    return "(" + ",".join(map(_written, shape)) + ")" if isinstance(shape, tuple) else repr(shape)


@dataclass
class Judgement:
    """What the interface says to the pairs."""

    shapes: int = 0
    not_its: int = 0
    """Shapes of what a test has asked the stand-in, and is none of the interface's."""
    broken: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    """Operations of the client that were never asked."""
    operations: int = 0
    deviations: int = 0

    @property
    def enough(self) -> bool:
        return self.operations - len(self.missing) >= ENOUGH * self.operations


def judged(pairs: Iterable[Pair]) -> Judgement | None:
    """None: the interface is not at hand."""
    from calcom_contract import DEVIATIONS, INTERFACE, OPERATIONS, asked_amiss, faults, operation_of

    if not INTERFACE.exists():
        return None
    result = Judgement(missing={each.name for each in OPERATIONS})
    result.operations, result.deviations = len(OPERATIONS), len(DEVIATIONS)
    for pair in pairs:
        result.shapes += 1
        operation = operation_of(pair.request)
        if not pair.ours and asked_amiss(pair.request):
            result.not_its += 1
            continue
        problem = faults(pair.request, pair.response)
        if pair.ours and operation is None:
            problem = "no operation of the client"
        if problem:
            result.broken.append(f"{pair.method} {pair.path}, {pair.status}: {problem}")
        if pair.ours and operation is not None:
            result.missing.discard(operation.name)
    return result


SEEN = Pairs()
"""In this process."""
_JUDGED = pytest.StashKey[Judgement | None]()


def pytest_sessionstart() -> None:
    CalcomWorld.land = noting(CalcomWorld.land, SEEN)


def noting(land: Callable[[CalcomWorld, Flight], Answer], pairs: Pairs) -> Callable[[CalcomWorld, Flight], Answer]:
    """`land`, with every answer noted."""

    @wraps(land)
    def noted(world: CalcomWorld, flight: Flight) -> Answer:
        answer = land(world, flight)
        pairs.note(flight.request, answer, flight.fault.effect if flight.fault else None)
        return answer

    return noted


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker of several is done; one that has crashed tells nothing."""
    SEEN.add(getattr(node, "workeroutput", {}).get(_OUTPUT, Pairs().told()))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_OUTPUT] = SEEN.told()
        return
    if not SEEN.requests:
        return
    judgement = session.config.stash[_JUDGED] = judged(SEEN.kept.values())
    if judgement is not None and exitstatus == pytest.ExitCode.OK and fails(judgement, whole=_whole(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def fails(judgement: Judgement, *, whole: bool) -> bool:
    """Whether a run in which all tests passed fails all the same.

    Args:
        whole: all tests were run.
    """
    return bool(judgement.broken) or (whole and not judgement.enough)


def _whole(config: pytest.Config) -> bool:
    chosen = config.option.keyword or config.option.markexpr or config.option.deselect or config.option.collectonly
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not chosen


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if _JUDGED in config.stash:
        for line in summary(SEEN, config.stash[_JUDGED], whole=_whole(config)):
            terminalreporter.write_line(line)


def summary(pairs: Pairs, judgement: Judgement | None, *, whole: bool) -> list[str]:
    """What is said at the end of a run."""
    if judgement is None:
        return [f"Cal.com: {pairs.requests} requests, none validated: the interface's description is not at hand"]
    asked = f"{judgement.operations - len(judgement.missing)} of {judgement.operations} operations"
    told = (
        f"Cal.com: {pairs.requests} requests of {judgement.shapes} shapes, {asked},"
        f" {len(judgement.broken)} invalid, {judgement.deviations} documented deviations;"
        f" besides, {pairs.cut} answers cut off on purpose, {judgement.not_its} shapes no client of ours would ask"
    )
    never = ", ".join(sorted(judgement.missing))
    too_few = [f"Cal.com: too few operations were exercised; never asked: {never}"]
    return [told, *judgement.broken, *(too_few if whole and not judgement.enough else ())]
