"""From German words to wishes about the salon's people and its categories."""

from voice_booking.listening.people.categories import understand_category
from voice_booking.listening.people.given import understand_given_staff
from voice_booking.listening.people.wishes import understand_staff

__all__ = ["understand_category", "understand_given_staff", "understand_staff"]
