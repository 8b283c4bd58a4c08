"""Tales of the past are no wish: "vor sechs Wochen war ich da", "das letzte Mal war im Oktober"."""

from voice_booking.listening.time.pieces import PIECES, Day, Flaw, Pick, Piece, Span, Unit
from voice_booking.listening.when import TimeProblem

_WAS, _SAME = PIECES["WAS"], PIECES["SAME"]
CUES = frozenset({_WAS, _SAME})
"""Kinds of pieces without which nothing is told."""
_NEAR = 4
"""Words between a verb of the past and its time, at most."""


def without_tales(pieces: list[Piece]) -> list[Piece]:
    """The pieces without times of the past that belong to a verb of the past."""
    verbs = [found for found in pieces if found.kind == _WAS]
    return [found for found in pieces if not (_is_past(found) or _told(found, verbs))]


def _is_past(found: Piece) -> bool:
    """ "dieselbe wie letzte Woche", "vor sechs Wochen war ich da"."""
    match found.value:
        case Flaw(problem=TimeProblem.PAST):
            return True
        case Day(offset=int(offset)) if offset < 0:
            return True
        case Day(pick=Pick.LAST) | Span(pick=Pick.LAST):
            return True
    return False


def _told(found: Piece, verbs: list[Piece]) -> bool:
    """A month or a length right beside a verb of the past."""
    near = any(abs(verb.position - found.position) <= _NEAR for verb in verbs)
    month = isinstance(found.value, Span) and found.value.unit is Unit.MONTH and found.value.pick is Pick.PLAIN
    return near and (month or found.kind == PIECES["LENGTH"])
