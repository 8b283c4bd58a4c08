"""From German words to services of one salon's catalogue."""

from voice_booking.listening.services.hearing import understand_given_services, understand_services

__all__ = ["understand_given_services", "understand_services"]
