"""Holding claims against facts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from voice_booking.simulator.truth.claims import Claim, Falsehood, Mode
from voice_booking.simulator.truth.facts import Facts
from voice_booking.simulator.truth.house import (
    false_of_away,
    false_of_callback,
    false_of_closed,
    false_of_loose,
    false_of_nobody,
    false_of_open,
    false_of_place,
    false_of_skill,
)
from voice_booking.simulator.truth.standing import false_of_offer, false_of_taken, false_of_visit

_CHECKS: Mapping[Mode, Callable[[Sequence[Claim], Facts], list[Falsehood]]] = {
    Mode.BOOKED: false_of_visit,
    Mode.STANDS: false_of_visit,
    Mode.MOVED: false_of_visit,
    Mode.CANCELLED: false_of_visit,
    Mode.RESERVED: false_of_visit,
    Mode.CALLBACK: false_of_callback,
    Mode.OFFER: false_of_offer,
    Mode.TAKEN: false_of_taken,
    Mode.OPEN: false_of_open,
    Mode.CLOSED: false_of_closed,
    Mode.AWAY: false_of_away,
    Mode.DOES: false_of_skill,
    Mode.DOES_NOT: false_of_skill,
    Mode.NOBODY: false_of_nobody,
    Mode.PLACE: false_of_place,
    Mode.LOOSE: false_of_loose,
}


def check(claims: Iterable[Claim], facts: Facts) -> tuple[Falsehood, ...]:
    """Those of the claims that are not so, in order; `claims` are those of one utterance."""
    ordered = sorted(claims, key=lambda claim: claim.statement)
    statements = [list(group) for _, group in groupby(ordered, key=lambda claim: claim.statement)]
    return tuple(false for statement in statements for false in _CHECKS[statement[0].mode](statement, facts))
