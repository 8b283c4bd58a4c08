"""Replies about who does it."""

from collections.abc import Sequence
from typing import Any

from voice_booking.booking.outcomes import (
    NobodyElse,
    StaffHistoryUnknown,
    StaffNotQualified,
    StaffUnclear,
    StaffUnknown,
)
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import lists, names
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply

MOST_PEOPLE = 4


def reply(
    outcome: StaffUnclear | StaffUnknown | StaffNotQualified | StaffHistoryUnknown | NobodyElse, desk: Desk
) -> Reply:
    match outcome:
        case StaffUnclear(candidates):
            asked = lists.one_of([names.full_name(member) for member in candidates])
            say = lists.sentence(f"Meinen Sie {asked}?")
            return Reply("invalid_data", None, say, "ask_staff", data=_candidates(candidates))
        case StaffUnknown(heard, qualified):
            wanted = names.heard(heard)
            sorry = (
                f"jemanden namens {wanted} haben wir leider nicht" if wanted else "diesen Namen kenne ich leider nicht"
            )
            say = lists.sentences(sorry, _to_whom(qualified, desk))
            return Reply("not_found", None, say, "ask_staff", data=_candidates(qualified))
        case StaffHistoryUnknown(qualified):
            sorry = "ich finde leider nicht, bei wem Sie zuletzt waren"
            say = lists.sentences(sorry, _to_whom(qualified, desk))
            return Reply("not_found", None, say, "ask_staff", data=_candidates(qualified))
        case StaffNotQualified():
            return _not_qualified(outcome, desk)
        case NobodyElse():
            return _nobody_else(outcome, desk)


def _not_qualified(outcome: StaffNotQualified, desk: Desk) -> Reply:
    wished, service = names.person(outcome.member, desk.salon), names.service_name(outcome.service)
    data = {**_candidates(outcome.qualified), "only_staff": ""}
    if len(outcome.qualified) == 1:
        only = lists.sentence(f"{service} macht bei uns leider nur {_names(outcome.qualified, desk)[0]}")
        say, data = f"{only} Ist Ihnen das recht?", {**data, "only_staff": only}
        return Reply("staff_unavailable", "staff_not_qualified", say, "ask_staff", data=data)
    others, question = _who_does_it(outcome.qualified, desk)
    say = lists.sentences(f"{service} bietet {wished} leider nicht an{others}", question)
    return Reply("staff_unavailable", "staff_not_qualified", say, "ask_staff", data=data)


def _nobody_else(outcome: NobodyElse, desk: Desk) -> Reply:
    sorry = f"{names.service_name(outcome.service)} macht bei uns sonst leider niemand"
    say = lists.sentences(sorry, "Möchten Sie vielleicht etwas anderes?")
    return Reply("staff_unavailable", None, say, "ask_service", data=_candidates(()))


def _who_does_it(qualified: Sequence[StaffMember], desk: Desk) -> tuple[str, str]:
    people = _names(qualified, desk)
    if not people:
        return "", "Zu wem möchten Sie gern?"
    example = " zum Beispiel" if len(qualified) > MOST_PEOPLE else ""
    return f", das machen bei uns{example} {lists.all_of(people)}", "Zu wem möchten Sie gern?"


def _to_whom(qualified: Sequence[StaffMember], desk: Desk) -> str:
    people = _names(qualified, desk)
    if not people:
        return "Zu wem möchten Sie gern?"
    example = "zum Beispiel " if len(qualified) > MOST_PEOPLE else ""
    return f"Möchten Sie {example}zu {lists.one_of(people)}?"


def _names(members: Sequence[StaffMember], desk: Desk) -> list[str]:
    return [names.person(member, desk.salon) for member in members[:MOST_PEOPLE]]


def _candidates(members: Sequence[StaffMember]) -> dict[str, Any]:
    return {"candidates": [{"key": member.key, "name": member.name} for member in members]}
