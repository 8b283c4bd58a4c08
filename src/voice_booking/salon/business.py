"""The company as its owner describes it, and the `Salon`: the snapshot of one branch that a caller deals with."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from voice_booking.salon.calendar import CalendarTerms
from voice_booking.salon.holidays import public_holiday
from voice_booking.salon.hours import SpecialDay, WallSpan, WeeklyHours
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Category, Service
from voice_booking.salon.staff import StaffMember

NAMESPACE = UUID("5b1f8a0e-2d52-5a0f-9d7e-6c1f0f7f2f11")
"""Root of all ids that are made from keys, so that one salon file gives the same ids everywhere."""


def company_id_of(key: str) -> UUID:
    return uuid5(NAMESPACE, f"company:{key}")


def id_in(company_id: UUID, kind: str, key: str) -> UUID:
    """Id of the `kind` (branch, service, staff) with `key` in a company."""
    return uuid5(company_id, f"{kind}:{key}")


@dataclass(frozen=True, slots=True)
class Company:
    id: UUID
    key: str
    name: str
    trade: str = "hair"
    calendar: CalendarTerms | None = None
    """None: there is no other calendar than ours."""


@dataclass(frozen=True, slots=True)
class Line:
    """A phone number (E.164) or an agent id that leads to a branch; exactly one of the two is set."""

    branch: str
    phone: str | None = None
    agent: str | None = None
    workspace: str = "default"
    """Name of the Retell workspace whose key must have signed the call; the key itself stands in the settings."""


@dataclass(frozen=True)
class Branch:
    id: UUID
    key: str
    name: str
    timezone: str
    """IANA name."""
    opening_hours: WeeklyHours
    country: str = "DE"
    state: str | None = None
    """Code of the Bundesland (subdivision), which decides the public holidays."""
    address: str = ""
    handover_phone: str = ""
    start_grid_minutes: int = 15
    """Offered starts lie on this grid of the local hour."""
    horizon_days: int = 180
    closed_on_holidays: bool = True
    special_days: tuple[SpecialDay, ...] = ()
    max_wait_minutes: int = 15
    """How long a customer may wait between two services of one visit."""
    gap_past_shift: bool = False
    """Whether the last gap of a service may run on after its stylist has gone home; never past closing."""

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def special_day(self, day: date) -> SpecialDay | None:
        for special in self.special_days:
            if special.date == day:
                return special
        return None

    def holiday(self, day: date) -> str | None:
        """German name of the public holiday that closes the branch on `day`, if one does."""
        if not self.closed_on_holidays or self.special_day(day):
            return None
        return public_holiday(self.country, self.state, day)

    def opening_on(self, day: date) -> tuple[WallSpan, ...]:
        """Opening hours of one date: special day before public holiday before weekday."""
        special = self.special_day(day)
        if special:
            return special.hours
        closed = self.closed_on_holidays and public_holiday(self.country, self.state, day)
        return () if closed else self.opening_hours.on(day)


@dataclass(frozen=True, slots=True)
class Business:
    """Everything a salon file says: the whole company with all its branches."""

    company: Company
    lines: tuple[Line, ...]
    branches: tuple[Branch, ...]
    categories: tuple[Category, ...]
    services: tuple[Service, ...]
    staff: tuple[StaffMember, ...]
    resources: tuple[Resource, ...] = ()

    def salon(self, branch_key: str, revision: int = 0) -> "Salon":
        """The snapshot of one branch. Raises `LookupError` for an unknown key."""
        branch = next((b for b in self.branches if b.key == branch_key), None)
        if branch is None:
            raise LookupError(f"no branch {branch_key}")
        staff = tuple(member for member in self.staff if member.branch == branch_key)
        resources = tuple(resource for resource in self.resources if resource.branch == branch_key)
        return Salon(self.company, branch, self.categories, self.services, staff, revision, resources)


@dataclass(frozen=True)
class Salon:
    """An immutable snapshot of one branch: what it offers, who works there, when it is open."""

    company: Company
    branch: Branch
    categories: tuple[Category, ...]
    services: tuple[Service, ...]
    """All services, inactive ones too; callers may only ever hear of `offered`."""
    staff: tuple[StaffMember, ...]
    revision: int = 0
    """Counts the imports of the company; a snapshot with an older one is out of date."""
    resources: tuple[Resource, ...] = ()

    @cached_property
    def offered(self) -> tuple[Service, ...]:
        """Active services that somebody here is able to do."""
        done = {skill.service for member in self.staff for skill in member.skills if not skill.segments}
        return tuple(service for service in self.services if service.active and service.key in done)

    @cached_property
    def service_by_key(self) -> dict[str, Service]:
        return {service.key: service for service in self.services}

    @cached_property
    def staff_by_key(self) -> dict[str, StaffMember]:
        return {member.key: member for member in self.staff}

    @cached_property
    def staff_by_id(self) -> dict[UUID, StaffMember]:
        return {member.id: member for member in self.staff}

    def qualified(self, service: Service) -> tuple[StaffMember, ...]:
        """Who does the whole of `service`, in the order of the file."""
        return tuple(member for member in self.staff if member.skill(service))
