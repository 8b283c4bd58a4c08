"""The client and the stand-in, who were written apart, understand each other, and both keep to the interface."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from calcom_script import COMPANY, Watch

from calcom_contract import Contract, Recording, needs_interface
from voice_booking.adapters.calcom import (
    HOSTED,
    SELF_HOSTED,
    Account,
    Breakers,
    CalcomCalendars,
    CalcomConnection,
    CalcomReservations,
    paging,
)
from voice_booking.booking.calendar import EventTypeWanted, NewBooking, Rejected, SlotTaken
from voice_booking.scheduling.plan import Span
from voice_booking.simulator.calcom import founding
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.world import CalcomWorld

pytestmark = needs_interface

NOW = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)
TEN = datetime(2026, 11, 17, 9, tzinfo=UTC)
DAY = Span(datetime(2026, 11, 16, 23, tzinfo=UTC), datetime(2026, 11, 17, 23, tzinfo=UTC))


class Salon:
    """A company with Cal.com: its owner's key, one stylist, and one event type of hers."""

    def __init__(self, versions=HOSTED):
        self.contract = Contract()
        watch = Watch(0)
        self.world = CalcomWorld(now=lambda: NOW + timedelta(seconds=watch.now))
        state = self.world.state
        owner = founding.person(state, "Olga", key="cal_live_salon")
        self.owner = owner.id
        self.mia = founding.person(state, "Mia").id
        team = founding.team(state, "Salon", owner, (state.users[self.mia],))
        http = httpx.AsyncClient(transport=Recording(CalcomTransport(self.world, watch.sleep), self.contract))
        account = Account("salon", "cal_live_salon", team.id, versions=versions)
        self.calendars = CalcomCalendars(
            http, {COMPANY: account}, Breakers(monotonic=watch), monotonic=watch, sleep=watch.sleep
        )

    @property
    def calendar(self):
        return self.calendars.of(COMPANY, patient=True)

    @property
    def link(self):
        return self.calendars.link(COMPANY, patient=True)

    async def type_of_mia(self):
        wanted = EventTypeWanted("Dauerwelle: A", "dauerwelle-a-mia", 50, (40, 50), self.mia, "A", "Hauptstr. 1")
        return await self.calendar.create_event_type(wanted)


def wish(event_type_id, start=TEN, minutes=50):
    return NewBooking(
        event_type_id=event_type_id,
        start=start,
        minutes=minutes,
        name="Hans Müller",
        email="termin+1@salon.example",
        timezone="Europe/Berlin",
        metadata={"phase_id": "p-1"},
    )


@pytest.fixture(params=[HOSTED, SELF_HOSTED], ids=["hosted", "self-hosted"])
def salon(request):
    return Salon(request.param)


async def listed(bookings):
    return [each async for each in bookings]


async def test_a_booking_is_made_found_moved_and_cancelled(salon):
    made = await salon.type_of_mia()
    assert (made.minutes_options, made.hosts, made.hidden, made.notice_minutes) == ((40, 50), (salon.mia,), True, 0)
    booked = await salon.calendar.create(wish(made.id, minutes=40))
    assert booked.span == Span(TEN, TEN + timedelta(minutes=40))
    assert booked.hosts == (salon.mia,)
    assert [each.uid for each in await salon.calendar.find("termin+1@salon.example", made.id, DAY)] == [booked.uid]
    moved = await salon.calendar.reschedule(booked.uid, TEN + timedelta(hours=2), "Kunde")
    assert moved.former_uid == booked.uid
    assert moved.metadata["phase_id"] == "p-1"
    assert (await salon.calendar.get(booked.uid)).later_uid == moved.uid
    with pytest.raises(Rejected, match=moved.uid) as refused:
        await salon.calendar.reschedule(booked.uid, TEN, "Kunde")
    assert refused.value.reason == "already_rescheduled"
    for _ in range(2):
        await salon.calendar.cancel(moved.uid, "Kunde")
    assert not (await salon.calendar.get(moved.uid)).stands
    assert {each.uid for each in await listed(salon.calendar.bookings(changed_since=NOW - timedelta(days=1)))} == {
        booked.uid,
        moved.uid,
    }
    await salon.calendar.cancel("nobody", "Kunde")
    assert await salon.calendar.get("nobody") is None


