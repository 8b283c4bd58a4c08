"""Replies about appointments that stand: which there are, what became of them, and who may know."""

from collections.abc import Sequence
from typing import Any

from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.outcomes import (
    AppointmentsFound,
    Cancelled,
    Intent,
    MoveTo,
    NoAppointment,
    NoticeTooShort,
    NotVerified,
    Rescheduled,
    WhichAppointment,
)
from voice_booking.speaking import lengths, lists, plans, waiting
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.numbers import cardinal
from voice_booking.speaking.reply import Reply

MOST_TOLD = 3
"""More appointments than that are not kept in mind on the phone."""

About = (
    AppointmentsFound
    | WhichAppointment
    | NoAppointment
    | NotVerified
    | NoticeTooShort
    | MoveTo
    | Rescheduled
    | Cancelled
)

_DO = {Intent.MOVE: "verschieben", Intent.CANCEL: "absagen"}
_ASK_CODE = "Wie lautet die Terminnummer? Das sind die fünf Ziffern aus der Buchung."
_MAY_ONLY = "über Termine darf ich nur mit Ihrer Terminnummer Auskunft geben"
_DOES_NOT_FIT = "diese Terminnummer passt leider nicht zu dem Namen"
_ASK_NAME = "Auf welchen Namen ist der Termin eingetragen?"


def reply(outcome: About, desk: Desk) -> Reply:
    match outcome:
        case AppointmentsFound(visits):
            return _found(visits, desk)
        case WhichAppointment(visits, intent):
            return _which(visits, intent, desk)
        case NoAppointment(intent):
            return _none(intent)
        case NotVerified():
            return _not_verified(outcome)
        case NoticeTooShort():
            return _too_late(outcome, desk)
        case MoveTo(visit):
            say = lists.sentences(
                f"gern, bisher ist es {plans.thing(visit.appointment.plan, desk)}", "Wann würde es Ihnen besser passen?"
            )
            return Reply("missing_required_field", None, say, "ask_time", data=_data((visit,), desk))
        case Rescheduled():
            return _rescheduled(outcome, desk)
        case Cancelled(appointment):
            say = lists.sentences(f"Ihr Termin ist abgesagt: {plans.visit(appointment.plan, desk)}")
            return Reply("cancelled", None, say, "done", data=plans.data(appointment, desk))


def _found(visits: Sequence[OnFile], desk: Desk) -> Reply:
    data = _data(visits, desk)
    if not visits:
        say = "Bei uns ist kein kommender Termin für Sie eingetragen. Möchten Sie einen ausmachen?"
        return Reply("appointments_found", None, say, "ask_service", data=data)
    told = [plans.visit(visit.appointment.plan, desk) for visit in visits[:MOST_TOLD]]
    if len(visits) == 1:
        how = "vorgemerkt" if visits[0].status is Status.PENDING else "eingetragen"
        say = lists.sentences(f"{how} ist: {told[0]}", "Was darf ich für Sie tun?")
    else:
        told = [_with_status(words, visit) for words, visit in zip(_told_apart(visits, desk), visits, strict=False)]
        more = f"Sie haben {cardinal(len(visits))} Termine"
        which = "" if len(visits) == len(told) else f", die nächsten {cardinal(len(told))} sind"
        say = lists.sentences(f"{more}{which}: {lists.all_of(told)}", "Um welchen geht es?")
    return Reply("appointments_found", None, say, "choose", data=data)


def _with_status(words: str, visit: OnFile) -> str:
    """What the calendar has not agreed to yet is told as such."""
    return f"{words}, noch vorgemerkt" if visit.status is Status.PENDING else words


def _which(visits: Sequence[OnFile], intent: Intent, desk: Desk) -> Reply:
    say = lists.sentences(
        f"Sie haben {cardinal(len(visits))} Termine: {lists.all_of(_told_apart(visits, desk))}",
        f"Welchen möchten Sie {_DO[intent]}?" if intent in _DO else "Um welchen geht es?",
    )
    return Reply("invalid_data", None, say, "choose", data=_data(visits, desk))


