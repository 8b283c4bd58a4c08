"""The call a use case works for, and the answers that need no facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from voice_booking.booking.comparison import compared
from voice_booking.booking.keys import delivery_key
from voice_booking.booking.offering import Offers, held_claims
from voice_booking.booking.offers import Offer
from voice_booking.booking.outcomes import Outcome
from voice_booking.booking.ports import Event, Facts, Ports, Present, Question, Remembered
from voice_booking.booking.terms import Terms
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import TimeWish
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Claim


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome in words, and what is to be recorded about it."""

    body: Mapping[str, Any]
    """The tool reply, JSON values only."""
    events: tuple[Event, ...] = ()


Phrase = Callable[[Outcome], Answer]
"""Turns an outcome into an answer; pure, since it runs inside the transaction that remembers the answer."""


@dataclass(frozen=True, slots=True)
class Call:
    """One tool call of one telephone call."""

    id: str
    """Retell's call id."""
    tool: str
    arguments: Mapping[str, Any]
    tool_call_id: str | None
    salon: Salon
    now: datetime
    """UTC, by the app's clock."""
    terms: Terms
    phone: str | None = None
    """The number on the display (E.164), which alone proves anything; None if it was withheld."""

    @property
    def hold_until(self) -> datetime:
        return self.now + timedelta(seconds=self.terms.hold_seconds)

    @property
    def delivery_key(self) -> str:
        return delivery_key(self.id, self.tool, self.arguments, self.tool_call_id)

    @property
    def arguments_key(self) -> str:
        """Under which the same request is found again, although the agent makes it under another tool call id."""
        return delivery_key(self.id, self.tool, self.arguments, None)

    def outlived(self, facts: Facts) -> bool:
        """Whether this very delivery was settled before and the visit has been changed since: it is not done again.

        Without a tool call id it may as well be a new request in the same words.
        """
        return self.tool_call_id is not None and self.delivery_key in facts.outlived

    def question(self) -> Question:
        """A question that needs nothing but the call itself."""
        return Question(self.salon.company.id, self.salon.revision, self.id, self.now)

    def question_about(self, when: TimeWish, units: tuple[UUID, ...]) -> Question:
        """A question about everything that decides a wish and its alternatives."""
        return replace(self.question(), units=units, span=when.facts_span(self.now))

    def remembered(self, body: Mapping[str, Any], *keys: str, also: tuple[str, ...] = ()) -> Remembered:
        """`body` as the answer to give again to this delivery and to the same request under other keys."""
        expires = self.now + timedelta(hours=self.terms.reply_hours)
        return Remembered((self.delivery_key, *keys), body, expires, also)

    def refusal(self, answer: Answer) -> Remembered | None:
        """A refusal is remembered for the very same delivery only: asked anew, it is looked at anew."""
        return self.remembered(answer.body) if self.tool_call_id else None

    def offers(self, wanted: Wanted, facts: Facts) -> Offers:
        """Offers for a wish, which remember whom the caller would have instead."""
        told = partial(compared, wanted)
        return Offers(facts.offers, self.id, self.now, self.terms, instead=wanted.people, compared=told)

    def presenting(
        self, answer: Answer, offers: tuple[Offer, ...], facts: Facts, own: tuple[Claim, ...] = ()
    ) -> Present:
        """Offers told and, unless they are contested, the first of them held; without offers the holds stay.

        Args:
            own: what the visit that is to be moved occupies already.
        """
        hold = held_claims(offers, self.terms, own) if offers else None
        if facts.contested:
            hold = ()
        return Present(answer.body, offers, hold, self.hold_until, events=answer.events)

    def telling(self, answer: Answer) -> Present:
        """An answer that changes nothing but that the call's holds are extended."""
        return Present(answer.body, hold_until=self.hold_until, events=answer.events)


async def tell(call: Call, outcome: Outcome, ports: Ports, phrase: Phrase) -> Mapping[str, Any]:
    """Answer with an outcome that needs no facts; the call's holds are extended."""
    return (await ports.ledger.settle(call.question(), lambda _: call.telling(phrase(outcome)))).body


async def first_answer(call: Call, ports: Ports) -> Mapping[str, Any] | None:
    """The answer remembered for this very delivery, if its booking stands."""
    facts = await ports.ledger.ask(replace(call.question(), reply_keys=(call.delivery_key,)))
    return facts.reply