async def test_what_is_taken_is_refused_and_no_longer_free(salon):
    made = await salon.type_of_mia()
    free = await salon.calendar.free_starts(made.id, DAY, 50)
    assert TEN in free
    assert TEN + timedelta(minutes=5) in free
    await salon.calendar.create(wish(made.id))
    assert TEN not in await salon.calendar.free_starts(made.id, DAY, 50)
    with pytest.raises(SlotTaken):
        await salon.calendar.create(wish(made.id, TEN + timedelta(minutes=10)))


async def test_more_bookings_than_a_page_holds_are_all_listed_once(salon, monkeypatch):
    monkeypatch.setattr(paging, "PAGE", 3)
    made = await salon.type_of_mia()
    uids = [(await salon.calendar.create(wish(made.id, TEN + timedelta(hours=each)))).uid for each in range(7)]
    found = await listed(salon.calendar.bookings())
    assert sorted(each.uid for each in found) == sorted(uids)
    assert salon.contract.seen["list_bookings"] == 3


async def test_event_types_hours_reservations_and_webhooks(salon):
    made = await salon.type_of_mia()
    assert [each.id for each in await salon.calendar.event_types()] == [made.id]
    wanted = EventTypeWanted("Neu", "neu", 30, (), salon.mia)
    changed = await salon.calendar.update_event_type(made.id, wanted)
    assert (changed.title, changed.minutes, changed.minutes_options) == ("Neu", 30, (30,))
    hours = await salon.calendar.working_hours(salon.mia, DAY)
    assert hours == (Span(TEN - timedelta(hours=2), TEN + timedelta(hours=10)),)
    reservations = CalcomReservations(salon.link)
    held = await reservations.reserve(made.id, TEN, 30, for_minutes=5)
    assert (await reservations.get(held.reservationUid)).slotStart == TEN
    with pytest.raises(SlotTaken):
        await reservations.reserve(made.id, TEN, 30, for_minutes=5)
    await reservations.release(held.reservationUid)
    assert await reservations.get(held.reservationUid) is None
    connection = CalcomConnection(salon.link)
    assert (await connection.who_am_i()).id == salon.owner
    hook = await connection.create_webhook("https://salon.example/hook", ["BOOKING_CREATED"], "s3cret")
    assert [each.id for each in await connection.webhooks()] == [hook.id]
    for _ in range(2):
        await connection.delete_webhook(hook.id)
        await salon.calendar.delete_event_type(made.id)
    assert await salon.calendar.event_types() == ()
    assert salon.contract.broken == []


async def test_the_key_s_own_event_types_without_a_team():
    salon = Salon()
    account = salon.calendars.accounts[COMPANY]
    salon.calendars.accounts = {COMPANY: Account(account.company, account.key)}
    wanted = EventTypeWanted("Beratung", "beratung", 15, (), salon.owner)
    made = await salon.calendar.create_event_type(wanted)
    assert made.hosts == (salon.owner,)
    await salon.calendar.update_event_type(made.id, wanted)
    assert [each.slug for each in await salon.calendar.event_types()] == ["beratung"]
    assert (await salon.calendar.create(wish(made.id, minutes=15))).hosts == (salon.owner,)
    assert await salon.calendar.working_hours(salon.owner, DAY) != ()
    await salon.calendar.delete_event_type(made.id)


async def test_a_revoked_key_is_named_as_such(salon):
    salon.world.state.keys.clear()
    with pytest.raises(Rejected) as refused:
        await CalcomConnection(salon.link).who_am_i()
    assert refused.value.reason == "key_refused"


async def test_the_client_never_meets_the_limit(salon):
    for _ in range(130):
        assert await salon.calendar.get("nobody") is None
