"""Who works in the salon, when, and what each person is able to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.hours import NO_HOURS, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.services import Segment, Service


@dataclass(frozen=True, slots=True)
class Skill:
    """That a person does a service, with the lengths and the price that are that person's own."""

    service: str
    """Key of the service."""
    segment_minutes: Mapping[str, int] = field(default_factory=dict)
    """Segment key -> minutes, where they differ from the service's."""
    price_cents: int | None = None
    segments: tuple[str, ...] = ()
    """Keys of the only segments that the person does (an apprentice who rinses); empty: the whole service."""


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
    calendar_user: int | None = None
    """Number of the person's user at Cal.com."""

    @property
    def first_name(self) -> str:
        return self.name.split()[0]

    @property
    def spoken_name(self) -> str:
        """What a receptionist would call the person: the nickname, else the first name."""
        return self.nickname or self.first_name

    def skill(self, service: Service) -> Skill | None:
        """The skill to do the whole of `service`; None if the person does not, or only does segments of it."""
        return next((s for s in self.skills if s.service == service.key and not s.segments), None)

    def segment_skill(self, service: Service, segment: str) -> Skill | None:
        """The skill to do one segment (by its key), whether the person does the whole service or not."""
        of_service = (s for s in self.skills if s.service == service.key)
        return next((s for s in of_service if not s.segments or segment in s.segments), None)

    def own_version(self, service: Service, own: CustomerTerms | None = None) -> Service:
        """`service` with this person's lengths and price, and what a customer's own terms add to them.

        Raises:
            LookupError: the person does not do the service.
        """
        skill = self.skill(service)
        if skill is None:
            raise LookupError(f"{self.key} does not do {service.key}")
        if not skill.segment_minutes and skill.price_cents is None and own is None:
            return service
        segments = tuple(replace(s, minutes=_minutes(s, skill, own)) for s in service.segments)
        price = service.price_cents if skill.price_cents is None else skill.price_cents
        return replace(service, segments=segments, price_cents=price + (own.extra_cents if own else 0))

    def segment_minutes(self, service: Service, segment: Segment, own: CustomerTerms | None = None) -> int:
        """How long this person takes for one segment. Raises `LookupError` if the person does not do it."""
        skill = self.segment_skill(service, segment.key)
        if skill is None:
            raise LookupError(f"{self.key} does not do {segment.key} of {service.key}")
        return _minutes(segment, skill, own)

    def away_on(self, day: date) -> bool:
        return any(off.covers(day) for off in self.time_off)

    def breaks_on(self, day: date) -> tuple[WallSpan, ...]:
        return self.breaks.on(day)


def _minutes(segment: Segment, skill: Skill, own: CustomerTerms | None) -> int:
    extra = own.extra_minutes.get(segment.key, 0) if own else 0
    return skill.segment_minutes.get(segment.key, segment.minutes) + extra
