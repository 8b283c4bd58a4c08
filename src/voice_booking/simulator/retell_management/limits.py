"""The rate limits: per route, counted in a window of ten seconds (docs.retellai.com, 2026)."""

from datetime import datetime, timedelta

from voice_booking.simulator.retell_management.faults import limit_headers
from voice_booking.simulator.retell_management.refused import Refused
from voice_booking.simulator.retell_management.rows import State

WINDOW = timedelta(seconds=10)
LISTS, OTHERS = 15, 100


def count(state: State, operation: str, now: datetime) -> None:
    """One more request of a route. Raises `Refused` (429) over the limit; those are not counted."""
    limit = LISTS if operation.endswith(".list") else OTHERS
    recent = [moment for moment in state.requests.get(operation, ()) if moment > now - WINDOW]
    if len(recent) >= limit:
        seconds = max(1, round((recent[0] + WINDOW - now).total_seconds()))
        raise Refused(429, "Account rate limited, please throttle your requests.", limit_headers(seconds, 0, limit))
    state.requests[operation] = [*recent, now]
