"""Whom a caller may be greeted as before having said a word.

A number on file counts as knowing the number and nothing more: whoever speaks may be the daughter, the husband, a
colleague at the same desk. Of appointments nothing is told before a name was said that fits (`verification`), not even
whether there are any; so nothing of them is handed to the agent, which could only be asked to keep it to itself. A
number with several customers greets nobody by name. With one, the given name alone is passed on: with the whole name at
hand, the agent could give it as the caller's own answer, and that would open the appointments.

To book, the given name is enough: a new appointment discloses nothing of those there are. Who was greeted with it and
named nobody else is booked as the number's only customer, hears the given name once more with the appointment, and is
still nobody to whom other appointments are told.
"""

from dataclasses import dataclass

from voice_booking.booking.ports import Ports, Question
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import fold
from voice_booking.salon.business import Salon
from voice_booking.salon.customers import Customer


@dataclass(frozen=True, slots=True)
class Greeted:
    """What may be known of a caller who has not said anything yet."""

    known: bool = False
    """Whether the number on the display is that of exactly one customer."""
    given_name: str = ""
    """Theirs; empty if it is not certain, or if it is all the name there is and would prove who is calling."""


STRANGER = Greeted()


async def greeted(salon: Salon, phone: str | None, call_id: str, ports: Ports) -> Greeted:
    """Whom to greet, after at most one read transaction.

    Args:
        salon: which one is called.
        phone: the number on the display (E.164), None if it was withheld.
        call_id: Retell's id of the call, empty if it has none yet.
        ports: the ledger to ask, and the clock.

    Raises:
        SalonChanged, TryLater: see `Ledger.ask`.
    """
    if phone is None:
        return STRANGER
    question = Question(salon.company.id, salon.revision, call_id, ports.clock(), phone=phone)
    return greeting_of((await ports.ledger.ask(question)).customers)


def greeting_of(customers: tuple[Customer, ...]) -> Greeted:
    """Whom the owners of one number may be greeted as."""
    if len(customers) != 1:
        return STRANGER
    first, *rest = customers[0].name.split() or [""]
    return Greeted(known=True, given_name=first if rest and fold(first) in FIRST_NAMES else "")


def customer_greeted(given_name: str, customers: tuple[Customer, ...]) -> Customer | None:
    """The one among the owners of a number who is greeted as `given_name`; None if nobody is, or no longer."""
    greeted_as = greeting_of(customers).given_name
    return customers[0] if greeted_as and fold(greeted_as) == fold(given_name) else None
