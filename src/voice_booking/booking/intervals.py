"""How far apart a customer's treatments with the same service must lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from voice_booking.booking.offers import OnFile
from voice_booking.salon.services import Service
from voice_booking.scheduling.plan import Span


@dataclass(frozen=True, slots=True)
class Barred:
    """Whole local days on which `service` would be too close to another treatment of the same customer."""

    service: Service
    span: Span
    """Half-open; a visit with the service must not start inside."""


def barred_by(treated: Iterable[OnFile], services: Iterable[Service], zone: tzinfo) -> tuple[Barred, ...]:
    """What the customer's treatments, past and to come, rule out; days count from start to start, in local dates."""
    spaced = {service.id: service for service in services if service.min_interval_days > 0}
    found = [
        Barred(spaced[item.service], _around(visit.appointment.plan.start, spaced[item.service], zone))
        for visit in treated
        for item in visit.appointment.plan.items
        if item.service in spaced
    ]
    return tuple(sorted(found, key=lambda each: each.span))


def first_allowed(start: datetime, barred: Iterable[Barred], zone: tzinfo) -> date:
    """The first local day, from that of `start` on, that is not barred. `barred` as `barred_by` sorts it."""
    moment = start
    for each in barred:
        if each.span.start <= moment < each.span.end:
            moment = each.span.end
    return moment.astimezone(zone).date()


def _around(start: datetime, service: Service, zone: tzinfo) -> Span:
    day, apart = start.astimezone(zone).date(), timedelta(days=service.min_interval_days)
    return Span(_midnight(day - apart + timedelta(days=1), zone), _midnight(day + apart, zone))


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(0), zone).astimezone(UTC)
