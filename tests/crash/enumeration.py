"""Every suspension of an operation, every way to strike there, and every strike at the recovery that follows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.crash import scene, state
from tests.crash.forks import Died, in_a_child
from tests.crash.scene import Operation, Walked, Witness
from tests.crash.state import Seen
from tests.crash.stepping import Strike, Way


@dataclass(frozen=True, slots=True)
class Copies:
    """Databases that can be had again and again."""

    fresh: Callable[[], str]
    """URL of a new, migrated, empty database."""
    copy: Callable[[str], str]
    """URL of a copy of the database, as the crash left it; nobody may have it open."""
    drop: Callable[[str], None]
    left_by: Callable[[str], str] | None
    """URL of what this process would leave behind if it died now, the same URL for the same bytes; None: only a death
    can show that."""


@dataclass
class Counts:
    """How much was tried."""

    suspensions: int = 0
    singles: int = 0
    states: int = 0
    pairs: int = 0
    pairs_run: int = 0
    """Two crashes that leave the same rows behind are recovered from in the same ways, so once is enough."""
    faults: list[str] = field(default_factory=list)


def enumerate_crashes(name: str, operation: Operation, copies: Copies, *, every_pair: bool = False) -> Counts:
    """Strike at all suspensions of the operation, and of the recovery from each.

    Args:
        every_pair: also recover from crashes that left the same rows behind as one before.
    """
    start = copies.fresh()
    in_a_child(scene.prepare, start, operation)
    before: Seen = in_a_child(state.look, start)
    counts = Counts()
    pairs_from: dict[str, int] = {}
    shown = _shown(copies, start, operation)
    for strike in _strikes(lambda strike: _struck(copies, start, operation, strike)):
        url = strike.url
        counts.singles += 1
        counts.suspensions = max(counts.suspensions, strike.strike.suspension)
        seen: Seen = in_a_child(state.look, url)
        told = f"{name}, {strike.strike.way} at {strike.strike.suspension}"
        if shown.get(strike.strike, seen.fingerprint) != seen.fingerprint:
            counts.faults.append(f"{told}: a death left something else than was to be seen before it")
        counts.faults += [f"{told}: {fault}" for fault in state.faults_after_crash(operation, before, seen)]
        if every_pair or seen.fingerprint not in pairs_from:
            pairs = _recover(told, copies, url, operation, before, counts)
            counts.pairs_run += pairs
            pairs_from[seen.fingerprint] = pairs
        counts.pairs += pairs_from[seen.fingerprint]
        copies.drop(url)
    counts.states = len(pairs_from)
    copies.drop(start)
    return counts


@dataclass(frozen=True, slots=True)
class _Crashed:
    strike: Strike
    url: str


def _shown(copies: Copies, start: str, operation: Operation) -> dict[Strike, str]:
    """Fingerprints of what a process would leave behind that dies in the operation; empty where a death is needed."""
    left = list(_left(copies, start, operation, scene.carry_out))
    seen: dict[str, Seen] = {url: in_a_child(state.look, url) for url in {crashed.url for crashed in left}}
    for url in seen:
        copies.drop(url)
    return {crashed.strike: seen[crashed.url].fingerprint for crashed in left}


def _recover(told: str, copies: Copies, url: str, operation: Operation, before: Seen, counts: Counts) -> int:
    """Recover undisturbed, then with a strike at each suspension of the recovery; the number of these."""
    outcomes: dict[str, list[str]] = {}
    undisturbed = copies.copy(url)
    counts.faults += [f"{told}: {fault}" for fault in _recovered(copies, undisturbed, operation, before)]
    pairs = 0
    for second in _second(copies, url, operation):
        pairs += 1
        again = f"{told}, then {second.strike.way} at {second.strike.suspension} of the recovery"
        if second.url not in outcomes:
            outcomes[second.url] = _recovered(copies, second.url, operation, before)
        counts.faults += [f"{again}: {fault}" for fault in outcomes[second.url]]
    return pairs


def _second(copies: Copies, url: str, operation: Operation) -> Iterator[_Crashed]:
    """What strikes at the recovery leave behind; deaths that leave the same bytes leave the same URL."""
    yield from _left(copies, url, operation, scene.recover)
    ways = (Way.CANCELLED,) if copies.left_by else tuple(Way)
    yield from _strikes(lambda strike: _struck(copies, url, operation, strike, scene.recover), ways)


def _left(copies: Copies, start: str, operation: Operation, walk: Callable[..., Walked]) -> Iterator[_Crashed]:
    """All deaths of a walk, seen in a single one; none where only a death can show them."""
    if copies.left_by:
        url = copies.copy(start)
        yield from in_a_child(_witnessed, copies.left_by, url, operation, walk)
        copies.drop(url)


def _witnessed(
    left_by: Callable[[str], str], url: str, operation: Operation, walk: Callable[..., Walked]
) -> list[_Crashed]:
    crashed: list[_Crashed] = []
    witness: Witness = lambda death: crashed.append(_Crashed(death, left_by(url)))  # noqa: E731
    walked = walk(url, operation, None, witness)
    assert len(crashed) == 2 * walked.suspensions
    return crashed


def _recovered(copies: Copies, url: str, operation: Operation, before: Seen) -> list[str]:
    """What is wrong after a recovery on the spot; the database is gone then."""
    walked, seen = in_a_child(_after_a_while, url, operation)
    faults = state.faults_after_recovery(operation, before, seen)
    if walked.reply is None or walked.reply["status"] != operation.status:
        faults.append(f"the caller heard {walked.reply}")
    copies.drop(url)
    return faults


def _after_a_while(url: str, operation: Operation) -> tuple[Walked, Seen]:
    """Recover in a fresh process, when whoever held a lease has lost it."""
    state.let_leases_end(url)
    return scene.recover(url, operation), state.look(url)


def _struck(
    copies: Copies,
    start: str,
    operation: Operation,
    strike: Strike,
    walk: Callable[[str, Operation, Strike | None], Walked] = scene.carry_out,
) -> str | None:
    """URL of what the crash left behind; None if there is no such suspension."""
    url = copies.copy(start)
    try:
        walked: Walked = in_a_child(walk, url, operation, strike)
    except Died:
        return url
    if walked.suspensions >= strike.suspension and strike.way is Way.CANCELLED:
        return url
    copies.drop(url)
    return None


def _strikes(struck: Callable[[Strike], str | None], ways: Iterable[Way] = tuple(Way)) -> Iterator[_Crashed]:
    """Suspension after suspension, until there is none; found by stepping."""
    for way in ways:
        for suspension in count(1):
            strike = Strike(suspension, way)
            url = struck(strike)
            if url is None:
                break
            yield _Crashed(strike, url)
