"""From the words of a tool call to a wish that can be searched, or to the question that has to be asked first."""

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
from voice_booking.listening.people import understand_given_staff, understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.understanding import NO_STAFF_WISH, Ambiguous, Gap, NotUnderstood, StaffWish, Understood
from voice_booking.listening.when import NoTime
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.voice.args import WishArgs


@dataclass(frozen=True, slots=True)
class Heard:
    """What was made of the words, and why."""

    wish: Asked | Outcome
    why: tuple[str, ...]


def hear(args: WishArgs, salon: Salon, call_start: datetime, now: datetime) -> Heard:
    """The wish in `args`; relative dates count from `call_start`, what is past is decided by `now` (both UTC)."""
    why: list[str] = []
    service = hear_service(args.dienstleistung, salon, why)
    if not isinstance(service, Service):
        return Heard(service, tuple(why))
    staff = _staff(args, salon, service, why)
    if not isinstance(staff, StaffWish):
        return Heard(staff, tuple(why))
    when = _when(args, salon, call_start, now, why)
    if not isinstance(when, TimeWish):
        return Heard(when, tuple(why))
    return Heard(Asked(salon, (service,), staff, when, now), tuple(why))


def hear_service(words: str | None, salon: Salon, why: list[str]) -> Service | Outcome:
    """The one service that was asked for; never a default one."""
    if words is None:
        return Missing(Field.SERVICE)
    heard = understand_services(words, salon)
    why += heard.why
    match heard:
        case Understood(value=(service,)):
            return service
        case Understood(value=several):
            return OneAtATime(several)
        case Ambiguous(candidates=options):
            return ServiceUnclear(options)
        case NotUnderstood(gap=Gap.NOT_SAID):
            return Missing(Field.SERVICE)
        case NotUnderstood(heard=name, nearest=nearest):
            return ServiceUnknown(name or words, nearest, salon.categories)


def _staff(args: WishArgs, salon: Salon, service: Service, why: list[str]) -> StaffWish | Outcome:
    """With whom; a wish may also stand among the words for the service."""
    if not args.mitarbeiter and args.dienstleistung == service.name:
        return NO_STAFF_WISH
    if args.mitarbeiter:
        heard = understand_given_staff(args.mitarbeiter, salon, (service,))
    else:
        heard = understand_staff(args.dienstleistung or "", salon, (service,))
    why += heard.why
    match heard:
        case Understood(value=wish):
            possible = items_for(salon, (service,), wish)
            return wish if isinstance(possible, tuple) else possible
        case Ambiguous(candidates=options):
            return StaffUnclear(options)
        case NotUnderstood(heard=name):
            return StaffUnknown(name, salon.qualified(service))


def _when(args: WishArgs, salon: Salon, call_start: datetime, now: datetime, why: list[str]) -> TimeWish | Outcome:
    """Day and time are one wish, however the words were spread over the arguments."""
    said = " ".join(part for part in (args.datum, args.uhrzeit) if part)
    for words in (said, args.dienstleistung or ""):
        when = understand_when(words, salon.branch, call_start)
        if not isinstance(when.wish, NoTime):
            why += when.why
            return time_wish(when.wish, salon.branch.zone, now)
    return Missing(Field.TIME)
