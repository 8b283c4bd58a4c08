"""Which wishes are meant negatively: "nicht am Dienstag", "außer montags", "morgen kann ich nicht"."""

from voice_booking.listening.time.pieces import PIECES, Day, Piece, Recurring, Span, Unit

_WISHES = frozenset(PIECES.codes("CLOCK DAY SPAN PART HOURS DAYS MOMENTS RECUR SOON"))
_BORDERS = frozenset(PIECES.codes("COMMA STOP BUT SONDERN NEIN ELSE OR IF"))
_LINKS = frozenset(PIECES.codes("AND OR COMMA"))
_NOT, _BUSY, _EXCEPT = PIECES["NOT"], PIECES["BUSY"], PIECES["EXCEPT"]
_AWAY, _NEITHER = PIECES["AWAY"], PIECES["NEITHER"]
CUES = frozenset({_NOT, _BUSY, _EXCEPT, _AWAY, _NEITHER})
"""Kinds of pieces without which nothing is refused."""
_VERB, _ICH = PIECES["VERB"], PIECES["ICH"]


def mark_excluded(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a mark on every wish that is negated; the words that negate stay in place."""
    for index, found in enumerate(pieces):
        if found.kind == _EXCEPT:
            _mark_list(pieces, index + 1)
            _as_habits(pieces)
        elif found.kind == _NEITHER:
            _mark_list(pieces, index + 1)
        elif found.kind == _NOT:
            _mark_not(pieces, index)
        elif found.kind == _AWAY and not _mark_before(pieces, index):
            _mark_window(pieces, index + 1)
        elif found.kind == _BUSY:
            _mark_busy(pieces, index)
    dated = any(found.why.startswith(_SAME_DAY) for found in pieces)
    if not dated and any(isinstance(found.value, Span) and found.value.unit in _LONG for found in pieces):
        _as_habits(pieces)
    return pieces


_LONG = (Unit.MONTH, Unit.YEAR)
"""Spans of several weeks: "irgendwann im Dezember, nur nicht am Montag" refuses all its Mondays."""


def _as_habits(pieces: list[Piece]) -> None:
    """ "jeden Tag außer Mittwoch" excepts all Wednesdays."""
    for found in pieces:
        day = found.value
        if found.excluded and isinstance(day, Day) and day.weekday is not None and day.only_weekday:
            found.kind, found.value = PIECES["RECUR"], Recurring((day.weekday,))


def _mark_list(pieces: list[Piece], start: int) -> bool:
    """The wishes right behind `start`, also when joined by "und" or "oder"."""
    marked = False
    position = start
    while position < len(pieces):
        kind = pieces[position].kind
        if kind in _WISHES:
            pieces[position].excluded = marked = True
        elif not (marked and kind in _LINKS and _is_wish(pieces, position + 1)):
            break
        position += 1
    return marked


_SAME_DAY = "calendar.ordinal_after_weekday"
"""The rule of "am Montag, dem siebten"."""


def _mark_run(pieces: list[Piece], start: int) -> bool:
    """The wishes right behind `start`, and those joined to them by "und" or "oder", but not behind a comma.

    A second one of a kind without a joint is the correction ("nicht um neun, um zehn").
    """
    marked: set[str] = set()
    position = start
    while position < len(pieces):
        kind = pieces[position].kind
        joins = kind in _LINKS and kind != PIECES["COMMA"] and marked and _is_wish(pieces, position + 1)
        if joins:
            marked = {"joined"}
        elif kind in _WISHES and (kind not in marked or pieces[position].why.startswith(_SAME_DAY)):
            pieces[position].excluded = True
            marked.add(kind)
        else:
            break
        position += 1
    return bool(marked)


def _is_wish(pieces: list[Piece], index: int) -> bool:
    return index < len(pieces) and pieces[index].kind in _WISHES


def _mark_not(pieces: list[Piece], index: int) -> None:
    if _asks_politely(pieces, index):
        return
    if not _mark_run(pieces, index + 1):
        _mark_before(pieces, index)


def _asks_politely(pieces: list[Piece], index: int) -> bool:
    """ "kann ich nicht am Freitag kommen" asks for Friday: the verb opens the sentence."""
    verbs = [n for n in range(index) if pieces[n].kind == _VERB]
    if not verbs:
        return False
    before = verbs[-1] - 1
    opens = before < 0 or pieces[before].kind in _BORDERS or pieces[before].kind == PIECES["NOISE"]
    return opens and not any(pieces[n].kind in _WISHES for n in range(index)) and _is_wish(pieces, index + 1)


def _mark_before(pieces: list[Piece], index: int) -> bool:
    """The wishes of this clause in front of `index`; of the one before if this has none."""
    marked, crossed = False, False
    for position in range(index - 1, -1, -1):
        kind = pieces[position].kind
        if kind in _WISHES:
            pieces[position].excluded = marked = True
        elif kind in (_BUSY, _NOT, _AWAY) or (kind in _BORDERS and not _joins_list(pieces, position)):
            if marked or crossed or kind != PIECES["COMMA"] or pieces[position + 1].kind == _ICH:
                break
            crossed = True
    return marked


def _joins_list(pieces: list[Piece], position: int) -> bool:
    """ "Montag oder Dienstag", "Montag, Dienstag": the border lies within one list."""
    joint = pieces[position].kind in _LINKS
    return joint and position > 0 and pieces[position - 1].kind in _WISHES and _is_wish(pieces, position + 1)


def _mark_window(pieces: list[Piece], index: int) -> None:
    """ "ich arbeite bis fünf": a window right behind the word."""
    if index < len(pieces) and pieces[index].kind in PIECES.codes("HOURS DAYS MOMENTS"):
        pieces[index].excluded = True


def _mark_busy(pieces: list[Piece], index: int) -> None:
    if _mark_before(pieces, index):
        return
    for position in range(index + 1, len(pieces)):
        kind = pieces[position].kind
        if kind in _BORDERS:
            break
        if kind in _WISHES:
            pieces[position].excluded = not _opens_question(pieces, index)


def _opens_question(pieces: list[Piece], index: int) -> bool:
    """ "kann ich nicht …" at the beginning is a polite question, "ich kann nicht …" is not."""
    return index == 0 or pieces[index - 1].kind in _BORDERS or pieces[index - 1].kind == PIECES["NOISE"]
