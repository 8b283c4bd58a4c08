"""What callers tell about themselves: name, telephone number, e-mail address."""

from voice_booking.listening.callers.codes import understand_code
from voice_booking.listening.callers.emails import understand_email
from voice_booking.listening.callers.given_names import understand_given_name
from voice_booking.listening.callers.names import understand_name
from voice_booking.listening.callers.phones import understand_phone

__all__ = ["understand_code", "understand_email", "understand_given_name", "understand_name", "understand_phone"]
