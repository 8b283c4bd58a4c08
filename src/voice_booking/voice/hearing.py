"""From the words of a tool call to a wish that can be searched, or to the question that has to be asked first."""

import re
from dataclasses import dataclass
from datetime import datetime

from voice_booking.booking.asked import Asked, items_for
from voice_booking.booking.outcomes import (
    Field,
    Missing,
    OneAtATime,
    Outcome,
    ServiceUnclear,
    ServiceUnknown,
    StaffUnclear,
    StaffUnknown,
)
from voice_booking.booking.wishes import TimeWish, time_wish
from voice_booking.listening.callers import understand_given_name
from voice_booking.listening.people import understand_given_staff, understand_staff
from voice_booking.listening.services import understand_given_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.understanding import NO_STAFF_WISH, Ambiguous, Gap, NotUnderstood, StaffWish, Understood
from voice_booking.listening.when import AtMoment, NoTime
from voice_booking.salon.business import Branch, Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.voice.args import TimeArgs, WishArgs

_FIGURES = re.compile(r"\d{1,2}[:.]\d\d(?: ?Uhr)?")
_PUT_RIGHT = re.compile(r"\b(?:nein|nee|sondern|ich mein(?:e|te))\b", re.IGNORECASE)
MOST_SERVICES = 4
"""More than that is not one visit."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was made of the words, and why."""

    wish: Asked | Outcome
    why: tuple[str, ...]


def hear(args: WishArgs, salon: Salon, call_start: datetime, now: datetime) -> Heard:
    """The wish in `args`; relative dates count from `call_start`, what is past is decided by `now` (both UTC)."""
    why: list[str] = []
    services = hear_services(args.dienstleistung, salon, why)
    staff = _staff(args, salon, services if isinstance(services, tuple) else (), why)
    if not isinstance(services, tuple):
        if services != Missing(Field.SERVICE) or not isinstance(staff, StaffWish) or not staff.same_as_last_time:
            return Heard(services, tuple(why))
        services = ()
    if not isinstance(staff, StaffWish):
        return Heard(staff, tuple(why))
    when = _when(args, salon, call_start, now, why)
    if not isinstance(when, TimeWish):
        return Heard(when, tuple(why))
    return Heard(Asked(salon, services, staff, when, now, hear_name(args.name)), tuple(why))


def hear_services(words: str | None, salon: Salon, why: list[str]) -> tuple[Service, ...] | Outcome:
    """The services of one visit that were asked for; never a default one."""
    if words is None:
        return Missing(Field.SERVICE)
    heard = understand_given_services(words, salon)
    why += heard.why
    match heard:
        case Understood(value=services) if len(services) <= MOST_SERVICES:
            return services
        case Understood(value=many):
            return OneAtATime(many)
        case Ambiguous(candidates=options, certain=certain):
            return ServiceUnclear(options, certain)
        case NotUnderstood(gap=Gap.NOT_SAID):
            return Missing(Field.SERVICE)
        case NotUnderstood(heard=name, nearest=nearest):
            return ServiceUnknown(name or words, nearest, salon.categories)


def hear_name(words: str | None) -> str | None:
    """The caller's name, if the words are one."""
    if not words:
        return None
    name = understand_given_name(words)
    return name.value if isinstance(name, Understood) else None


def hear_staff(words: str, salon: Salon, services: tuple[Service, ...], why: list[str]) -> StaffWish | Outcome:
    """With whom, in the answer to “bei wem?”."""
    return _wish(understand_given_staff(words, salon, services), salon, services, why)


def _staff(args: WishArgs, salon: Salon, services: tuple[Service, ...], why: list[str]) -> StaffWish | Outcome:
    """With whom; a wish may also stand among the words for the service."""
    words = args.dienstleistung or ""
    if args.mitarbeiter:
        wish = hear_staff(args.mitarbeiter, salon, services, why)
    elif any(words == service.name for service in services):
        wish = NO_STAFF_WISH
    else:
        wish = _wish(understand_staff(words, salon, services), salon, services, why)
    if not isinstance(wish, StaffWish) or not services:
        return wish
    possible = items_for(salon, services, wish)
    return wish if isinstance(possible, tuple) else possible


def _wish(
    heard: Understood[StaffWish] | Ambiguous[StaffMember] | NotUnderstood,
    salon: Salon,
    services: tuple[Service, ...],
    why: list[str],
) -> StaffWish | Outcome:
    why += heard.why
    match heard:
        case Understood(value=wish):
            return wish
        case Ambiguous(candidates=options):
            return StaffUnclear(options)
        case NotUnderstood(heard=name):
            return StaffUnknown(name, _team(salon, services))


def _team(salon: Salon, services: tuple[Service, ...]) -> tuple[StaffMember, ...]:
    """Who does the first of the services; everybody if none is named."""
    return salon.qualified(services[0]) if services else tuple(member for member in salon.staff if member.skills)


def time_said(args: TimeArgs, branch: Branch, call_start: datetime) -> str:
    """The words for the time, of which a clock in figures is none once the caller has put right what was made of them.

    Models write `09:00` where nobody said so: asked which of both is meant, the caller answers in words, and the model
    hands on both again.
    """
    if args.datum and args.uhrzeit and _FIGURES.fullmatch(args.uhrzeit) and _PUT_RIGHT.search(args.datum):
        own = understand_when(args.datum, branch, call_start).wish
        if isinstance(own, AtMoment):
            return args.datum
    return args.time


def _when(args: WishArgs, salon: Salon, call_start: datetime, now: datetime, why: list[str]) -> TimeWish | Outcome:
    """When; a wish may also stand among the words for the service."""
    for words in (time_said(args, salon.branch, call_start), args.dienstleistung or ""):
        when = understand_when(words, salon.branch, call_start)
        if not isinstance(when.wish, NoTime):
            why += when.why
            return time_wish(when.wish, salon.branch.zone, now)
    return Missing(Field.TIME)
