"""Who works in the salon, when, and what each person is able to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from voice_booking.salon.hours import NO_HOURS, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.services import Service


@dataclass(frozen=True, slots=True)
class Skill:
    """That a person does a service, with the lengths and the price that are that person's own."""

    service: str
    """Key of the service."""
    segment_minutes: Mapping[str, int] = field(default_factory=dict)
    """Segment key -> minutes, where they differ from the service's."""
    price_cents: int | None = None


@dataclass(frozen=True, slots=True)
class StaffMember:
    id: UUID
    key: str
    name: str
    branch: str
    """Key of the branch where the person works."""
    skills: tuple[Skill, ...]
    nickname: str = ""
    salutation: str = ""
    working_hours: WeeklyHours | None = None
    """None: whenever the branch is open."""
    breaks: WeeklyHours = NO_HOURS
    time_off: tuple[TimeOff, ...] = ()

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def spoken_name(self) -> str:
        """What a receptionist would call the person: the nickname, else the first name."""
        return self.nickname or self.first_name

    def skill(self, service: Service) -> Skill | None:
        return next((skill for skill in self.skills if skill.service == service.key), None)

    def own_version(self, service: Service) -> Service:
        """`service` with this person's lengths and price.

        Raises:
            LookupError: the person does not do the service.
        """
        skill = self.skill(service)
        if skill is None:
            raise LookupError(f"{self.key} does not do {service.key}")
        if not skill.segment_minutes and skill.price_cents is None:
            return service
        segments = tuple(replace(s, minutes=skill.segment_minutes.get(s.key, s.minutes)) for s in service.segments)
        price = service.price_cents if skill.price_cents is None else skill.price_cents
        return replace(service, segments=segments, price_cents=price)

    def away_on(self, day: date) -> bool:
        return any(off.covers(day) for off in self.time_off)

    def breaks_on(self, day: date) -> tuple[WallSpan, ...]:
        return self.breaks.on(day)
