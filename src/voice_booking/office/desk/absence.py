"""Somebody is away: their time is busy, and whoever was to come to them is to be called.

Nothing is moved or cancelled: that is for the salon to agree with each customer.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event
from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import (
    Block,
    Busy,
    Decide,
    Decision,
    Event,
    Facts,
    Ledger,
    Present,
    Question,
    Repeat,
    TryLater,
)
from voice_booking.booking.rebooking import facts_span, proposals, units_for
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan, Span

DESK = "desk"
"""Source of what the salon enters itself."""
ATTEMPTS = 5
"""How often visits may change while proposals for them are looked for."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A person is not there, or not to be booked."""

    member: StaffMember
    span: Span
    note: str = ""

    @property
    def busy(self) -> Busy:
        """The same absence always has the same reference."""
        start, end = (moment.astimezone(UTC).strftime("%Y%m%dT%H%MZ") for moment in (self.span.start, self.span.end))
        return Busy(self.member.id, self.span, DESK, f"{self.member.key}/{start}-{end}", self.note)

    def affected(self, visits: Sequence[OnFile]) -> tuple[OnFile, ...]:
        """The visits that need the person meanwhile."""
        return tuple(visit for visit in visits if self._needed(visit.appointment.plan))

    def blocked_by_desk(self, busy: Collection[Busy]) -> tuple[Busy, ...]:
        """What the desk has entered for the person that lies wholly in that time."""
        mine = (entry for entry in busy if entry.source == DESK and entry.unit == self.member.id)
        return tuple(entry for entry in mine if self.span.contains(entry.span))

    def _needed(self, plan: Plan) -> bool:
        return any(claim.unit == self.member.id and claim.span.overlaps(self.span) for claim in plan.claims)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was entered before."""

    busy: Collection[Busy] = ()
    callbacks: Collection[UUID] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """A visit that cannot stay as it is, and its entry on the call-back list."""

    visit: OnFile
    entry: Callback


async def block(
    absence: Absence, salon: Salon, ledger: Ledger, now: datetime, *, text: CallbackText, recorded: Recorded
) -> tuple[Affected, ...]:
    """Let the person be busy and put the customers on the call-back list, in one transaction.

    The same absence again makes nothing twice. Proposals are looked for before, since that takes its time and callers
    must not wait for it; if a visit is booked meanwhile, it begins anew.

    Returns:
        The visits to come that need the person in that time, by start, whether they were on the list before or not.

    Raises:
        SalonChanged: the company was imported anew since the snapshot was taken.
        TryLater: the database cannot be reached, or visits change faster than proposals are found.
    """
    member = absence.member.id
    question = Question(salon.company.id, salon.revision, DESK, now, span=absence.span, visits_on=(member,))
    for _ in range(ATTEMPTS):
        visits = absence.affected((await ledger.ask(question)).visits)
        found = await _proposals(visits, absence, salon, ledger, question)
        affected = tuple(
            Affected(visit, _entry(visit, plans, absence, salon, now=now, text=text))
            for visit, plans in zip(visits, found, strict=True)
        )
        if isinstance(await ledger.settle(question, _deciding(absence, affected, recorded, now)), Block | Repeat):
            return affected
    raise TryLater("visits of that time keep changing")


def proposals_in_turn(
    visits: Sequence[OnFile],
    salon: Salon,
    occupied: tuple[Occupied, ...],
    now: datetime,
    without: Mapping[UUID, UUID],
) -> Iterator[tuple[Plan, ...]]:
    """For each visit what it could be instead; the first choice of one is no choice of those after it.

    Where nobody else can do it, it is the same person at another time.

    Args:
        visits: in the order of the choice.
        salon: where they take place; those of other branches get no proposals.
        occupied: when whoever may come into question is occupied, the absent person's absence included.
        now: nothing is proposed before.
        without: visit -> who is away.
    """
    for visit in visits:
        made = visit.appointment.id
        who = without.get(made)
        plans: tuple[Plan, ...] = ()
        if visit.branch == salon.branch.id:
            plans = proposals(visit, salon, occupied, now, who) or proposals(visit, salon, occupied, now)
        yield plans
        occupied += tuple(Occupied(claim.unit, claim.span) for plan in plans[:1] for claim in plan.claims)


async def _proposals(
    visits: tuple[OnFile, ...], absence: Absence, salon: Salon, ledger: Ledger, question: Question
) -> tuple[tuple[Plan, ...], ...]:
    if not visits:
        return ()
    now, away = question.now, absence.member.id
    spans = [facts_span(visit, salon, now) for visit in visits]
    span = Span(min(span.start for span in spans), max(span.end for span in spans))
    units = dict.fromkeys(unit for visit in visits for unit in units_for(visit, salon, now))
    facts = await ledger.ask(replace(question, units=tuple(units), span=span, visits_on=()))
    without = {visit.appointment.id: away for visit in visits}
    occupied = (*facts.occupied, Occupied(away, absence.span))
    return tuple(proposals_in_turn(visits, salon, occupied, now, without))


def _entry(
    visit: OnFile, plans: tuple[Plan, ...], absence: Absence, salon: Salon, *, now: datetime, text: CallbackText
) -> Callback:
    """One for each visit as it stands and each person who is away, however often that is entered."""
    made = visit.appointment
    mark = f"callback:away:{absence.member.id}:{made.id}:{visit.version}"
    entry = Callback(
        id=uuid5(salon.company.id, mark),
        reason=CallbackReason.STAFF_AWAY,
        created_at=now,
        name=made.customer.name,
        phone=made.customer.phone,
        wish=f"Termin verlegen: {absence.member.name} ist nicht da",
        text="",
        appointment_id=made.id,
        proposals=plans,
    )
    return replace(entry, text=text(entry, made.plan))


def _deciding(absence: Absence, affected: tuple[Affected, ...], recorded: Recorded, now: datetime) -> Decide:
    seen = {(each.visit.appointment.id, each.visit.version) for each in affected}

    def decide(facts: Facts) -> Decision:
        stand = {(visit.appointment.id, visit.version) for visit in absence.affected(facts.visits)}
        return _block(absence, affected, recorded, now) if stand == seen else Present({})

    return decide


def _block(absence: Absence, affected: tuple[Affected, ...], recorded: Recorded, now: datetime) -> Block | Repeat:
    busy = absence.busy
    entries = tuple(each.entry for each in affected if each.entry.id not in recorded.callbacks)
    if busy in recorded.busy and not entries:
        return Repeat({})
    start, end = busy.span.start.isoformat(), busy.span.end.isoformat()
    figures = {"staff": absence.member.key, "start": start, "end": end, "note": absence.note, "source": DESK}
    blocked = () if busy in recorded.busy else (Event("blocked", now, figures),)
    return Block((busy,), figures, (*blocked, *map(callback_event, entries)), entries)
