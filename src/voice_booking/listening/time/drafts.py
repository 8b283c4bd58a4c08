"""Second stage: pieces become drafts of wishes; several drafts are alternatives, the last word counts."""

from dataclasses import dataclass, field, replace
from operator import attrgetter

from voice_booking.listening.time.merging import is_distance, joined_days, joined_spans, spanned_day
from voice_booking.listening.time.pieces import (
    PIECES,
    Clock,
    Day,
    Exact,
    Flaw,
    Part,
    Piece,
    Recurring,
    Soon,
    Span,
    Window,
)

_OR = frozenset(PIECES.codes("OR ELSE"))
_CORRECTS = frozenset(PIECES.codes("NEIN SONDERN"))
_LISTS = frozenset(PIECES.codes("AND COMMA"))
_ONTO = PIECES["ONTO"]
_GOES_ON = frozenset(PIECES.codes("AND OR NOISE VERB ICH"))
_IGNORED_NEXT = frozenset(PIECES.codes("THAN INSTEAD"))
_DATED = frozenset({"day", "span", "days", "recur", "soon", "moments"})
_TIMED = frozenset({"clock", "hours", "part"})
SLOTS = {
    PIECES["CLOCK"]: "clock",
    PIECES["DAY"]: "day",
    PIECES["SPAN"]: "span",
    PIECES["PART"]: "part",
    PIECES["HOURS"]: "hours",
    PIECES["DAYS"]: "days",
    PIECES["MOMENTS"]: "moments",
    PIECES["RECUR"]: "recur",
    PIECES["SOON"]: "soon",
    PIECES["LENGTH"]: "length",
    PIECES["BAD"]: "bad",
}
"""Kind of a wish → what it fills in a draft."""
_NAMES = tuple(SLOTS.values())
_SAID = attrgetter(*_NAMES)
_DATES = attrgetter(*_DATED)
_NOTHING, _NO_DATE = (None,) * len(_NAMES), (None,) * len(_DATED)
SILENT = frozenset(PIECES.codes("NOISE VERB ICH"))
"""Kinds that tell nothing about how wishes belong together."""


MOST = 8
"""Alternatives that anybody may mean seriously."""
_BESIDE = 3
"""Words between two phrases that may still belong together closely."""


@dataclass(slots=True)
class Draft:
    """What has been said of one wish so far."""

    day: Day | None = None
    span: Span | None = None
    days: Window | None = None
    recur: Recurring | None = None
    soon: Soon | None = None
    moments: Window | Exact | None = None
    clock: Clock | None = None
    hours: Window | None = None
    part: Part | None = None
    length: int | None = None
    bad: Flaw | None = None
    why: list[str] = field(default_factory=list)

    def filled(self) -> set[str]:
        return {slot for slot, value in zip(_NAMES, _SAID(self), strict=True) if value is not None}

    def says_something(self) -> bool:
        return bool(_SAID(self) != _NOTHING)

    def clear(self, slots: frozenset[str]) -> None:
        for slot in slots:
            setattr(self, slot, None)


