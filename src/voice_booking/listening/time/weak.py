"""Bare numbers: a clock or a day only where their neighbours say so, else nothing."""

from voice_booking.listening.time.clock import clock_at
from voice_booking.listening.time.pieces import PIECES, Day, Piece, piece

_NUM, _ORD = PIECES["WEAKNUM"], PIECES["WEAKORD"]
CUES = frozenset({_NUM, _ORD})
"""Kinds of pieces without which nothing is weak."""
_CLOCK, _DAY, _PART = PIECES["CLOCK"], PIECES["DAY"], PIECES["PART"]
_COMMA, _STOP, _VERB = PIECES["COMMA"], PIECES["STOP"], PIECES["VERB"]
_LEADS = PIECES.codes("FROM TO OVERBY BEFORE AFTER BETWEEN NOTLATER NOTEARLIER UM")
_LINKS = PIECES.codes("OR AND TO COMMA NEIN SONDERN ELSE")


def settle_weak(pieces: list[Piece]) -> list[Piece]:
    """Weak numbers become clocks and days, or go."""
    for index in range(len(pieces)):
        _promote(pieces, index, backward=False)
    for index in range(len(pieces) - 1, -1, -1):
        _promote(pieces, index, backward=True)
    return [p for p in pieces if p.kind not in (_NUM, _ORD)]


def _promote(pieces: list[Piece], index: int, *, backward: bool) -> None:
    found = pieces[index]
    if found.kind == _NUM and _is_clock(pieces, index, backward=backward):
        made = clock_at(int(str(found.value)), 0)
    elif found.kind == _ORD and _is_day(pieces, index, backward=backward):
        made = piece("DAY", Day(number=int(str(found.value))))
    else:
        return
    made.position, made.end, made.why = found.position, found.end, found.why
    pieces[index] = made


def _kind(pieces: list[Piece], index: int) -> str:
    return pieces[index].kind if 0 <= index < len(pieces) else ""


def _is_clock(pieces: list[Piece], index: int, *, backward: bool) -> bool:
    if int(str(pieces[index].value)) > 24:
        return False
    before = _kind(pieces, index - 1)
    if not backward:
        if before and before in _LEADS:
            return True
        if before == PIECES["VON"] and _kind(pieces, index + 1) == PIECES["TO"]:
            return True
        linked = before and before in _LINKS and _kind(pieces, index - 2) == _CLOCK
        return bool(linked) or _follows_day(pieces, index) or _alone(pieces) or _is_instead(pieces, index)
    after = _kind(pieces, index + 1)
    return bool(after) and after in PIECES.codes("TO OR AND") and _kind(pieces, index + 2) == _CLOCK


def _follows_day(pieces: list[Piece], index: int) -> bool:
    """ "morgen zehn", with nothing that is counted behind it."""
    before = pieces[index - 1] if index else None
    if before is None or before.kind not in (_DAY, _PART) or before.end != pieces[index].position:
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return after is None or after.kind != PIECES["NOISE"] or after.position > pieces[index].end


_SUITS = (" waere", " waer", " passt", " geht", " ginge")


def _is_instead(pieces: list[Piece], index: int) -> bool:
    """ "halb elf passt mir nicht, elf wäre besser": beside another clock, the subject of its clause."""
    opens = _kind(pieces, index - 1) in (_COMMA, _STOP)
    suits = _kind(pieces, index + 1) == _VERB and pieces[index + 1].why.endswith(_SUITS)
    return opens and suits and any([found.kind == _CLOCK for found in pieces[:index]])


def _is_day(pieces: list[Piece], index: int, *, backward: bool) -> bool:
    before, after = _kind(pieces, index - 1), _kind(pieces, index + 1)
    if index and pieces[index - 1].why.endswith(" der"):
        return False  # a day is masculine: "nach der zweiten Geburt"
    if backward:
        return bool(after) and after in PIECES.codes("TO OR AND COMMA") and _kind(pieces, index + 2) == _DAY
    if before and before in PIECES.codes("FROM TO BEFORE AFTER BETWEEN VON NOTLATER NOTEARLIER"):
        return True
    return bool(before and before in _LINKS and _kind(pieces, index - 2) == _DAY) or _alone(pieces)


def _alone(pieces: list[Piece]) -> bool:
    """Nothing but this number was said."""
    return len(pieces) == 1
