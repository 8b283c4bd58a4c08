"""Which event types a company needs: one for each segment of a service and each person who does it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID, uuid5

from voice_booking.booking.calendar import EventTypeWanted
from voice_booking.booking.mirroring.intended import WHOLE, in_one
from voice_booking.mirror.event_types.lengths import Agreed, segment_lengths, terms_of, whole_lengths
from voice_booking.mirror.event_types.mapping import Place
from voice_booking.salon.business import Branch, Business
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, Segment, Service
from voice_booking.salon.staff import StaffMember

SLUG_PREFIX: Final = "vb-"
"""All of ours begin with it."""
EDITION: Final = 1
"""Counts what is set for all event types alike (hidden, no notice, no buffers): a new one has them all written anew."""


@dataclass(frozen=True, slots=True)
class WantedType:
    """An event type that there is to be, and for what."""

    place: Place
    type: EventTypeWanted
    whose: str
    """Name of the person."""

    @property
    def content_hash(self) -> str:
        """Of everything that is wanted."""
        return content_hash(self.type)


def content_hash(wanted: EventTypeWanted) -> str:
    """The same for the same event type, in every process."""
    text = json.dumps([EDITION, asdict(wanted)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def slug_of(company: UUID, place: Place) -> str:
    """Made of ids alone, so that nothing is lost when somebody or something is given another name."""
    return SLUG_PREFIX + uuid5(company, f"event-type:{place.service}:{place.segment}:{place.staff}").hex[:16]


def wanted_types(business: Business, terms: Iterable[CustomerTerms] = ()) -> tuple[WantedType, ...]:
    """All event types of a company, in the order of the salon file.

    Args:
        business: the company as it was imported last; people without a user at Cal.com have no event types.
        terms: what is agreed with any customer; bookings for them have lengths of their own.
    """
    terms = tuple(terms)
    return tuple(
        wanted
        for service in business.services
        if service.active
        for wanted in _of_service(business, service, terms_of(service, terms))
    )


def without_user(business: Business) -> tuple[StaffMember, ...]:
    """People who do something and have no user at Cal.com."""
    return tuple(member for member in business.staff if member.skills and member.calendar_user is None)


def _of_service(business: Business, service: Service, agreed: Agreed) -> Iterator[WantedType]:
    for segment in _pieces(service):
        for member in business.staff:
            team = [other for other in business.staff if other.branch == member.branch]
            if member.calendar_user is None or not _does(member, service, segment):
                continue
            yield _wanted(business, service, segment, member, _lengths(service, segment, member, team, agreed))


def _pieces(service: Service) -> tuple[Segment | None, ...]:
    """What is booked by itself; None: the stylist's part of the service as one, which others may take part in."""
    if in_one(service):
        return (None, *(segment for segment in service.segments if segment.done_by is not DoneBy.SAME))
    return service.segments


def _does(member: StaffMember, service: Service, segment: Segment | None) -> bool:
    """Whether a visit can ask the person for the segment; None: for the whole service."""
    if segment is None or segment.done_by is DoneBy.SAME:
        return member.skill(service) is not None
    if segment.done_by is DoneBy.ASSISTANT and member.skill(service) is not None:
        return False
    return member.segment_skill(service, segment.key) is not None


def _lengths(
    service: Service, segment: Segment | None, member: StaffMember, team: Sequence[StaffMember], agreed: Agreed
) -> tuple[int, ...]:
    if segment is None:
        return whole_lengths(service, member, team, agreed)
    return segment_lengths(service, segment, member, agreed)


def _wanted(
    business: Business, service: Service, segment: Segment | None, member: StaffMember, lengths: tuple[int, ...]
) -> WantedType:
    place = Place(service.id, segment.key if segment else WHOLE, member.id)
    described = f"{segment.key} {segment.name} · " if segment else ""
    kind = EventTypeWanted(
        title=_title(service, segment),
        slug=slug_of(business.company.id, place),
        minutes=lengths[0],
        minutes_options=tuple(sorted(lengths)),
        host=member.calendar_user or 0,
        description=f"{described}{service.name} · {member.name}",
        address=_branch(business, member).address,
    )
    return WantedType(place, kind, member.name)


def _title(service: Service, segment: Segment | None) -> str:
    """A simple service has a segment of its own name, which need not be said twice."""
    if segment is None or segment.name == service.name:
        return service.name
    return f"{service.name}: {segment.name}"


def _branch(business: Business, member: StaffMember) -> Branch:
    return next(branch for branch in business.branches if branch.key == member.branch)
