"""What is to be done so that the calendar's event types are those that the company needs; decided, not yet done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from voice_booking.booking.calendar import EventTypeFound, EventTypeWanted
from voice_booking.mirror.event_types.mapping import Mapped, Place
from voice_booking.mirror.event_types.wanted import SLUG_PREFIX, WantedType, wanted_types, without_user
from voice_booking.salon.business import Business
from voice_booking.salon.customers import CustomerTerms

MANAGED = "managed"


class Action(StrEnum):
    KEEP = "keep"
    CREATE = "create"
    ADOPT = "adopt"
    """It is there with our slug, but not on file: its creation was interrupted, or it is wanted again."""
    UPDATE = "update"
    RETIRE = "retire"
    """Nothing is booked under it any more; it stays until the clean-up."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event type, and what is to be done with it."""

    action: Action
    title: str
    whose: str
    """Name of the person."""
    wanted: WantedType | None = None
    """As it is to be; None: it is not wanted any more."""
    found: EventTypeFound | None = None
    """The one to keep, update or adopt."""
    former: Mapped | None = None
    """The active row that gives way, and is kept for the way back."""
    reasons: tuple[str, ...] = ()
    """Why it is not just kept."""

    @property
    def replaces(self) -> bool:
        return self.former is not None and self.wanted is not None


@dataclass(frozen=True, slots=True)
class EventTypePlan:
    """Steps in the order of the salon file, and what a person should know besides."""

    company: str
    steps: tuple[Step, ...]
    managed: tuple[EventTypeFound, ...] = ()
    """Templates of the team. They cannot be booked, and are never mapped."""
    strays: tuple[EventTypeFound, ...] = ()
    """Types with a slug of ours that nothing refers to; left alone, they may be another installation's."""
    problems: tuple[str, ...] = ()
    """What keeps people from being booked and needs the salon file to be changed."""

    @property
    def changes(self) -> tuple[Step, ...]:
        """Steps that do something."""
        return tuple(step for step in self.steps if step.action is not Action.KEEP)


def plan(
    business: Business, rows: Sequence[Mapped], found: Sequence[EventTypeFound], terms: Iterable[CustomerTerms] = ()
) -> EventTypePlan:
    """What turns `found` and `rows` into what the company needs.

    Args:
        business: the company as it was imported last.
        rows: the mapping as it is on file, active and former.
        found: all event types of the company's team.
        terms: what is agreed with any customer.
    """
    wanted = wanted_types(business, terms)
    active = {row.place: row for row in rows if row.active}
    team = _Team(found)
    steps = [_step(each, active.get(each.place), team) for each in wanted]
    needed = {each.place for each in wanted}
    steps += [_retired(row, business, team) for place, row in sorted(active.items()) if place not in needed]
    known = {row.event_type_id for row in rows} | {step.found.id for step in steps if step.found}
    return EventTypePlan(
        business.company.key,
        tuple(steps),
        managed=tuple(each for each in found if bookless(each)),
        strays=tuple(each for each in found if each.slug.startswith(SLUG_PREFIX) and each.id not in known),
        problems=tuple(f"{member.name} has no calendar_user" for member in without_user(business)),
    )


def bookless(found: EventTypeFound) -> bool:
    """Whether it is managed: a template, or a copy of one, neither of which is ours to change."""
    return found.managed or found.scheduling == MANAGED


class _Team:
    """The event types that there are."""

    def __init__(self, found: Sequence[EventTypeFound]) -> None:
        self._by_id = {each.id: each for each in found}
        self._by_slug = {each.slug: each for each in found}

    def by_id(self, event_type_id: int) -> EventTypeFound | None:
        return self._by_id.get(event_type_id)

    def place_for(self, slug: str) -> tuple[str, EventTypeFound | None]:
        """The first of our slugs that is free, or taken by a type that can be ours."""
        names = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
        found = ((name, self._by_slug.get(name)) for name in names)
        return next((name, there) for name, there in found if there is None or not bookless(there))


def _step(wanted: WantedType, row: Mapped | None, team: _Team) -> Step:
    standing = team.by_id(row.event_type_id) if row else None
    if row and standing and not bookless(standing) and _is_ours(row, wanted):
        wanted = _under(row.slug, wanted)
        different = (*differences(standing, wanted.type), *_unwritten(row, wanted))
        action = Action.UPDATE if different else Action.KEEP
        return Step(action, wanted.type.title, wanted.whose, wanted, standing, reasons=different)
    slug, there = team.place_for(wanted.type.slug)
    wanted = _under(slug, wanted)
    reasons = _why_not(row, standing) if row else ()
    if there is None:
        return Step(Action.CREATE, wanted.type.title, wanted.whose, wanted, former=row, reasons=reasons)
    reasons = (*reasons, f"{there.id} is there already")
    return Step(Action.ADOPT, wanted.type.title, wanted.whose, wanted, there, former=row, reasons=reasons)


def _under(slug: str, wanted: WantedType) -> WantedType:
    return replace(wanted, type=replace(wanted.type, slug=slug))


def _is_ours(row: Mapped, wanted: WantedType) -> bool:
    """Whether we have made it for this place."""
    return row.slug == wanted.type.slug or row.slug.startswith(f"{wanted.type.slug}-")


def _why_not(row: Mapped, standing: EventTypeFound | None) -> tuple[str, ...]:
    if standing is None:
        return (f"{row.event_type_id} is not among the team's event types",)
    if bookless(standing):
        return (f"{row.event_type_id} is managed and cannot be booked",)
    return (f"{row.event_type_id} was not made for this segment alone",)


def _unwritten(row: Mapped, wanted: WantedType) -> tuple[str, ...]:
    return () if row.content_hash == wanted.content_hash else ("salon file",)


def differences(found: EventTypeFound, wanted: EventTypeWanted) -> tuple[str, ...]:
    """What of an event type is not as it is to be, as far as it matters to a booking."""
    sides = {
        "title": (found.title, wanted.title),
        "slug": (found.slug, wanted.slug),
        "length": (found.minutes, wanted.minutes),
        "lengths": (sorted(found.minutes_options), sorted({wanted.minutes, *wanted.minutes_options})),
        "host": (found.hosts, (wanted.host,)),
        "hidden": (found.hidden, True),
        "notice": (found.notice_minutes, 0),
        "buffers": (found.buffer_minutes, (0, 0)),
        "address": (found.address, wanted.address),
    }
    return tuple(name for name, (there, ours) in sides.items() if there != ours)


def _retired(row: Mapped, business: Business, team: _Team) -> Step:
    standing = team.by_id(row.event_type_id)
    title = standing.title if standing else row.slug
    return Step(Action.RETIRE, title, _whose(row.place, business), former=row, reasons=("not offered any more",))


def _whose(place: Place, business: Business) -> str:
    return next((member.name for member in business.staff if member.id == place.staff), "somebody who has left")
