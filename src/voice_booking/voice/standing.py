"""From the words of a tool call to the appointment that is meant, and to what proves that it may be spoken of."""

import re
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from voice_booking.booking.appointments import Concern
from voice_booking.booking.reference import Naming, Reference
from voice_booking.booking.verification import Proof
from voice_booking.listening.callers import understand_code
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.when import AnyOf, AtMoment, NoTime, OnDate, WhichOf, Wish
from voice_booking.voice.args import CallerArgs, CancelArgs, RescheduleArgs
from voice_booking.voice.hearing import hear_name
from voice_booking.voice.request import ToolRequest

_COUNTED = re.compile(r"\W*(?:de[nrm]|das|die)?\s*(?:erste|zweite|dritte)[nrsm]?\W*(?:bitte)?\W*", re.IGNORECASE)
"""`den ersten`: of those that were told, not of the month. Which one that was only its id says."""
_WEEKDAY = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend", re.IGNORECASE)
WEEK = timedelta(days=7)


def hear_concern(args: CallerArgs, request: ToolRequest, why: list[str]) -> Concern:
    """Who is calling and about which of their appointments; an id among the arguments is a hint, never a proof."""
    code = understand_code(args.terminnummer or "")
    proof = Proof(hear_name(args.name), code.value if isinstance(code, Understood) else None)
    if not isinstance(args, CancelArgs | RescheduleArgs):
        return Concern(request.call, proof)
    words = args.termin or ""
    when = None if _COUNTED.fullmatch(words) else _either_week(hear_time(words, request, why), words, request)
    naming = naming_services(words, request) if words else None
    people = understand_staff(words, request.salon)
    staff = tuple(member.id for member in people.value.wished) if isinstance(people, Understood) else ()
    return Concern(request.call, proof, Reference(args.appointment_id, when, (), naming, staff), args.wishes)


def hear_time(words: str, request: ToolRequest, why: list[str]) -> Wish | None:
    """The time in the words, counted from the start of the call; None if they name none, nor how much later."""
    when = understand_when(words, request.salon.branch, request.call_start)
    if isinstance(when.wish, NoTime) and when.wish.later is None:
        return None
    why += when.why
    return when.wish


def _either_week(wish: Wish | None, words: str, request: ToolRequest) -> Wish | None:
    """On a Tuesday, `am Dienstag` is today or in a week: whoever has an appointment may mean either."""
    if wish is None or not _WEEKDAY.search(words):
        return wish
    return _or_in_a_week(wish, request.call_start.astimezone(request.salon.branch.zone).date())


def _or_in_a_week(wish: Wish, today: date) -> Wish:
    match wish:
        case OnDate(day) if day == today:
            return AnyOf((wish, OnDate(day + WEEK)))
        case AtMoment(moment) if moment.date() == today:
            return AnyOf((wish, AtMoment(moment + WEEK)))
        case AnyOf(items) | WhichOf(items):
            return AnyOf(tuple(_or_in_a_week(item, today) for item in items))
        case _:
            return wish


def naming_services(words: str, request: ToolRequest) -> Naming:
    """Which of the services that somebody has booked the words name.

    Where the whole catalogue leaves several readings, the few booked services often leave one.
    """
    salon = request.salon

    def named(booked: frozenset[UUID]) -> frozenset[UUID] | None:
        few = tuple(replace(service, active=True) for service in salon.services if service.id in booked)
        heard = understand_services(words, replace(salon, services=few))
        if isinstance(heard, NotUnderstood):
            return None if _names_nothing(words, request) else frozenset()
        found = heard.candidates if isinstance(heard, Ambiguous) else heard.value
        return frozenset(service.id for service in found)

    return named


def _names_nothing(words: str, request: ToolRequest) -> bool:
    """Whether no service is named at all, not even one that is not offered: `Freitagnachmittag` is a time."""
    heard = understand_services(words, request.salon)
    if not isinstance(heard, NotUnderstood):
        return False
    return heard.gap is Gap.NOT_SAID or hear_time(heard.heard, request, []) is not None
