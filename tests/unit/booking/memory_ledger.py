"""A ledger in memory that is as strict as the database's: overlaps and stale versions lose the race."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from voice_booking.booking.callbacks import Callback
from voice_booking.booking.offers import Appointment, Offer, OnFile, Status
from voice_booking.booking.ports import (
    Block,
    Busy,
    Cancel,
    Event,
    Facts,
    Move,
    Present,
    Question,
    Remembered,
    Repeat,
    Save,
    TryLater,
    Widen,
)
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Claim


class Lost(Exception):
    """Somebody else was first."""


@dataclass
class Answered:
    remembered: Remembered
    visit: OnFile | None


@dataclass
class MemoryLedger:
    branch: object
    customers: list[Customer] = field(default_factory=list)
    visits: dict = field(default_factory=dict)
    holds: dict[str, tuple[tuple[Claim, ...], datetime]] = field(default_factory=dict)
    offers: dict[str, dict[str, Offer]] = field(default_factory=dict)
    replies: dict[str, Answered] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    callbacks: dict = field(default_factory=dict)
    busy: list[Busy] = field(default_factory=list)
    asked: list[Question] = field(default_factory=list)
    spans: list = field(default_factory=list)
    before_settling: list = field(default_factory=list)
    """What others do between a use case's read and its write: called once each."""

    async def ask(self, question: Question) -> Facts:
        self.asked.append(question)
        return self._facts(question, contested=False)

    async def settle(self, question: Question, decide):
        self.asked.append(question)
        while self.before_settling:
            self.before_settling.pop(0)()
        for contested in (False, False, True):
            try:
                return self._settle(question, decide, contested)
            except Lost:
                continue
        raise TryLater

    def _settle(self, question, decide, contested):
        span, decision = question.span, None
        while not isinstance(decision, Save | Move | Cancel | Block | Present | Repeat):
            self.spans.append(span)
            facts = self._facts(replace(question, span=span), contested)
            decision = decide(facts)
            if isinstance(decision, Widen):
                span = decision.span
        self._carry_out(question, decision, contested)
        self.events += decision.events
        for entry in getattr(decision, "callbacks", ()):
            self.callbacks.setdefault(entry.id, entry)
        return decision

    def _carry_out(self, question, decision, contested):
        match decision:
            case Save(appointment=made):
                assert not contested
                assert any(event.appointment_id == made.id for event in decision.events)
                self._room(question, made.plan.claims)
                self.remember(question, decision.reply, made.id)
                if decision.new_customer:
                    self.customers.append(made.customer)
                self.put(made, decision.call_id)
                self.holds.pop(question.call_id, None)
            case Move(visit=seen):
                assert not contested
                self._seen(seen)
                self._room(question, decision.plan.claims, but=seen.appointment.id)
                moved = replace(seen.appointment, plan=decision.plan)
                self.remember(question, decision.reply, moved.id)
                self.visits[moved.id] = replace(seen, appointment=moved, version=seen.version + 1)
                self.replies_version(decision.reply, moved.id)
                self.holds.pop(question.call_id, None)
            case Cancel(visit=seen):
                assert not contested
                self._seen(seen)
                self.remember(question, decision.reply, None)
                gone = replace(seen, status=decision.status, version=seen.version + 1)
                self.visits[seen.appointment.id] = gone
            case Present():
                self._present(question, decision, contested)

    def _present(self, question, present, contested):
        if present.hold is not None:
            assert not (contested and present.hold)
            self.holds.pop(question.call_id, None)
            self._room(question, present.hold)
            if present.hold:
                self.holds[question.call_id] = (present.hold, present.hold_until)
        mine = self.offers.setdefault(question.call_id, {})
        mine |= {offer.slot_id: offer for offer in present.offers}
        if present.end_offers:
            mine |= {key: replace(offer, expires_at=question.now) for key, offer in mine.items()}
        if present.reply is not None:
            self.remember(question, present.reply, None)

    def _seen(self, visit: OnFile):
        if self.visits[visit.appointment.id].version != visit.version:
            raise Lost

    def _room(self, question, claims, but=None):
        taken = self._ledger(question, but)
        if any(o.unit == c.unit and o.span.overlaps(c.span) for o in taken for c in claims):
            raise Lost

    def put(self, made: Appointment, call_id: str = "earlier") -> OnFile:
        """A visit that stands."""
        self.visits[made.id] = OnFile(made, self.branch, Status.BOOKED, 1, call_id)
        return self.visits[made.id]

    def remember(self, question, reply: Remembered, visit_id):
        for key in reply.keys:
            if self._stands(key, question.now):
                raise Lost
        for key in (*reply.keys, *(key for key in reply.also if not self._stands(key, question.now))):
            self.replies[key] = Answered(reply, self.visits.get(visit_id) if visit_id else None)
            self.replies[key].visit = visit_id and (visit_id, 1)

    def replies_version(self, reply: Remembered, visit_id):
        for key in reply.keys:
            self.replies[key].visit = (visit_id, self.visits[visit_id].version)

    def _stands(self, key, now) -> bool:
        found = self.replies.get(key)
        if found is None or found.remembered.expires_at <= now:
            return False
        if found.visit is None:
            return True
        visit = self.visits.get(found.visit[0])
        return visit is None or (visit.version == found.visit[1] and visit.stands)

    def _ledger(self, question, but=None):
        standing = [v.appointment for v in self.visits.values() if v.stands and v.appointment.id != but]
        booked = [Occupied(c.unit, c.span, made.id) for made in standing for c in made.plan.claims]
        others = [held for call, held in self.holds.items() if call != question.call_id]
        held = [Occupied(c.unit, c.span) for claims, until in others if until > question.now for c in claims]
        return [*booked, *held]

    def _facts(self, question: Question, contested: bool) -> Facts:
        span, now = question.span, question.now
        everything = (*self._ledger(question), *(Occupied(b.unit, b.span) for b in self.busy))
        occupied = tuple(o for o in everything if span and o.unit in question.units and o.span.overlaps(span))
        standing = sorted((v for v in self.visits.values() if v.stands), key=lambda v: v.appointment.plan.start)
        by_number = [v for v in standing if question.visits_of and v.appointment.customer.phone == question.visits_of]
        past = tuple(reversed([v for v in by_number if v.appointment.plan.end <= now]))
        key = next((key for key in question.reply_keys if self._stands(key, now)), None)
        codes = {v.appointment.confirmation_code for v in standing}
        known = tuple(c for c in self.customers if question.phone and c.phone == question.phone)
        return Facts(
            span=span,
            occupied=occupied,
            offers=tuple(self.offers.get(question.call_id, {}).values()),
            reply=self.replies[key].remembered.body if key else None,
            outlived=tuple(k for k in question.reply_keys if k in self.replies and not self._stands(k, now)),
            customers=known,
            free_codes=tuple(code for code in question.codes if code not in codes),
            visits=tuple(v for v in standing if self._looked_up(question, v) and v.appointment.plan.end > now),
            history=past[:10],
            wrong_codes=sum(e.kind == "wrong_code" and e.call_id == question.call_id for e in self.events),
            contested=contested,
        )

    @staticmethod
    def _looked_up(question: Question, visit: OnFile) -> bool:
        made = visit.appointment
        by_number = question.visits_of is not None and made.customer.phone == question.visits_of
        by_code = question.visit_code is not None and made.confirmation_code == question.visit_code
        here = question.visits_booked_here and visit.call_id == question.call_id
        return by_number or by_code or here or made.id in question.visit_ids


def callbacks_of(ledger: MemoryLedger) -> list[Callback]:
    return list(ledger.callbacks.values())
