"""The calendar of a company as JSON: readable in the database, as in the salon file."""

from collections.abc import Mapping
from typing import Any

from voice_booking.salon.calendar import CalendarMode, CalendarTerms


def calendar_to_json(terms: CalendarTerms | None) -> dict[str, Any] | None:
    if terms is None:
        return None
    return {
        "team": terms.team,
        "mail_domain": terms.mail_domain,
        "mode": terms.mode.value,
        "slot_check": terms.slot_check,
    }


def calendar_from_json(data: Mapping[str, Any] | None) -> CalendarTerms | None:
    return None if data is None else CalendarTerms(**{**data, "mode": CalendarMode(data["mode"])})
