"""Who may hear of an appointment or change it.

The number on the display is on file and the name fits; or name and confirmation code fit; or this very call booked it.
Where display and code both belong to the visit, half of the name may have been misheard. A number that was only spoken
proves nothing. Whoever is not verified learns nothing: the answer is the same whether there is an appointment or not.
"""

from dataclasses import dataclass

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event, entry_for
from voice_booking.booking.calls import Call
from voice_booking.booking.identity import may_be_misheard, same_name
from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import CallbackNoted, Field, Intent, Missing, NotVerified, Outcome
from voice_booking.booking.ports import Event, Facts

WRONG_CODES = 3
"""So many in one call, and a person is to find out who that was; further codes are not looked at."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Who the caller says they are; the number on the display belongs to the call."""

    name: str | None = None
    code: str | None = None
    """Five digits."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What the caller may hear of and change."""

    visits: tuple[OnFile, ...]
    """To come, by start."""
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """What is told instead, and what is recorded about it."""

    outcome: Outcome
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()


def verify(
    proof: Proof, call: Call, facts: Facts, intent: Intent, text: CallbackText, *, words: str = ""
) -> Verified | Refused:
    """Which visits the caller may deal with.

    Args:
        facts: the answer to a question about display number, code and ids.
        words: what the caller wants, for the call-back list.
    """
    name = proof.name
    made_here = tuple(visit for visit in facts.visits if visit.call_id == call.id and _fits(name, visit))
    if name is None:
        return Verified(made_here) if made_here else Refused(_who(call, intent))
    spent = facts.wrong_codes >= WRONG_CODES
    coded = () if spent or proof.code is None else tuple(v for v in facts.visits if _opens(proof.code, name, v, call))
    if coded:
        return Verified(coded)
    wrong = proof.code is not None and not spent
    events = (Event("wrong_code", call.now, {}, call.id),) if wrong else ()
    if made_here or any(same_name(customer.name, name) for customer in facts.customers):
        return Verified(tuple(v for v in facts.visits if v in made_here or _by_number(call, name, v)), events)
    if facts.wrong_codes + wrong >= WRONG_CODES:
        return _to_a_person(call, name, words, events, text)
    return Refused(NotVerified(intent, wrong_code=wrong, name_known=True), events)


def _who(call: Call, intent: Intent) -> Outcome:
    """Whose number it is may be known, but not which of the family is speaking."""
    return Missing(Field.NAME) if call.phone else NotVerified(intent, wrong_code=False, name_known=False)


def _to_a_person(call: Call, name: str, words: str, events: tuple[Event, ...], text: CallbackText) -> Refused:
    entry = entry_for(call, CallbackReason.NOT_VERIFIED, text, name=name, wish=words)
    return Refused(CallbackNoted(entry, on_display=True), (*events, callback_event(entry)), (entry,))


def _fits(name: str | None, visit: OnFile) -> bool:
    return name is None or same_name(visit.appointment.customer.name, name)


def _opens(code: str, name: str, visit: OnFile, call: Call) -> bool:
    customer = visit.appointment.customer
    nearly = call.phone is not None and customer.phone == call.phone and may_be_misheard(name, customer.name)
    return visit.appointment.confirmation_code == code and (nearly or _fits(name, visit))


def _by_number(call: Call, name: str, visit: OnFile) -> bool:
    return call.phone is not None and visit.appointment.customer.phone == call.phone and _fits(name, visit)
