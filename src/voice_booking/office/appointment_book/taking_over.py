"""A book that was read into the ledger, in place of what the same book said before."""

from datetime import datetime

from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Block, Event, Facts, Ledger, Question
from voice_booking.office.appointment_book.book import Book
from voice_booking.salon.business import Salon


async def take_over(ledger: Ledger, salon: Salon, book: Book, now: datetime) -> tuple[OnFile, ...]:
    """Let the people of a book be busy when it says so; the same book again changes nothing.

    Returns:
        Standing visits that the book gets into the way of, by start. They stay: the salon has to settle them.

    Raises:
        SalonChanged: the company was imported anew since the snapshot was taken.
        TryLater: the database cannot be reached.
    """
    units = tuple(member.id for member in salon.staff)
    question = Question(
        salon.company.id, salon.revision, book.source, now, units=units, span=book.span, visits_on=units
    )
    met: list[OnFile] = []

    def decide(facts: Facts) -> Block:
        met[:] = [visit for visit in facts.visits if _meets(visit, book)]
        return block_of(book, now)

    await ledger.settle(question, decide)
    return tuple(met)


def block_of(book: Book, now: datetime) -> Block:
    """The decision that makes a book's entries busy time."""
    figures = {"source": book.source, "spans": len(book.busy), "slips": len(book.slips)}
    return Block(book.busy, figures, (Event("book_taken_over", now, figures),), whole_of=book.source)


def _meets(visit: OnFile, book: Book) -> bool:
    claims = visit.appointment.plan.claims
    return any(c.unit == busy.unit and c.span.overlaps(busy.span) for c in claims for busy in book.busy)
