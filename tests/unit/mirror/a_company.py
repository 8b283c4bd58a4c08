"""A small company with a calendar, and its event types as Cal.com would tell of them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.calendar import EventTypeFound
from voice_booking.mirror.event_types.mapping import Mapped, RowStatus
from voice_booking.mirror.event_types.wanted import wanted_types
from voice_booking.salon.services import PausePolicy

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
BUSINESS = read_business(Path(__file__).parents[3] / "examples" / "calcom" / "november.yaml")


def with_services(*services, business=BUSINESS):
    return replace(business, services=services)


def with_staff(*staff, business=BUSINESS):
    return replace(business, staff=staff)


def under(policy: PausePolicy, **changes):
    """The first service alone, with gaps of that kind."""
    return replace(BUSINESS.services[0], pause_policy=policy, **changes)


def found(wanted, number, **changes):
    """An event type as it would stand after `wanted` was made."""
    there = EventTypeFound(
        id=number,
        title=wanted.title,
        slug=wanted.slug,
        minutes=wanted.minutes,
        minutes_options=wanted.minutes_options,
        hosts=(wanted.host,),
        hidden=True,
        notice_minutes=0,
        buffer_minutes=(0, 0),
        managed=False,
        scheduling="collective",
        description=wanted.description,
        address=wanted.address,
    )
    return replace(there, **changes)


def row(wanted, number, status=RowStatus.ACTIVE, **changes):
    """The row that says so."""
    mapped = Mapped(wanted.place, number, wanted.type.slug, wanted.content_hash, status, NOW)
    return replace(mapped, **changes)


def standing(business=BUSINESS):
    """Rows and event types of a company for which everything was made."""
    wanted = wanted_types(business)
    rows = tuple(row(each, number) for number, each in enumerate(wanted, start=1))
    return rows, tuple(found(each.type, number) for number, each in enumerate(wanted, start=1))
