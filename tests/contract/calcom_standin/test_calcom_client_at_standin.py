"""The real client against the stand-in: the only client there is must understand everything it says."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from tests.unit.simulator_calcom.calcom_office import KEY, Office

from calcom_contract import Contract, Recording, needs_interface
from voice_booking.adapters.calcom.account import WORK, Account
from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.adapters.calcom.calendar import CalcomCalendar
from voice_booking.adapters.calcom.connecting import CalcomConnection
from voice_booking.adapters.calcom.limiter import Limiter, Rate
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.calcom.reservations import CalcomReservations
from voice_booking.adapters.calcom.versions import HOSTED, SELF_HOSTED
from voice_booking.booking.calendar import (
    CalendarBusy,
    EventTypeWanted,
    NewBooking,
    OutcomeUnknown,
    Rejected,
    SlotTaken,
)
from voice_booking.scheduling.plan import Span
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.versions import HOSTED as KNOWN_HOSTED
from voice_booking.simulator.calcom.versions import PUBLIC

pytestmark = needs_interface

TEN = datetime(2026, 11, 17, 10, tzinfo=UTC)
DAY = Span(TEN - timedelta(hours=10), TEN + timedelta(hours=12))


class Time:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self):
        self.seconds = 0.0

    def monotonic(self):
        return self.seconds

    async def sleep(self, seconds):
        self.seconds += seconds


@pytest.fixture
def office():
    return Office()


@pytest.fixture(params=[(HOSTED, KNOWN_HOSTED), (SELF_HOSTED, PUBLIC)], ids=["hosted", "self-hosted"])
async def link(office, request):
    versions, office.world.versions = request.param
    time = Time()
    transport = Recording(CalcomTransport(office.world, time.sleep), Contract())
    account = Account("salon", KEY, office.team.id, "http://calendar/v2", versions)
    async with httpx.AsyncClient(transport=transport) as http:
        limiter = Limiter(Rate(), time.monotonic, time.sleep)
        yield Link(http, account, WORK, Breakers().of("salon", "calcom"), limiter)


def wanted_type(office, **changes):
    usual = {"title": "Farbe", "slug": "farbe-mia", "minutes": 60, "minutes_options": (45, 60), "host": office.mia.id}
    return EventTypeWanted(**usual | changes)


def wish(type_id, start=TEN, minutes=45, email="termin+1@salon.example"):
    return NewBooking(type_id, start, minutes, "Anna", email, "Europe/Berlin", {"phase_id": "p1"}, "+4915112345678")


async def test_a_visit_is_booked_found_moved_and_cancelled(office, link):
    calendar = CalcomCalendar(link)
    kind = await calendar.create_event_type(wanted_type(office))
    assert (kind.hosts, kind.notice_minutes, kind.minutes_options) == ((office.mia.id,), 0, (45, 60))
    made = await calendar.create(wish(kind.id))
    assert (made.span, made.hosts) == (Span(TEN, TEN + timedelta(minutes=45)), (office.mia.id,))
    assert await calendar.find("termin+1@salon.example", kind.id, DAY) == (made,)
    with pytest.raises(SlotTaken):
        await calendar.create(wish(kind.id))
    moved = await calendar.reschedule(made.uid, TEN + timedelta(hours=2), "später")
    assert moved.former_uid == made.uid
    assert (await calendar.get(made.uid)).later_uid == moved.uid
    await calendar.cancel(moved.uid, "krank")
    await calendar.cancel(moved.uid, "krank")
    assert {each.status for each in [each async for each in calendar.bookings()]} == {"cancelled"}


async def test_starts_and_hours_are_read(office, link):
    calendar = CalcomCalendar(link)
    kind = await calendar.create_event_type(wanted_type(office))
    free = await calendar.free_starts(kind.id, DAY, 45)
    assert free[0] == TEN.replace(hour=7)
    assert len(free) == (12 * 60 - 45) // 5 + 1
    (hours,) = await calendar.working_hours(office.mia.id, DAY)
    assert hours == Span(TEN.replace(hour=7), TEN.replace(hour=19))


async def test_event_types_are_changed_listed_and_deleted(office, link):
    calendar = CalcomCalendar(link)
    kind = await calendar.create_event_type(wanted_type(office))
    changed = await calendar.update_event_type(kind.id, wanted_type(office, host=office.tom.id, minutes=45))
    assert (changed.hosts, changed.minutes) == ((office.tom.id,), 45)
    assert await calendar.event_types() == (changed,)
    await calendar.delete_event_type(kind.id)
    assert await calendar.event_types() == ()


async def test_a_lost_answer_is_unknown_and_found_again(office, link):
    calendar = CalcomCalendar(link)
    kind = await calendar.create_event_type(wanted_type(office))
    office.world.faults.set(Fault(Effect.TIMEOUT_AFTER, "bookings.create"))
    with pytest.raises(OutcomeUnknown):
        await calendar.create(wish(kind.id))
    (found,) = await calendar.find("termin+1@salon.example", kind.id, DAY)
    assert found.metadata == {"phase_id": "p1"}


async def test_refusals_are_told_apart(office, link):
    calendar = CalcomCalendar(link)
    kind = await calendar.create_event_type(wanted_type(office))
    with pytest.raises(Rejected, match="length_not_offered"):
        await calendar.create(wish(kind.id, minutes=50))
    with pytest.raises(Rejected, match="past"):
        await calendar.create(wish(kind.id, start=TEN - timedelta(days=9)))
    office.world.faults.set(Fault(Effect.THROTTLED, "bookings.create"))
    with pytest.raises(CalendarBusy):
        await calendar.create(wish(kind.id))


async def test_reservations_and_webhooks_are_understood(office, link):
    reservations, connection = CalcomReservations(link), CalcomConnection(link)
    kind = await CalcomCalendar(link).create_event_type(wanted_type(office))
    made = await reservations.reserve(kind.id, TEN, 45, for_minutes=10)
    assert (await reservations.get(made.reservationUid)).slotStart == TEN
    with pytest.raises(SlotTaken):
        await reservations.reserve(kind.id, TEN, 45, for_minutes=10)
    await reservations.release(made.reservationUid)
    assert await reservations.get(made.reservationUid) is None
    hook = await connection.create_webhook("https://hier.example/", ("BOOKING_CREATED",), "geheim")
    assert await connection.webhooks() == (hook,)
    await connection.delete_webhook(hook.id)
    own = await connection.create_type_webhook(kind.id, "https://hier.example/", ("BOOKING_CREATED",), "geheim")
    assert await connection.type_webhooks(kind.id) == (own,)
    for _ in range(2):
        await connection.delete_type_webhook(kind.id, own.id)
    assert await connection.type_webhooks(kind.id) == ()
    assert (await connection.who_am_i()).id == office.owner.id
