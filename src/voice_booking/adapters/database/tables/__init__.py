"""Every table there is; importing this package fills `METADATA`."""

from voice_booking.adapters.database.tables.calendar import calendar_booking, event_type
from voice_booking.adapters.database.tables.calls import call
from voice_booking.adapters.database.tables.columns import METADATA
from voice_booking.adapters.database.tables.company import (
    branch,
    category,
    company,
    line,
    resource,
    segment,
    service,
    skill,
    staff,
)
from voice_booking.adapters.database.tables.deployments import deployment
from voice_booking.adapters.database.tables.records import callback, event, offer, reply, work
from voice_booking.adapters.database.tables.visits import (
    LONGEST_SPAN,
    STANDING,
    appointment,
    busy,
    confirmation_code,
    customer,
    item,
    ledger,
    phase,
)

__all__ = [
    "LONGEST_SPAN",
    "METADATA",
    "STANDING",
    "appointment",
    "branch",
    "busy",
    "calendar_booking",
    "call",
    "callback",
    "category",
    "company",
    "confirmation_code",
    "customer",
    "deployment",
    "event",
    "event_type",
    "item",
    "ledger",
    "line",
    "offer",
    "phase",
    "reply",
    "resource",
    "segment",
    "service",
    "skill",
    "staff",
    "work",
]
