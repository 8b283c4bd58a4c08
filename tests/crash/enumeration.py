"""Every suspension of an operation, every way to strike there, and every strike at the recovery that follows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.crash import scene, state
from tests.crash.forks import Died, in_a_child
from tests.crash.scene import Operation, Walked
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
    for strike in _strikes(lambda strike: _struck(copies, start, operation, strike)):
        url = strike.url
        counts.singles += 1
        counts.suspensions = max(counts.suspensions, strike.strike.suspension)
        seen: Seen = in_a_child(state.look, url)
        told = f"{name}, {strike.strike.way} at {strike.strike.suspension}"
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


def _recover(told: str, copies: Copies, url: str, operation: Operation, before: Seen, counts: Counts) -> int:
    """Recover undisturbed, then with a strike at each suspension of the recovery; the number of these."""
    undisturbed = copies.copy(url)
    _recovered(told, copies, undisturbed, operation, before, counts)
    pairs = 0
    for second in _strikes(lambda strike: _struck(copies, url, operation, strike, scene.recover)):
        pairs += 1
        again = f"{told}, then {second.strike.way} at {second.strike.suspension} of the recovery"
        _recovered(again, copies, second.url, operation, before, counts)
    return pairs


def _recovered(told: str, copies: Copies, url: str, operation: Operation, before: Seen, counts: Counts) -> None:
    walked, seen = in_a_child(_after_a_while, url, operation)
    faults = state.faults_after_recovery(operation, before, seen)
    if walked.reply is None or walked.reply["status"] != operation.status:
        faults.append(f"the caller heard {walked.reply}")
    counts.faults += [f"{told}: {fault}" for fault in faults]
    copies.drop(url)


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


def _strikes(struck: Callable[[Strike], str | None]) -> Iterator[_Crashed]:
    """Suspension after suspension, until there is none; found by stepping."""
    for way in Way:
        for suspension in count(1):
            strike = Strike(suspension, way)
            url = struck(strike)
            if url is None:
                break
            yield _Crashed(strike, url)
