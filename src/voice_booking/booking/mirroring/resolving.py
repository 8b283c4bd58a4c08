"""From the calendar's answers to what becomes of a visit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from voice_booking.booking.mirroring.answers import NOT_DONE, Heard, answered
from voice_booking.booking.mirroring.asking import Told
from voice_booking.booking.mirroring.carrying_over import carried_over, with_event_types
from voice_booking.booking.mirroring.intended import intended
from voice_booking.booking.mirroring.rows import OVERDUE, Mirrored, Step, none_wanted, overdue_since
from voice_booking.booking.mirroring.sheets import SYNC, CalendarFacts, Sheet
from voice_booking.booking.mirroring.verdict import Judgement, Verdict, judge, own_lag
from voice_booking.booking.offers import Status
from voice_booking.booking.ports import Became
from voice_booking.booking.tasks import Task
from voice_booking.salon.business import Salon

VOICE_FIRST = timedelta(seconds=5)
"""So long the background keeps off a visit that somebody on the telephone is asking the calendar about."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the answers come to."""

    became: Became
    judgement: Judgement
    rows: tuple[Mirrored, ...]
    """All of the visit's, as they are now."""
    changed: tuple[Mirrored, ...]
    new_trouble: bool
    """Whether something has come up that a person is to look at."""


def sync_task(sheet_id: object, version: int, salon: Salon, run_at: datetime) -> Task:
    """See to a visit in the version that it has got; put down twice, it is one."""
    data = {"appointment": str(sheet_id), "branch": str(salon.branch.id)}
    return Task(SYNC, f"{SYNC}:{sheet_id}:{version}", data, run_at, salon.company.id)


def heard(rows: Iterable[Mirrored], told: Iterable[Told], now: datetime) -> tuple[Mirrored, ...]:
    """The rows after the answers; one that somebody has asked about anew keeps waiting for that."""
    answers = {each.row: each for each in told}
    return tuple(_heard(row, answers.get(row.id), now) for row in rows)


def _heard(row: Mirrored, told: Told | None, now: datetime) -> Mirrored:
    if told is None:
        return row
    if told.answer.heard is Heard.TAKEN and told.span != row.span:
        told = replace(told, answer=NOT_DONE)  # it is wanted elsewhere by now
    mine = row.asked_at == told.asked_at if told.step is not Step.LOOK_UP else row.asked is not None
    return answered(row, told.step, told.answer, now) if mine else row


def resolve(
    sheet: Sheet,
    told: Iterable[Told],
    facts: CalendarFacts,
    salon: Salon,
    now: datetime,
    *,
    version: int | None = None,
) -> Resolved:
    """What becomes of a visit and its bookings.

    Args:
        facts: as of the moment of writing.
        version: of the visit, which the answers are about; if it has another by now, only its bookings change.
    """
    standing = (*sheet.rows, *facts.leaving)
    rows = own_lag(heard(sheet.rows, told, now), standing)
    judgement = judge(rows)
    current = version is None or version == sheet.visit.version
    became = _became(sheet, judgement.verdict) if current else Became.AS_IT_WAS
    if became is Became.FREED:
        rows = merged(rows, none_wanted(rows, now))
    elif became is Became.MOVED_BACK and sheet.former is not None:
        wanted = intended(sheet.former.plan, salon.services, facts.event_types)
        rows = carried_over(rows, wanted, sheet.visit.appointment.id, sheet.visit.version + 1, now)
    late = tuple(row for row in rows if overdue_since(row, now))
    if late and not judgement.refused:
        judgement = replace(judgement, reason="overdue", refused=late)
        rows = merged(rows, (replace(row, details={**row.details, OVERDUE: True}) for row in late))
    before = {row.id: row for row in sheet.rows}
    troubled = {row.id for row in sheet.rows if row.refused}
    return Resolved(
        became=became,
        judgement=judgement,
        rows=rows,
        changed=tuple(row for row in rows if before.get(row.id) != row),
        new_trouble=_troubles(became, judgement) and any(row.id not in troubled for row in judgement.refused),
    )


def with_new_event_types(sheet: Sheet, facts: CalendarFacts, salon: Salon, now: datetime) -> tuple[Mirrored, ...]:
    """Those of a visit's bookings that can be asked for since an event type was made for them."""
    wanted = intended(sheet.visit.appointment.plan, salon.services, facts.event_types)
    return with_event_types(sheet.rows, wanted, now)


def merged(rows: Iterable[Mirrored], news: Iterable[Mirrored]) -> tuple[Mirrored, ...]:
    """`rows`, those among them that are in `news` as they are there."""
    known = {row.id: row for row in news}
    return tuple(known.get(row.id, row) for row in rows)


def _became(sheet: Sheet, verdict: Verdict) -> Became:
    if sheet.visit.status is not Status.PENDING:
        return Became.AS_IT_WAS
    if verdict is Verdict.AGREED:
        return Became.CONFIRMED
    if verdict is Verdict.REFUSED:
        return Became.MOVED_BACK if sheet.former else Became.FREED
    return Became.AS_IT_WAS


def _troubles(became: Became, judgement: Judgement) -> bool:
    """A refusal that frees the visit or moves it back is dealt with; every other one is a person's matter."""
    return became is Became.AS_IT_WAS and bool(judgement.refused)
