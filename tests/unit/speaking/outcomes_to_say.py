"""Outcomes of every kind around one moment, for tests that want them all."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import uuid4

from visits import BERLIN, appointment, offer, visit

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.offers import Offer, OnFile, Status
from voice_booking.booking.outcomes import (
    Aftermath,
    AppointmentsFound,
    Booked,
    CallbackNoted,
    Cancelled,
    CategoriesListed,
    Closed,
    Failed,
    Field,
    Intent,
    LineUnknown,
    Missing,
    MoveTo,
    NoAppointment,
    NobodyElse,
    NothingFree,
    NoticeTooShort,
    NotVerified,
    OfferExpired,
    OfferUnknown,
    OneAtATime,
    Outcome,
    OutsideHours,
    Rescheduled,
    ServicesListed,
    ServiceUnclear,
    ServiceUnknown,
    SlotsFound,
    StaffAway,
    StaffHistoryUnknown,
    StaffNotQualified,
    StaffUnclear,
    StaffUnknown,
    Taken,
    TimeUnclear,
    TimeWrong,
    TooFar,
    TooSoon,
    TreatedRecently,
    Unreachable,
    WhichAppointment,
    WrongWeekday,
)
from voice_booking.listening.when import AtMoment, AtTime, Lasting, OnDate, TimeProblem
from voice_booking.salon.business import Salon
from voice_booking.salon.hours import WallSpan


def about_a_moment(salon: Salon, start: datetime, number: int) -> Iterator[Outcome]:
    """Everything in which a time is spoken; `number` picks service and staff, so that all take their turn."""
    service = salon.offered[number % len(salon.offered)]
    able = salon.qualified(service)
    member, other = able[number % len(able)], able[(number + 1) % len(able)]
    starts = (start, start + timedelta(minutes=45), start - timedelta(minutes=75), start + timedelta(days=1))
    offers = tuple(
        offer(moment, who, service) for moment, who in zip(starts, (member, other, member, other), strict=True)
    )
    some = offers[: number % 5]
    day, wall = start.date(), start.time()
    hours = (WallSpan(min(wall, time(22)), time(23)), WallSpan(time(0), time(0)))[: 1 + number % 2]
    yield SlotsFound(some, wished=number % 2 == 0)
    yield Taken(start if number % 3 else None, member if number % 4 else None, some)
    yield OfferExpired(some)
    yield StaffAway(member, day, some)
    yield Closed(day, (None, "Erster Weihnachtstag", "Betriebsferien", "1. Mai")[number % 4], some)
    yield OutsideHours(start, hours, some)
    yield TooSoon(start, some)
    yield TooFar(day, some)
    yield Booked(appointment(visit(start, member, member.own_version(service)), f"{number % 100_000:05}"))
    yield Booked(appointment(visit(start, member, service, service)), ("calendar_sync_pending",))
    yield from _about_standing(salon, start, number, offers)
    yield WrongWeekday(service, day, ((2, 4), (1, 2, 3), (5,))[number % 3], some)
    yield TreatedRecently(service, (1, 7, 42, 30)[number % 4], day, some)
    yield NothingFree(member if number % 2 else None, some)
    later = start + timedelta(hours=12)
    yield TimeUnclear((AtTime(wall), AtTime(later.time())))
    yield TimeUnclear((AtMoment(start), AtMoment(later)))
    yield TimeUnclear((OnDate(day), OnDate(day + timedelta(days=7)), OnDate(day + timedelta(days=8)))[: 2 + number % 2])


def _about_standing(salon: Salon, start: datetime, number: int, offers: tuple[Offer, ...]) -> Iterator[Outcome]:
    """What is said of appointments that stand: one, several, moved, cancelled."""
    standing = tuple(
        OnFile(appointment(other.plan, f"{number % 100_000:05}"), salon.branch.id, Status.BOOKED, 1) for other in offers
    )
    first = standing[0]
    for intent in Intent:
        yield WhichAppointment(standing[: 2 + number % 3], intent)
    noted = Callback(uuid4(), CallbackReason.ASKED, start, "Anna Klein", "+491723456789", "", "")
    for intent in (Intent.MOVE, Intent.CANCEL):
        yield NoticeTooShort(first, intent, (60, 1440, 90)[number % 3], noted)
    yield AppointmentsFound(standing[: number % 5])
    yield MoveTo(first)
    yield Rescheduled(first.appointment, standing[1].appointment.plan)
    yield Rescheduled(first.appointment, first.appointment.plan)
    yield Cancelled(first.appointment)


def about_a_salon(salon: Salon, today: date) -> Iterator[Outcome]:
    """Everything in which no time is spoken."""
    services, staff = salon.offered, salon.staff
    yield CategoriesListed(salon.categories)
    yield CategoriesListed(())
    yield from (CategoriesListed(salon.categories[:count]) for count in range(1, len(salon.categories)))
    for category in (None, *salon.categories):
        listed = tuple(service for service in services if category is None or service.category == category.key)
        yield from (ServicesListed(listed[:count], category) for count in range(len(listed) + 1))
        yield ServiceUnknown("eine Maniküre", category, salon.categories)
        yield ServiceUnknown("", category, ())
    for heard in ("Karl", "", "2 x 3,5 %", "😀", "Kötter-Schmidt"):
        yield ServiceUnknown(heard, None, salon.categories)
        yield from (StaffUnknown(heard, staff[:count]) for count in range(len(staff) + 1))
    for count in range(len(staff) + 1):
        yield StaffHistoryUnknown(staff[:count])
        yield from (StaffNotQualified(staff[0], service, staff[:count]) for service in services)
    yield from (ServiceUnclear(services[first : first + 3]) for first in range(len(services)))
    yield from (ServiceUnclear(services[first : first + 2]) for first in range(len(services)))
    yield from (NobodyElse(service, staff[:1]) for service in services)
    yield from (StaffUnclear(staff[first : first + 2]) for first in range(len(staff)))
    yield from (Missing(field) for field in Field)
    yield from (TimeWrong(problem) for problem in TimeProblem)
    yield TimeUnclear((Lasting(45), OnDate(today)))
    for intent in Intent:
        yield NoAppointment(intent)
        yield from (NotVerified(intent, wrong, known) for wrong in (True, False) for known in (True, False))
    for reason in CallbackReason:
        moment = datetime.combine(today, time(12), BERLIN)
        yield CallbackNoted(Callback(uuid4(), reason, moment, "Anna Klein", "+491723456789", "", ""))
        yield CallbackNoted(Callback(uuid4(), reason, moment, "Anna Klein", "+491723456789", "", ""), on_display=True)
        yield CallbackNoted(Callback(uuid4(), reason, moment, "", None, "", ""))
    yield LineUnknown()
    yield OfferUnknown()
    yield from (kind(aftermath) for kind in (Failed, Unreachable) for aftermath in Aftermath)
    yield from (OneAtATime(services[first : first + 2]) for first in range(len(services) - 1))
