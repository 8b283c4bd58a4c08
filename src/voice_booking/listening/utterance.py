"""One whole utterance: when, what and with whom, heard in the same words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from voice_booking.listening.names.spotting import names_in
from voice_booking.listening.people.wishes import hear_staff
from voice_booking.listening.services.hearing import hear_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.time.wire import when_to_wire
from voice_booking.listening.understanding import (
    Ambiguous,
    Gap,
    NotUnderstood,
    StaffWish,
    Understood,
    certain_of,
)
from voice_booking.listening.when import When
from voice_booking.listening.words.folding import words_of
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember


@dataclass(frozen=True, slots=True)
class Utterance:
    when: When
    services: Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood
    staff: Understood[StaffWish] | Ambiguous[StaffMember] | NotUnderstood


def understand(text: str, salon: Salon, now: datetime) -> Utterance:
    """Everything that `text` says about an appointment; `now` is aware. Never raises, whatever the text."""
    words = words_of(text)
    names = names_in(words, salon)
    services = hear_services(words, names, salon)
    staff = hear_staff(words, names, salon, certain_of(services))
    return Utterance(understand_when(text, salon.branch, now), services, staff)


def utterance_to_wire(heard: Utterance) -> dict[str, Any]:
    """Plain JSON values; services and people by the keys of the salon file."""
    wish = heard.staff.value if isinstance(heard.staff, Understood) else StaffWish()
    excluded = heard.staff.excluded if isinstance(heard.staff, Ambiguous) else wish.excluded
    return {
        "when": when_to_wire(heard.when),
        **_services(heard.services),
        "staff": [member.key for member in wish.wished],
        "staff_candidates": _candidates(heard.staff),
        "staff_any": wish.anyone,
        "staff_exclude": [member.key for member in excluded],
        "staff_same_as_last_time": wish.same_as_last_time,
        "staff_unknown": _not_here(heard.staff),
        "why": "; ".join((*heard.when.why, *heard.services.why, *heard.staff.why)),
    }


def _services(heard: Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood) -> dict[str, Any]:
    nearest = heard.nearest if isinstance(heard, NotUnderstood) else None
    return {
        "services": [service.key for service in heard.value] if isinstance(heard, Understood) else [],
        "service_candidates": _candidates(heard),
        "service_unknown": _not_here(heard),
        "nearest_category": nearest.key if nearest else None,
    }


def _candidates(heard: Understood[Any] | Ambiguous[Any] | NotUnderstood) -> list[str]:
    return [option.key for option in heard.candidates] if isinstance(heard, Ambiguous) else []


def _not_here(heard: Understood[Any] | Ambiguous[Any] | NotUnderstood) -> bool:
    return isinstance(heard, NotUnderstood) and heard.gap is Gap.NOT_HERE
