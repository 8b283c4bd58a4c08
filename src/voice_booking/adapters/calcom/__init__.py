"""Cal.com, the only client: bookings, slots, event types, schedules, webhooks over HTTP (API version 2)."""

from voice_booking.adapters.calcom.account import VOICE, WORK, Account, Pace
from voice_booking.adapters.calcom.breaker import Breakers, BreakerTerms, BreakerView
from voice_booking.adapters.calcom.calendar import CalcomCalendar
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.connecting import CalcomConnection
from voice_booking.adapters.calcom.limiter import Priority, Rate
from voice_booking.adapters.calcom.reservations import CalcomReservations
from voice_booking.adapters.calcom.versions import HOSTED, SELF_HOSTED, ApiVersions

__all__ = [
    "HOSTED",
    "SELF_HOSTED",
    "VOICE",
    "WORK",
    "Account",
    "ApiVersions",
    "BreakerTerms",
    "BreakerView",
    "Breakers",
    "CalcomCalendar",
    "CalcomCalendars",
    "CalcomConnection",
    "CalcomReservations",
    "Pace",
    "Priority",
    "Rate",
    "open_calcom",
]
