"""An appointment book that the salon kept before (a table, a calendar file): read, and taken over as busy time."""

from voice_booking.office.appointment_book.book import Book, Slip, bookable_span
from voice_booking.office.appointment_book.reading import read_book
from voice_booking.office.appointment_book.taking_over import take_over

__all__ = ["Book", "Slip", "bookable_span", "read_book", "take_over"]
