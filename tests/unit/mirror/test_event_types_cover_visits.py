"""Whatever visit is found, there is an event type of the right length for each booking that it is in the calendar."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import settings as under
from hypothesis import strategies as st
from tests.unit.mirror.a_company import BUSINESS, NOW

from voice_booking.booking.mirroring.intended import intended
from voice_booking.mirror.event_types.wanted import wanted_types
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, PausePolicy, Segment
from voice_booking.salon.staff import Skill
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish

FIRST, SECOND, _ = BUSINESS.services
SPITZER, KELLER = BUSINESS.staff
THURSDAY_NOON = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
MINUTES = st.integers(5, 60)


@st.composite
def services(draw, template):
    """One to three segments of any lengths and gaps, done by anybody, under any policy."""
    policy = draw(st.sampled_from(list(PausePolicy)))
    count = draw(st.integers(1, 3))
    segments = tuple(draw(segment(number, policy, last=number == count - 1)) for number in range(count))
    return replace(template, segments=segments, pause_policy=policy)


@st.composite
def segment(draw, number, policy, *, last):
    gap = draw(st.sampled_from([0, 0, 15, 30]))
    stretches = policy is PausePolicy.FLEXIBLE and gap > 0
    done_by = DoneBy.SAME if number == 0 else draw(st.sampled_from(list(DoneBy)))
    closing = "foehnen" if last and number > 0 and draw(st.booleans()) else ""
    key = "ABC"[number]
    longest = gap + draw(st.sampled_from([0, 20])) if stretches else None
    return Segment(key, f"Stück {key}", draw(MINUTES), gap, longest, done_by=done_by, closing=closing)


@st.composite
def companies(draw):
    """Two services, two stylists with lengths of their own, and an apprentice."""
    offered = (draw(services(FIRST)), draw(services(SECOND)))
    lengths = st.dictionaries(st.sampled_from("ABC"), MINUTES, max_size=2)
    stylists = tuple(
        replace(member, skills=tuple(Skill(each.key, draw(lengths)) for each in offered)) for member in BUSINESS.staff
    )
    skills = tuple(Skill(each.key, {}, segments=("B", "C")) for each in offered)
    apprentice = replace(KELLER, id=FIRST.id, key="azubi", name="Azubi", calendar_user=99, skills=skills)
    return replace(BUSINESS, services=offered, staff=(*stylists, apprentice))


def agreed():
    extra = st.dictionaries(st.sampled_from("ABC"), st.sampled_from([-4, 10]), max_size=2)
    return st.none() | st.builds(CustomerTerms, st.sampled_from([FIRST.key, SECOND.key]), extra)


@given(companies(), agreed(), st.booleans(), st.booleans())
@under(max_examples=300, deadline=None)
def test_every_booking_of_a_visit_has_its_event_type(business, terms, personal, both):
    branch = business.branches[0]
    able = business.staff[:2]
    wishes = tuple(
        ItemWish(
            service,
            able,
            able[:1] if personal else (),
            personal,
            terms if terms and terms.service == service.key else None,
        )
        for service in business.services[: 1 + both]
    )
    found = VisitSearch(branch, wishes, (), NOW, business.staff).best_at(THURSDAY_NOON)
    if found is None:
        return
    types = {
        (each.place.service, each.place.segment, each.place.staff): number
        for number, each in enumerate(wanted_types(business, (terms,) if terms else ()))
    }
    lengths = dict(enumerate(each.type.minutes_options for each in wanted_types(business, (terms,) if terms else ())))
    for booking in intended(found.plan, business.services, types):
        assert booking.event_type_id is not None, booking
        assert (booking.span.end - booking.span.start) // timedelta(minutes=1) in lengths[booking.event_type_id]
