"""Tales of the past are no wish: "vor sechs Wochen war ich da", "das letzte Mal war im Oktober"."""

from voice_booking.listening.time.pieces import PIECES, Piece

_WISHES = frozenset(PIECES.codes("CLOCK DAY SPAN PART HOURS DAYS MOMENTS RECUR SOON BAD"))
_BORDERS = frozenset(PIECES.codes("COMMA STOP BUT SONDERN"))
_WAS, _AND = PIECES["WAS"], PIECES["AND"]


def without_tales(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the times of clauses that speak of what was."""
    if not any(found.kind == _WAS for found in pieces):
        return pieces
    kept: list[Piece] = []
    clause: list[Piece] = []
    for index, found in enumerate(pieces):
        clause.append(found)
        if found.kind in _BORDERS or _opens_clause(pieces, index):
            kept += _told(clause)
            clause = []
    return kept + _told(clause)


def _opens_clause(pieces: list[Piece], index: int) -> bool:
    """An "und" that joins clauses, not wishes."""
    return pieces[index].kind == _AND and (index + 1 == len(pieces) or pieces[index + 1].kind not in _WISHES)


def _told(clause: list[Piece]) -> list[Piece]:
    if all(found.kind != _WAS for found in clause):
        return clause
    return [found for found in clause if found.kind not in _WISHES]
