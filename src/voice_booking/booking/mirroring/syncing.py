"""Bringing the calendar to agree about one visit: asked, answered and written down, round after round.

Whatever a crash left half done is found in the rows: a request without an answer is looked up before anything else.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

from voice_booking.booking.calendar import Calendar, CalendarBusy
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event
from voice_booking.booking.mirroring.answers import Heard
from voice_booking.booking.mirroring.asking import Guest, Told, ask_in_rounds, wait_seconds
from voice_booking.booking.mirroring.happenings import confirmed_event, refusal_event, review_event
from voice_booking.booking.mirroring.measuring import count_answers
from voice_booking.booking.mirroring.planning import all_asked
from voice_booking.booking.mirroring.refused_time import refused_time
from voice_booking.booking.mirroring.resolving import Resolved, merged, resolve, sync_task, with_new_event_types
from voice_booking.booking.mirroring.rounds import Round, next_rounds, nothing_to_do
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.booking.mirroring.verdict import Verdict
from voice_booking.booking.ports import (
    Became,
    Clock,
    Decision,
    Facts,
    Ledger,
    Never,
    Question,
    Repeat,
    Settled,
    TryLater,
)
from voice_booking.salon.business import Salon

ROUND_SECONDS = 10.0
"""For one round of requests; less than `LONGEST_REQUEST`, so that a lost one is over when it is looked up."""
FOREVER_AGO = datetime(2000, 1, 1, tzinfo=UTC)
MOST_ROUNDS = 50
"""Of one visit in one go."""


@dataclass(slots=True)
class _Seen:
    """What the last transaction saw; it may have been begun several times."""

    at: datetime
    sheet: Sheet | None = None
    round: Round = ()
    resolved: Resolved | None = None


@dataclass(frozen=True, slots=True)
class Syncing:
    """One visit, and everything that is needed to see to it."""

    visit_id: UUID
    salon: Salon
    ledger: Ledger
    calendar: Calendar
    clock: Clock
    text: CallbackText
    """Of an entry on the call-back list, should a caller have to be told."""
    round_seconds: float = ROUND_SECONDS
    _seen: _Seen = field(default_factory=lambda: _Seen(FOREVER_AGO))

    async def run(self) -> None:
        """Until the calendar agrees.

        Raises:
            TryLater: something is not known yet, or the calendar cannot be asked now.
            Never: a person has to look at it.
        """
        for _ in range(MOST_ROUNDS):
            await self._settle(())
            if self._seen.sheet is None or self._finished():
                return
            if not self._seen.round:
                raise TryLater("somebody else is asking the calendar at this moment")
            told = await self._ask(self._seen.sheet, self._seen.round)
            await self._settle(told)
            self._go_on(told)
        raise TryLater("the calendar does not come to rest")

    def _finished(self) -> bool:
        resolved = self._seen.resolved
        if resolved is None or nothing_to_do(resolved.rows):
            return True
        if resolved.judgement.verdict in (Verdict.REVIEW, Verdict.REFUSED) and not self._seen.round:
            raise Never(f"the calendar refuses: {resolved.judgement.reason}")
        return False

    def _go_on(self, told: tuple[Told, ...]) -> None:
        """Only what was answered leads on; that something of our own is still in the way is no answer."""
        resolved = self._seen.resolved
        count_answers(told, resolved.rows if resolved else (), self.salon, self.clock())
        taken = {each.row for each in told if each.answer.heard is Heard.TAKEN}
        moved = resolved is not None and any(
            row.asked is None and (row.id not in taken or row.refused or row.settled) for row in resolved.changed
        )
        busy = wait_seconds(told)
        if busy or not moved:
            raise CalendarBusy("the calendar does not answer", busy)

    async def _ask(self, sheet: Sheet, one: Round) -> tuple[Told, ...]:
        terms = self.salon.company.calendar
        if terms is None:
            raise Never("the company has no calendar any more")
        guest = Guest(sheet.visit.appointment.customer, self.salon.branch.zone, terms.mail_domain)
        return await ask_in_rounds((one,), self.calendar, guest, self._seen.at, self.round_seconds)

    async def _settle(self, told: tuple[Told, ...]) -> None:
        """Write down the answers and, if there are none, what is going to be asked."""
        now = self.clock()
        services = tuple(service.id for service in self.salon.services)
        question = Question(
            self.salon.company.id,
            self.salon.revision,
            f"calendar:{self.visit_id}",
            now,
            visit_ids=(self.visit_id,),
            mirrored=services,
        )
        await self.ledger.settle(question, lambda facts: self._decide(facts, told, now))

    def _decide(self, facts: Facts, told: tuple[Told, ...], now: datetime) -> Decision:
        found = facts.calendar.sheets.get(self.visit_id)
        self._seen.at, self._seen.sheet, self._seen.round, self._seen.resolved = now, found, (), None
        if found is None:
            return Repeat({})
        sheet = replace(found, rows=merged(found.rows, with_new_event_types(found, facts.calendar, self.salon, now)))
        resolved = resolve(sheet, told, facts.calendar, self.salon, now)
        if not told:
            resolved = self._marked(resolved, now)
        known = {row.id: row for row in found.rows}
        resolved = replace(resolved, changed=tuple(row for row in resolved.rows if known.get(row.id) != row))
        self._seen.resolved = resolved
        if not resolved.changed and resolved.became is Became.AS_IT_WAS:
            return Repeat({})
        return self._settled(found, resolved, now)

    def _marked(self, resolved: Resolved, now: datetime) -> Resolved:
        """With the next round written down as asked."""
        rounds = next_rounds(resolved.rows, now)
        self._seen.round = rounds[0] if rounds else ()
        return replace(resolved, rows=all_asked(resolved.rows, rounds[:1], now))

    def _settled(self, sheet: Sheet, resolved: Resolved, now: datetime) -> Settled:
        visit, by = sheet.visit, sheet.former.call_id if sheet.former else sheet.visit.call_id
        call_id = by or None
        settled = Settled(visit, resolved.became, resolved.changed, {}, sheet.former)
        if resolved.became is Became.CONFIRMED:
            return replace(settled, events=(confirmed_event(sheet, now),))
        if resolved.became in (Became.FREED, Became.MOVED_BACK):
            task = sync_task(visit.appointment.id, visit.version + 1, self.salon, now)
            events = (refusal_event(settled, resolved, call_id, now),)
            busy = refused_time(((row.staff, row.span) for row in resolved.judgement.refused), now)
            return self._with_entry(replace(settled, tasks=(task,), events=events, busy=busy), sheet, resolved, now)
        if not resolved.new_trouble:
            return settled
        troubled = replace(settled, events=(review_event(sheet, resolved, call_id, now),))
        clash = resolved.judgement.verdict is Verdict.REFUSED
        return self._with_entry(troubled, sheet, resolved, now) if clash else troubled

    def _with_entry(self, settled: Settled, sheet: Sheet, resolved: Resolved, now: datetime) -> Settled:
        """Somebody was told what does not hold: they are to be called back."""
        entry = self._entry(sheet, resolved, now)
        return replace(settled, events=(*settled.events, callback_event(entry)), callbacks=(entry,))

    def _entry(self, sheet: Sheet, resolved: Resolved, now: datetime) -> Callback:
        visit, guest = sheet.visit, sheet.visit.appointment.customer
        entry = Callback(
            id=uuid5(self.salon.company.id, f"callback:calendar:{visit.appointment.id}:{visit.version}"),
            reason=_REASONS[resolved.became],
            created_at=now,
            name=guest.name,
            phone=guest.phone,
            wish="",
            text="",
            call_id=visit.call_id or None,
            appointment_id=visit.appointment.id,
        )
        plan = sheet.former.plan if resolved.became is Became.MOVED_BACK and sheet.former else visit.appointment.plan
        return replace(entry, text=self.text(entry, plan))


_REASONS = {
    Became.FREED: CallbackReason.NOT_KEPT,
    Became.MOVED_BACK: CallbackReason.NOT_MOVED,
    Became.AS_IT_WAS: CallbackReason.CLASHES,
}
