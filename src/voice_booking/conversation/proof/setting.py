"""Which variables are set in a state, whatever way led there."""

from collections import defaultdict
from collections.abc import Mapping

from voice_booking.conversation.proof.exploring import State, Walks


def predecessors(walks: Walks) -> Mapping[State, list[State]]:
    """From which states each one can be come to."""
    found: dict[State, list[State]] = defaultdict(list)
    for state, steps in walks.steps.items():
        for step in steps:
            if not step.stuck:
                found[step.to].append(state)
    return found


def surely_set(walks: Walks, wanted: frozenset[str]) -> Mapping[State, frozenset[str]]:
    """Of the wanted variables those that are set on every way to a state: what all ways agree on, until it settles."""
    found: dict[State, frozenset[str]] = {state: frozenset() for state, way in walks.before.items() if way is None}
    waiting = list(found)
    while waiting:
        state = waiting.pop()
        for step in walks.steps[state]:
            if step.stuck:
                continue
            now = (found[state] | step.sets) & wanted
            known = found.get(step.to)
            agreed = now if known is None else known & now
            if agreed != known:
                found[step.to] = agreed
                waiting.append(step.to)
    return found