def _told_apart(visits: Sequence[OnFile], desk: Desk) -> list[str]:
    """The first of them by day and hour, with whom where that is needed."""
    told = [plans.short(visit.appointment.plan, desk) for visit in visits[:MOST_TOLD]]
    if len(set(told)) == len(told):
        return told
    return [plans.thing(visit.appointment.plan, desk) for visit in visits[:MOST_TOLD]]


def _none(intent: Intent) -> Reply:
    sorry = "Einen solchen Termin finde ich bei Ihnen leider nicht."
    asked = "An welchem Tag sollte er sein?" if intent is not Intent.HEAR else "Möchten Sie einen neuen ausmachen?"
    return Reply("not_found", None, f"{sorry} {asked}", "ask_time")


def _not_verified(outcome: NotVerified) -> Reply:
    """The same words whether there is an appointment or not."""
    if not outcome.name_known:
        say = _ASK_NAME
    elif outcome.wrong_code:
        say = lists.sentences(_DOES_NOT_FIT, _ASK_CODE)
    else:
        say = lists.sentences(_MAY_ONLY, _ASK_CODE)
    return Reply("policy_violation", "not_verified", say, "ask_name")


def _too_late(outcome: NoticeTooShort, desk: Desk) -> Reply:
    do, minutes = _DO[outcome.intent], outcome.notice_minutes
    until = f"so kurz vorher leider nicht mehr {do}, das geht nur bis {lengths.familiar(minutes)} vorher"
    say = lists.sentences(
        f"am Telefon kann ich Ihren Termin {until if minutes else f'leider nicht mehr {do}, er hat schon begonnen'}",
        "Er bleibt erst einmal bestehen, und der Salon ruft Sie zurück",
    )
    return Reply("policy_violation", "too_soon", say, "callback", data=_data((outcome.visit,), desk))


def _rescheduled(outcome: Rescheduled, desk: Desk) -> Reply:
    plan, was = outcome.appointment.plan, outcome.was
    changed = "geändert" if plan.start == was.start else "verschoben"
    if plan == was and not outcome.reserved:
        say = lists.sentences(f"so steht Ihr Termin schon: {plans.visit(plan, desk)}")
        return Reply("rescheduled", None, say, "done", data=plans.data(outcome.appointment, desk))
    if outcome.reserved:
        return _move_reserved(outcome, desk)
    say = lists.sentences(
        f"Ihr Termin ist {changed}: {plans.visit(plan, desk)}",
        waiting.what_to_expect(plan, desk),
    )
    return Reply("rescheduled", None, say, "done", data=plans.data(outcome.appointment, desk))


def _move_reserved(outcome: Rescheduled, desk: Desk) -> Reply:
    """The salon's calendar has not answered: the visit may still have to stay where it was."""
    plan = outcome.appointment.plan
    so = "so ist Ihr Termin schon vorgemerkt" if plan == outcome.was else "sehr gern, ich habe die Änderung vorgemerkt"
    say = lists.sentences(
        f"{so}: {plans.visit(plan, desk)}",
        "Der Salon trägt sie noch ein und meldet sich, falls etwas dagegenspricht",
        waiting.what_to_expect(plan, desk),
    )
    return Reply("reserved", None, say, "done", outcome.warnings, plans.data(outcome.appointment, desk))


def _data(visits: Sequence[OnFile], desk: Desk) -> dict[str, Any]:
    """The wire's `appointments`, and `appointment_1` to `appointment_3` in words."""
    told = [plans.visit(visit.appointment.plan, desk) for visit in visits[:MOST_TOLD]]
    rows = [plans.data(visit.appointment, desk) for visit in visits]
    spoken = told + [""] * (MOST_TOLD - len(told))
    return {
        "appointments": rows,
        **{f"appointment_{number}": words for number, words in enumerate(spoken, start=1)},
    }
