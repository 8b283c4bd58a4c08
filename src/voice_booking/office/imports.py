"""Importing a company anew: what changes, and what must not vanish."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from voice_booking.salon.business import Branch, Business, Line
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Category, Service
from voice_booking.salon.staff import StaffMember

Part = Line | Branch | Resource | Category | Service | StaffMember


class Kind(StrEnum):
    COMPANY = "company"
    LINE = "line"
    BRANCH = "branch"
    RESOURCE = "resource"
    CATEGORY = "category"
    SERVICE = "service"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an import adds, changes or removes."""

    kind: Kind
    key: str
    """For a line its phone number or agent id, for a resource `branch/key`."""
    fields: tuple[str, ...] = ()
    """Which fields changed; `order` for a new place in its list."""

    def __str__(self) -> str:
        return f"{self.kind} {self.key}" + (f": {', '.join(self.fields)}" if self.fields else "")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import changed."""

    company: str
    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()

    @property
    def empty(self) -> bool:
        """Everything stood there already."""
        return not (self.added or self.changed or self.removed)

    def lines(self) -> list[str]:
        """For an operator to read, one change a line."""
        if self.empty:
            return [f"{self.company}: nothing changed"]
        return [
            *(f"+ {change}" for change in self.added),
            *(f"~ {change}" for change in self.changed),
            *(f"- {change}" for change in self.removed),
        ]


@dataclass(frozen=True, slots=True)
class FutureVisit:
    """An appointment that stands and is not over yet."""

    id: UUID
    confirmation_code: str
    start: datetime
    customer: str
    needs: frozenset[UUID]
    """Ids of its branch, its services, the people who do it and the units of resources that it occupies."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that cannot be removed, and the appointments that need it."""

    kind: Kind
    key: str
    visits: tuple[FutureVisit, ...]


class ImportRefused(Exception):
    """Nothing was imported: move or cancel the appointments listed, or correct the lines, and import again."""

    def __init__(self, obstacles: Sequence[Obstacle] = (), foreign_lines: Sequence[str] = ()) -> None:
        self.obstacles = tuple(obstacles)
        self.foreign_lines = tuple(foreign_lines)
        super().__init__("; ".join([*map(_needed, self.obstacles), *map(_foreign, self.foreign_lines)]))


def compare(stored: Business | None, wanted: Business) -> ImportReport:
    """What turns `stored` into `wanted`. Parts are the same if their ids are (lines: number or agent id)."""
    if stored is None:
        added = [Change(kind, _key(part)) for kind, parts in _parts(wanted).items() for part in parts]
        return ImportReport(wanted.company.key, added=(Change(Kind.COMPANY, wanted.company.key), *added))
    report = [_compare_company(stored, wanted)]
    for kind, after in _parts(wanted).items():
        report.append(_compare_parts(kind, _parts(stored)[kind], after))
    return ImportReport(
        wanted.company.key,
        added=tuple(change for added, _, _ in report for change in added),
        changed=tuple(change for _, changed, _ in report for change in changed),
        removed=tuple(change for _, _, removed in report for change in removed),
    )


def decide_import(
    stored: Business | None, wanted: Business, visits: Iterable[FutureVisit], foreign_lines: Sequence[str]
) -> ImportReport:
    """What the import is to change.

    Args:
        visits: all future visits of the company, from the database.
        foreign_lines: those of the wanted numbers and agent ids that lead to another company, from the database.

    Raises:
        ImportRefused: a future visit needs what would vanish, or a line belongs to another company.
    """
    obstacles = _obstacles(stored, wanted, tuple(visits)) if stored else ()
    if obstacles or foreign_lines:
        raise ImportRefused(obstacles, foreign_lines)
    return compare(stored, wanted)


def line_key(line: Line) -> str:
    """The number or the agent id."""
    return line.phone or line.agent or ""


def _obstacles(stored: Business, wanted: Business, visits: tuple[FutureVisit, ...]) -> tuple[Obstacle, ...]:
    found = []
    for kind in (Kind.BRANCH, Kind.SERVICE, Kind.STAFF):
        kept = {_identity(part) for part in _parts(wanted)[kind]}
        for part in _parts(stored)[kind]:
            needing = tuple(visit for visit in visits if _identity(part) in visit.needs)
            if _identity(part) not in kept and needing:
                found.append(Obstacle(kind, _key(part), needing))
    return (*found, *_unit_obstacles(stored, wanted, visits))


def _unit_obstacles(stored: Business, wanted: Business, visits: tuple[FutureVisit, ...]) -> Iterator[Obstacle]:
    """Units of resources go one by one: fewer basins are a matter only for those who have one of the lost."""
    kept = {unit for resource in wanted.resources for unit in resource.units}
    for resource in stored.resources:
        lost = set(resource.units) - kept
        needing = tuple(visit for visit in visits if visit.needs & lost)
        if needing:
            yield Obstacle(Kind.RESOURCE, _key(resource), needing)


def _parts(business: Business) -> Mapping[Kind, tuple[Part, ...]]:
    return {
        Kind.LINE: business.lines,
        Kind.BRANCH: business.branches,
        Kind.RESOURCE: business.resources,
        Kind.CATEGORY: business.categories,
        Kind.SERVICE: business.services,
        Kind.STAFF: business.staff,
    }


def _identity(part: Part) -> UUID | str:
    if isinstance(part, Line):
        return line_key(part)
    return part.key if isinstance(part, Category) else part.id


def _key(part: Part) -> str:
    if isinstance(part, Line):
        return line_key(part)
    return f"{part.branch}/{part.key}" if isinstance(part, Resource) else part.key


Changes = tuple[list[Change], list[Change], list[Change]]


def _compare_company(stored: Business, wanted: Business) -> Changes:
    different = _different(stored.company, wanted.company)
    return [], [Change(Kind.COMPANY, wanted.company.key, different)] if different else [], []


def _compare_parts(kind: Kind, stored: Sequence[Part], wanted: Sequence[Part]) -> Changes:
    before = {_identity(part): part for part in stored}
    after = {_identity(part): part for part in wanted}
    moved = _moved([same for same in before if same in after], [same for same in after if same in before])
    changed = []
    for same in (identity for identity in after if identity in before):
        different = _different(before[same], after[same]) + (("order",) if same in moved else ())
        if different:
            changed.append(Change(kind, _key(after[same]), different))
    added = [Change(kind, _key(part)) for identity, part in after.items() if identity not in before]
    removed = [Change(kind, _key(part)) for identity, part in before.items() if identity not in after]
    return added, changed, removed


def _moved(before: Sequence[UUID | str], after: Sequence[UUID | str]) -> set[UUID | str]:
    return {new for old, new in zip(before, after, strict=True) if old != new}


def _different(before: Any, after: Any) -> tuple[str, ...]:  # noqa: ANN401  two of the same dataclass
    return tuple(f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name))


def _needed(obstacle: Obstacle) -> str:
    visits = ", ".join(f"{v.start:%Y-%m-%d %H:%M %Z} {v.customer} ({v.confirmation_code})" for v in obstacle.visits)
    return f"{obstacle.kind} {obstacle.key} is needed by {len(obstacle.visits)} future appointments: {visits}"


def _foreign(line: str) -> str:
    return f"line {line} belongs to another company"