class Drafting:
    """Reads pieces one after the other and keeps what the next one means."""

    def __init__(self, hesitations: set[int]) -> None:
        self.drafts = [Draft()]
        """In spoken order."""
        self._hesitations = hesitations
        self._link = ""
        self._stale: set[str] = set()
        self._ignoring = False
        self._ignored: set[str] = set()
        self._joint_end = 0
        self._listing = False
        self._doubted: set[str] = set()
        self._end = 0

    @property
    def doubtful(self) -> bool:
        """Whether two times were said and nothing tells how they belong together."""
        return bool(self._doubted)

    def read(self, found: Piece) -> None:
        """Take in the next piece."""
        slot = SLOTS.get(found.kind)
        if slot is None:
            self._joint_end = found.end if found.kind in _IGNORED_NEXT else self._joint_end
            self._read_joint(found.kind)
            return
        if self._ignoring and self._ignores(slot, found):
            return
        if self._hesitated(found) and self._conflicts(slot, found):
            self._link = "correct"
        self._place(slot, found)
        self._link, self._end = "", found.end

    def _ignores(self, slot: str, found: Piece) -> bool:
        """ "statt Dienstag um drei lieber Mittwoch": what stands in for it begins when a day or a time comes again."""
        group = "day" if slot in _DATED else "time"
        far = not self._ignored and found.position > self._joint_end + 1
        if group in self._ignored or far:
            self._ignoring = False
            return False
        self._ignored.add(group)
        return True

    def _read_joint(self, kind: str) -> None:
        if kind in _OR:
            self._link = "or"
            self._listing |= not self.drafts[-1].says_something()
        elif kind in _CORRECTS:
            self._link = "correct"
        elif kind in _LISTS and not self._link:
            self._link = "list"
        elif kind == _ONTO and self.drafts[-1].says_something():
            self._link = "correct"
        if kind in _IGNORED_NEXT:
            self._ignoring, self._ignored = True, set()
        elif kind not in _GOES_ON:
            self._ignoring = False

    def _hesitated(self, found: Piece) -> bool:
        return not self._link.startswith(("or", "correct")) and any(
            self._end <= place <= found.position for place in self._hesitations
        )

    def _conflicts(self, slot: str, found: Piece) -> bool:
        return not _fits(replace(self.drafts[-1], why=[]), slot, found)

    def _anchor(self, found: Piece) -> None:
        """A day that is counted from another one is counted from the last that was named."""
        if isinstance(found.value, Day) and found.value.anchor is not None:
            said = [draft.day for draft in self.drafts if draft.day is not None]
            found.value = found.value._replace(anchor=said[-1]) if said else Day(weekday=found.value.weekday)

    def _place(self, slot: str, found: Piece) -> None:
        self._anchor(found)
        current = self.drafts[-1]
        if self._link == "or" and current.filled() - {"length"}:
            self._doubted.discard(slot)
            self._begin(slot, found)
            return
        if self._link == "correct":
            self._collapse()
            current = self.drafts[-1]
            self._stale = current.filled()
        if self._stale and self._override(current, slot, found):
            return
        if not self._apart(current, found) and _fits(current, slot, found):
            current.why.append(found.why)
            return
        if self._link != "list" and not self._listing:
            self._doubted.add(slot)
        self._begin(slot, found)

    def _apart(self, current: Draft, found: Piece) -> bool:
        """Whether two days are too far apart to be one.

        "in drei Wochen …, wie sieht es am Samstag aus": a distance counts from the day right beside it only;
        "morgen um drei, Freitag um vier": a time between them ends the first.
        """
        day = found.value
        if current.day is None or not isinstance(day, Day):
            return False
        if is_distance(current.day) or is_distance(day):
            return found.position - self._end > _BESIDE
        return current.day.offset is not None and day.weekday is not None and current.clock is not None

    def _begin(self, slot: str, found: Piece) -> None:
        if len(self.drafts) >= MOST:
            return
        self._stale = set()
        draft = Draft(why=[found.why])
        setattr(draft, slot, found.value)
        self.drafts.append(draft)

    def _collapse(self) -> None:
        """A correction ends the list of alternatives: only what was said last is corrected."""
        first, last = self.drafts[0], self.drafts[-1]
        if first is last:
            return
        if not last.filled() & _DATED:
            last.day, last.span = first.day, first.span
        self.drafts = [last]

    def _override(self, current: Draft, slot: str, found: Piece) -> bool:
        group = _DATED if slot in _DATED else _TIMED if slot in _TIMED else frozenset({slot})
        if not self._stale & group:
            return False
        said = current.day
        span = current.span
        current.clear(group)
        setattr(current, slot, found.value)
        if slot == "day" and current.day is not None:
            current.day = _inheriting(current.day, said, span)
        self._stale -= group
        current.why.append(f"correction({found.why})")
        return True


def _inheriting(day: Day, said: Day | None, span: Span | None) -> Day:
    """ "am siebten Dezember, nein, am achten" keeps the month, "nächste Woche Dienstag, nein, Mittwoch" the week."""
    if said is not None and day.number is not None and day.month is None and day.weekday is None:
        return day._replace(month=said.month, year=said.year)
    bare = day == Day(weekday=day.weekday)
    if bare and day.weekday is not None and said is not None and said.week is not None:
        return day._replace(week=said.week)
    if bare and span is not None:
        return spanned_day(day, span) or day
    return day


