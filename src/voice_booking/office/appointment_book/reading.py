"""A file of whatever kind into a `Book`."""

import codecs

from voice_booking.office.appointment_book.book import Book, Reading
from voice_booking.office.appointment_book.events import read_events
from voice_booking.office.appointment_book.rows import read_rows
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span


def read_book(data: bytes, salon: Salon, span: Span, name: str, member: StaffMember | None = None) -> Book:
    """Everything that an appointment book says about a branch; what is not understood is told, never dropped.

    Args:
        data: a table (CSV with headings, German or English) or a calendar (ICS), as UTF-8, UTF-16 or Latin-1.
        salon: the branch whose people and time zone the book speaks of.
        span: what matters, usually `bookable_span`; repeating events are unfolded within it.
        name: of the book; a newer file under the same name replaces what the older one said.
        member: whose book it is, where the file itself does not say.
    """
    text = _decoded(data)
    reading = Reading(span)
    read = read_events if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR" else read_rows
    read(text, salon, member, reading)
    return reading.book(f"import:{name}")


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:  # Excel and old programs; every byte means something there
        return data.decode("cp1252", errors="replace")
