"""Tales of the past are no wish: "vor sechs Wochen war ich da", "das letzte Mal war im Oktober"."""

from voice_booking.listening.time.pieces import PIECES, Day, Flaw, Pick, Piece, Span, Unit
from voice_booking.listening.when import TimeProblem

_WAS = PIECES["WAS"]
_NEAR = 4
"""Words between a verb of the past and its time, at most."""


def without_tales(pieces: list[Piece]) -> list[Piece]:
    """The pieces without times of the past that belong to a verb of the past."""
    verbs = [found for found in pieces if found.kind == _WAS]
    if not verbs:
        return pieces
    return [found for found in pieces if not _told(found, verbs)]


def _told(found: Piece, verbs: list[Piece]) -> bool:
    near = any(abs(verb.position - found.position) <= _NEAR for verb in verbs)
    match found.value:
        case Flaw(problem=TimeProblem.PAST):
            return True
        case Day(offset=int(offset)) if offset < 0:
            return True
        case Day(pick=Pick.LAST) | Span(pick=Pick.LAST):
            return True
        case Span(unit=Unit.MONTH, pick=Pick.PLAIN):
            return near
    return found.kind == PIECES["LENGTH"] and near
