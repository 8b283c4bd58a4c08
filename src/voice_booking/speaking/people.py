"""Replies about who does it."""

from collections.abc import Sequence
from typing import Any

from voice_booking.booking.outcomes import StaffHistoryUnknown, StaffNotQualified, StaffUnclear, StaffUnknown
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import lists, names
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply

MOST_PEOPLE = 5


def reply(outcome: StaffUnclear | StaffUnknown | StaffNotQualified | StaffHistoryUnknown, desk: Desk) -> Reply:
    match outcome:
        case StaffUnclear(candidates):
            asked = lists.one_of([names.full_name(member) for member in candidates])
            say = lists.sentence(f"Meinen Sie {asked}?")
            return Reply("invalid_data", None, say, "ask_staff", data=_candidates(candidates))
        case StaffUnknown(heard, qualified):
            wanted = names.heard(heard)
            sorry = (
                f"jemanden namens {wanted} haben wir hier leider nicht"
                if wanted
                else "diesen Namen kenne ich leider nicht"
            )
            say = lists.sentences(sorry, _to_whom(qualified, desk))
            return Reply("not_found", None, say, "ask_staff", data=_candidates(qualified))
        case StaffHistoryUnknown(qualified):
            sorry = "ich finde leider nicht, bei wem Sie zuletzt waren"
            say = lists.sentences(sorry, _to_whom(qualified, desk))
            return Reply("not_found", None, say, "ask_staff", data=_candidates(qualified))
        case StaffNotQualified():
            return _not_qualified(outcome, desk)


def _not_qualified(outcome: StaffNotQualified, desk: Desk) -> Reply:
    wished, service = names.person(outcome.member, desk.salon), names.service_name(outcome.service)
    say = lists.sentences(f"{service} bietet {wished} leider nicht an", _to_whom(outcome.qualified, desk))
    data = _candidates(outcome.qualified)
    return Reply("staff_unavailable", "staff_not_qualified", say, "ask_staff", data=data)


def _to_whom(qualified: Sequence[StaffMember], desk: Desk) -> str:
    people = [names.person(member, desk.salon) for member in qualified[:MOST_PEOPLE]]
    if not people:
        return "Ist es Ihnen recht, wenn jemand anderes das übernimmt?"
    if len(qualified) == 1:
        return f"Möchten Sie zu {people[0]}?"
    if len(qualified) > MOST_PEOPLE:
        return f"Möchten Sie zum Beispiel zu {lists.one_of(people)}?"
    return f"Möchten Sie zu {lists.one_of(people)}?"


def _candidates(members: Sequence[StaffMember]) -> dict[str, Any]:
    return {"candidates": [{"key": member.key, "name": member.name} for member in members]}
