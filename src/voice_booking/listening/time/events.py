"""The time of something else is not the time of the visit: "am Samstag ist die Hochzeit, ginge Freitag"."""

from voice_booking.listening.time.pieces import PIECES, Piece

_DATED = frozenset(PIECES.codes("DAY SPAN RECUR DAYS"))
_TIMED = frozenset(PIECES.codes("CLOCK HOURS PART"))
_EVENT, _OR = PIECES["EVENT"], PIECES["OR"]
CUES = frozenset({_EVENT})
"""The kind of piece without which nothing else takes place."""
_NEAR = 6
"""Words between an event and its own time, at most."""

_BEHIND = 2


def without_events(pieces: list[Piece]) -> list[Piece]:
    """Drops the day and the time next to each event, as long as others are left."""
    if any(found.kind == _OR for found in pieces):
        return pieces
    for event in [found for found in pieces if found.kind == _EVENT]:
        for group in (_DATED, _TIMED):
            pieces = _without_nearest(pieces, event, group)
    return pieces


def _without_nearest(pieces: list[Piece], event: Piece, group: frozenset[str]) -> list[Piece]:
    wishes = [found for found in pieces if found.kind in group and not found.excluded]
    if len(wishes) < 2:
        return pieces
    nearest = min(wishes, key=lambda found: _distance(found, event))
    own = {id(found) for found in wishes if _touches(found, nearest)} | {id(nearest)}
    if _distance(nearest, event) > _NEAR or len(own) == len(wishes):
        return pieces
    return [found for found in pieces if id(found) not in own]


def _touches(found: Piece, nearest: Piece) -> bool:
    """ "im August am achten" is one day."""
    return found.end == nearest.position or nearest.end == found.position


def _distance(found: Piece, event: Piece) -> int:
    """Words between the two; what stands behind an event rather belongs to what follows."""
    if found.position < event.position:
        return event.position - found.end
    return found.position - event.end + _BEHIND