def _fits(draft: Draft, slot: str, found: Piece) -> bool:
    """Enter the piece where it goes together with what is there; False leaves the draft unchanged."""
    if slot in _DATED:
        return _enter_date(draft, slot, found.value)
    if slot in ("clock", "hours"):
        return _enter_clock(draft, slot, found.value)
    present = getattr(draft, slot)
    if present is None or present == found.value or slot in ("length", "bad"):
        setattr(draft, slot, found.value)
        return True
    return slot == "part" and _same_part(draft, found.value)


def _same_part(draft: Draft, value: object) -> bool:
    """ "morgens am Vormittag" is the forenoon; "heute Mittag am Nachmittag" is two things."""
    pair = {draft.part, value}
    if pair == {Part.MORNING, Part.FORENOON}:
        draft.part = Part.FORENOON
        return True
    return False


def _enter_clock(draft: Draft, slot: str, value: object) -> bool:
    if slot == "clock" and isinstance(value, Clock):
        if draft.hours is not None and not _only_part(draft.hours):
            return False
        draft.hours = None
        if draft.clock is None:
            draft.clock = value
            return True
        if draft.clock.minute % 720 == value.minute % 720 and not (draft.clock.sure and value.sure):
            draft.clock = value if value.sure else draft.clock
            return True
        return draft.clock.minute == value.minute
    if draft.hours is None and draft.clock is None:
        draft.hours = value  # type: ignore[assignment]
        return True
    if isinstance(value, Window) and draft.hours is not None:
        return _close_window(draft, value)
    return draft.hours == value


def _only_part(hours: Window) -> bool:
    """ "gleich nach der Mittagspause, um eins"."""
    return all(edge is None or edge.clock is None for edge in (hours.start, hours.end))


def _close_window(draft: Draft, value: Window) -> bool:
    """ "ab zehn, bis spätestens zwölf": two open windows make a closed one."""
    hours = draft.hours
    if hours is None:
        return False
    if hours.end is None and value.start is None:
        draft.hours = Window(hours.start, value.end, value.over)
        return True
    if hours.start is None and value.end is None:
        draft.hours = Window(value.start, hours.end, hours.over)
        return True
    return hours == value


def _enter_date(draft: Draft, slot: str, value: object) -> bool:
    if _DATES(draft) == _NO_DATE:
        setattr(draft, slot, value)
        return True
    if isinstance(value, Soon) and draft.day == Day(offset=0):
        draft.day, draft.soon = None, value
        return True
    if isinstance(value, Recurring) and draft.recur is not None:
        draft.recur = Recurring(tuple(dict.fromkeys(draft.recur.weekdays + value.weekdays)))
        return True
    if slot == "recur" or draft.recur is not None:
        return _enter_beside_habit(draft, slot, value)
    if isinstance(value, Day):
        return _enter_day(draft, value)
    if isinstance(value, Span):
        return _enter_span(draft, value)
    if isinstance(value, Window) and slot == "days" and draft.days is not None:
        return _close_days(draft, value)
    return bool(getattr(draft, slot) == value)


def _enter_beside_habit(draft: Draft, slot: str, value: object) -> bool:
    """ "dienstags ab dem ersten Dezember", "nächste Woche immer dienstags"."""
    if slot in ("days", "span", "recur") and getattr(draft, slot) is None and draft.day is None:
        setattr(draft, slot, value)
        return True
    return False


def _enter_day(draft: Draft, day: Day) -> bool:
    if (
        draft.days is not None
        and draft.span is None
        and draft.day is None
        and None in (draft.days.start, draft.days.end)
    ):
        draft.days, draft.day = None, day
        return True
    if draft.day is not None:
        merged = joined_days(draft.day, day)
    elif draft.span is not None:
        merged = spanned_day(day, draft.span)
    else:
        return False
    if merged is None:
        return False
    draft.day, draft.span = merged, None
    return True


def _enter_span(draft: Draft, span: Span) -> bool:
    if draft.span is not None:
        merged = joined_spans(draft.span, span)
        draft.span = merged or draft.span
        return merged is not None
    if draft.day is None:
        return False
    day = spanned_day(draft.day, span)
    draft.day = day or draft.day
    return day is not None


def _close_days(draft: Draft, value: Window) -> bool:
    days = draft.days
    if days is not None and days.end is None and value.start is None:
        draft.days = Window(days.start, value.end)
        return True
    return days == value
