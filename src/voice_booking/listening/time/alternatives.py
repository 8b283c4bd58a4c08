"""What alternatives share: "am Dienstag oder Mittwoch um drei", "am fünften oder zwölften Dezember"."""

from itertools import pairwise

from voice_booking.listening.time.drafts import Draft
from voice_booking.listening.time.pieces import Day, Pick


def share(drafts: list[Draft]) -> list[Draft]:
    """Drafts completed by what was said only once, of all that hold anything."""
    drafts = [draft for draft in drafts if draft.says_something()]
    if len(drafts) < 2:
        return drafts
    _share_calendar(drafts)
    _share_days(drafts)
    _share_clocks(drafts)
    return drafts


def _share_days(drafts: list[Draft]) -> None:
    """ "morgen um drei oder vier": the day goes on; "um drei oder vier am Freitag": it goes back."""
    for one, other in [*pairwise(drafts), *pairwise(drafts[::-1])]:
        if _dated(one) and not _dated(other) and not other.bad:
            other.day, other.span, other.days, other.recur = one.day, one.span, one.days, one.recur


def _dated(draft: Draft) -> bool:
    return any((draft.day, draft.span, draft.days, draft.recur, draft.soon, draft.moments))


def _timed(draft: Draft) -> bool:
    return any((draft.clock, draft.hours, draft.part, draft.soon, draft.moments))


def _share_clocks(drafts: list[Draft]) -> None:
    """Only the last may give its clock to those before; "Mittwoch um drei oder Donnerstag" leaves Thursday open.

    A part of day said first holds for the rest ("vormittags am Dienstag oder Mittwoch").
    """
    last, first = drafts[-1], drafts[0]
    if _timed(last) and not any(_timed(draft) for draft in drafts[:-1]):
        for draft in drafts[:-1]:
            draft.clock, draft.hours, draft.part = last.clock, last.hours, last.part
    elif first.part and first.why and first.why[0].startswith("part") and not any(_timed(d) for d in drafts[1:]):
        for draft in drafts[1:]:
            draft.part, draft.clock = first.part, first.clock
    elif last.part and last.clock is None and all(draft.clock and not draft.part for draft in drafts[:-1]):
        return
    _share_parts(drafts)


def _share_parts(drafts: list[Draft]) -> None:
    """ "morgen Nachmittag um drei oder um vier": both in the afternoon."""
    for one, other in pairwise(drafts):
        if one.part and one.clock and other.clock and not other.part:
            other.part = one.part


def _share_calendar(drafts: list[Draft]) -> None:
    """Month and week, backwards ("am fünften oder zwölften Dezember") and forwards."""
    for one, other in pairwise(drafts[::-1]):
        if one.day and other.day:
            other.day = _completed(other.day, one.day, backwards=True)
    for one, other in pairwise(drafts):
        if one.day and other.day:
            other.day = _completed(other.day, one.day, backwards=False)


def _completed(day: Day, by: Day, *, backwards: bool) -> Day:
    if day.number is not None and day.month is None and by.month is not None:
        return day._replace(month=by.month, year=by.year)
    if not day.only_weekday or by.weekday is None:
        return day
    in_order = (day.weekday or 0) <= by.weekday if backwards else (day.weekday or 0) >= by.weekday
    if by.week is not None and in_order:
        return day._replace(week=by.week)
    if by.pick in (Pick.AFTER_NEXT, Pick.NEXT) and by.week is None and not backwards and in_order:
        return day._replace(pick=by.pick)
    return day
