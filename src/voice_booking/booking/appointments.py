"""Dealing with appointments that stand: what every such tool asks first, and the one that only tells of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from voice_booking.booking.calling_back import CallbackText
from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import AppointmentsFound, Intent
from voice_booking.booking.ports import Event, Facts, Ports, Present, Question, Repeat
from voice_booking.booking.reference import ANY_VISIT, Reference, fitting_visits, meant
from voice_booking.booking.verification import Proof, Refused, verify


@dataclass(frozen=True, slots=True)
class Meant:
    """The one visit that is meant, which the caller may change."""

    visit: OnFile
    events: tuple[Event, ...]
    """What is to be recorded of how the caller proved to be who they are."""


@dataclass(frozen=True, slots=True)
class Concern:
    """Who is calling about which appointment."""

    call: Call
    proof: Proof
    reference: Reference = ANY_VISIT
    words: str = ""
    """What is wanted, in the caller's own words: for the call-back list, should it come to that."""

    def question(self, *keys: str) -> Question:
        """About what the caller may deal with, and whether one of the keys has an answer."""
        call, named = self.call, self.reference.appointment_id
        return replace(
            call.question(),
            reply_keys=keys,
            phone=call.phone,
            visits_of=call.phone,
            visit_code=self.proof.code,
            visit_ids=(named,) if named else (),
            visits_booked_here=True,
        )

    def visit(self, facts: Facts, intent: Intent, text: CallbackText) -> Meant | Refused:
        """The one visit that is meant, if the caller may change it."""
        verified = verify(self.proof, self.call, facts, intent, text, words=self.words)
        if isinstance(verified, Refused):
            return verified
        call = self.call
        found = meant(verified.visits, self.reference, intent, call.salon.branch.zone, call.now)
        events = verified.events
        return Meant(found, events) if isinstance(found, OnFile) else Refused(found, events)

    def refusal(self, refused: Refused, phrase: Phrase) -> Present:
        """What is told instead, remembered for this very delivery, so that a wrong code counts once."""
        answer = phrase(refused.outcome)
        told = replace(self.call.telling(answer), callbacks=refused.callbacks, reply=self.call.refusal(answer))
        return replace(told, events=(*refused.events, *answer.events))


async def find_appointments(concern: Concern, ports: Ports, phrase: Phrase, text: CallbackText) -> Mapping[str, Any]:
    """The verified caller's appointments to come, as far as they fit the words.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`.
    """
    call = concern.call

    def decide(facts: Facts) -> Present | Repeat:
        if facts.reply is not None:
            return Repeat(facts.reply)
        verified = verify(concern.proof, call, facts, Intent.HEAR, text, words=concern.words)
        if isinstance(verified, Refused):
            return concern.refusal(verified, phrase)
        visits = fitting_visits(verified.visits, concern.reference, call.salon.branch.zone, call.now)
        answer = phrase(AppointmentsFound(visits))
        # a wrong code beside the right number counts once, too
        reply = call.refusal(answer) if verified.events else None
        return replace(call.telling(answer), events=(*verified.events, *answer.events), reply=reply)

    keys = (call.delivery_key,) if call.tool_call_id else ()
    return (await ports.ledger.settle(concern.question(*keys), decide)).body
