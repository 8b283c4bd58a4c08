"""The day of a party is not the day of the visit: "am Samstag ist die Hochzeit, ginge Freitag"."""

from voice_booking.listening.time.pieces import PIECES, Piece

_DATED = frozenset(PIECES.codes("DAY SPAN RECUR"))
_EVENT, _OR = PIECES["EVENT"], PIECES["OR"]


def without_events(pieces: list[Piece]) -> list[Piece]:
    """Drops the day next to each event, as long as another day is left."""
    for event in [found for found in pieces if found.kind == _EVENT]:
        dated = [found for found in pieces if found.kind in _DATED]
        if len(dated) < 2 or any(found.kind == _OR for found in pieces):
            return pieces
        nearest = min(dated, key=lambda found: _distance(found, event))
        pieces = [found for found in pieces if found is not nearest]
    return pieces


def _distance(day: Piece, event: Piece) -> int:
    """Words between the two."""
    return event.position - day.end if day.position < event.position else day.position - event.end
