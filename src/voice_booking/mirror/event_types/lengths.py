"""How long the calendar's bookings for a segment may be: whoever does it, for whomever, with or without its gap."""

from collections.abc import Iterable, Sequence
from itertools import product

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import StaffMember

Agreed = Sequence[CustomerTerms | None]
"""Customers' own terms for one service, and None for those who have none."""


def terms_of(service: Service, terms: Iterable[CustomerTerms]) -> Agreed:
    """All that matter for a service."""
    return (None, *(each for each in terms if each.service == service.key))


def segment_lengths(service: Service, segment: Segment, member: StaffMember, agreed: Agreed) -> tuple[int, ...]:
    """Minutes of a booking for one segment by one person; the usual one first, the others ascending.

    A stylist who stays with the customer is booked for the gap as well. Where somebody else does the segment, or the
    rest of the service is left to another one of the visit, there is no such gap.
    """
    gap = segment.gap_minutes if service.pause_policy is PausePolicy.BLOCKED else 0
    own = [member.segment_minutes(service, segment, terms) for terms in agreed]
    return _usual_first(own[0] + gap, (minutes + each for minutes in own for each in (0, gap)))


def whole_lengths(
    service: Service, member: StaffMember, team: Sequence[StaffMember], agreed: Agreed
) -> tuple[int, ...]:
    """Minutes of the one booking for a whole service, gaps included; the usual one first, the others ascending.

    A last segment that is done once at the end of a visit may be missing, and with it the gap before it.
    """
    found = [total for terms in agreed for total in _totals(service, service.segments, member, team, terms)]
    usual = member.own_version(service).minutes
    if service.segments[-1].closing and len(service.segments) > 1:
        rest = service.segments[:-1]
        without = [total for terms in agreed for total in _totals(service, rest, member, team, terms)]
        found += [*without, *(total - rest[-1].gap_minutes for total in without)]
    return _usual_first(usual, found)


def _totals(
    service: Service,
    segments: Sequence[Segment],
    member: StaffMember,
    team: Sequence[StaffMember],
    terms: CustomerTerms | None,
) -> set[int]:
    gaps = sum(segment.gap_minutes for segment in segments)
    each = [_doers(service, segment, member, team, terms) for segment in segments]
    return {gaps + sum(minutes) for minutes in product(*each)}


def _doers(
    service: Service, segment: Segment, member: StaffMember, team: Sequence[StaffMember], terms: CustomerTerms | None
) -> set[int]:
    """Minutes for a segment within the service of `member`, whoever may do it."""
    mine = {member.segment_minutes(service, segment, terms)}
    if segment.done_by is DoneBy.SAME:
        return mine
    able = (other for other in team if other.segment_skill(service, segment.key))
    return mine | {other.segment_minutes(service, segment, terms) for other in able}


def _usual_first(usual: int, minutes: Iterable[int]) -> tuple[int, ...]:
    return (usual, *sorted({each for each in minutes if each > 0 and each != usual}))
