"""What callers hear when the salon has a calendar: booked only when it agrees, reserved while it is silent."""

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp.test_utils import TestClient, TestServer
from benchmarks.recording import recorded
from tests.calendars import AFTER, BEFORE, BUSY, HANGS, REJECTED, TAKEN, with_calendar
from tests.voice.conftest import EXAMPLES
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.salon_file import read_business
from voice_booking.app import create_app, make_worker
from voice_booking.booking.mirroring.rounds import LONGEST_REQUEST
from voice_booking.salon.calendar import CalendarMode
from voice_booking.scheduling.plan import Span

MOVE = {"name": "Hanna Vogel", "datum": "übermorgen", "uhrzeit": "11 Uhr"}
DEADLINE = 0.3
"""Seconds."""
COMPOSITE = {"dienstleistung": "Ansatzfärbung", "datum": "morgen", "uhrzeit": "10 Uhr", "name": "Hanna Vogel"}


@pytest.fixture
def mode():
    return CalendarMode.CONFIRM_FIRST


@pytest.fixture
def more():
    """Further terms of the calendar."""
    return {}


@pytest.fixture
async def salon(database, mode, more):
    return await with_calendar(database, read_business(EXAMPLES / "xyz.yaml"), NOW, mode=mode, **more)


@pytest.fixture
def calendar(salon):
    return salon[1]


@pytest.fixture
async def client(settings, calendar, clock):
    quick = settings.model_copy(update={"calendar_seconds": DEADLINE})
    async with TestClient(TestServer(create_app(quick, clock=clock, calendars=calendar))) as started:
        yield started


@pytest.fixture
def work(settings, database, clock, calendar):
    async def done(later=LONGEST_REQUEST + timedelta(seconds=1)):
        clock.now += later
        await make_worker(settings, database, clock, calendars=calendar).work_off()

    return done


async def visits(sql):
    return await sql("SELECT status, version FROM appointment ORDER BY created_at, id")


async def test_what_the_calendar_takes_is_booked(client, calendar, sql):
    reply = await Phone(client).ask("book_appointment", **COMPOSITE)
    assert (reply["status"], reply["warnings"]) == ("booked", [])
    assert "gebucht" in reply["say"]
    parts = [part for part in reply["segments"] if part["staff_required"]]
    assert [b.span.start for b in calendar.standing()] == [datetime.fromisoformat(part["start"]) for part in parts]
    assert await visits(sql) == [("booked", 1)]


async def test_who_asks_twice_hears_the_same(client, calendar):
    phone = Phone(client)
    first = await phone.ask("book_appointment", **COMPOSITE)
    assert await phone.repeat("book_appointment") == first
    assert len(calendar.standing()) == 3


@pytest.mark.parametrize("fault", [BEFORE, AFTER, BUSY, HANGS, REJECTED])
async def test_while_the_calendar_is_silent_a_visit_is_reserved(client, calendar, sql, fault):
    calendar.always = fault
    reply = await Phone(client).ask("book_appointment", **COMPOSITE)
    assert (reply["status"], reply["warnings"]) == ("reserved", ["calendar_sync_pending"])
    assert "vorgemerkt" in reply["say"]
    assert "gebucht" not in reply["say"]
    assert await visits(sql) == [("pending", 1)]


@pytest.mark.parametrize("fault", [BEFORE, AFTER, BUSY])
async def test_a_reserved_visit_is_booked_once_the_calendar_answers(client, calendar, sql, work, fault):
    calendar.always = fault
    phone = Phone(client)
    assert (await phone.ask("book_appointment", **COMPOSITE))["status"] == "reserved"
    calendar.always = "ok"
    await work()
    assert await visits(sql) == [("booked", 1)]
    assert len(calendar.standing()) == 3
    assert (await phone.ask("find_appointments"))["status"] == "appointments_found"


async def test_a_taken_time_frees_the_visit_and_offers_another(client, calendar, sql, work):
    calendar.faults = {1: TAKEN}
    reply = await Phone(client).ask("book_appointment", **COMPOSITE)
    assert (reply["status"], reply["reason"]) == ("slot_unavailable", "taken")
    assert reply["slots"]
    assert await visits(sql) == [("cancelled", 2)]
    await work()
    assert calendar.standing() == []
    assert await sql("SELECT count(*) FROM ledger WHERE appointment_id IS NOT NULL") == [(0,)]


async def test_what_was_refused_after_it_was_reserved_is_called_back_about(client, calendar, sql, work):
    calendar.always = BUSY
    assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "reserved"
    calendar.always, calendar.busy = "ok", []
    calendar.faults = {len(calendar.calls) + 1: TAKEN}
    await work()
    assert await visits(sql) == [("cancelled", 2)]
    assert await sql("SELECT reason FROM callback") == [("not_kept",)]
    assert calendar.standing() == []


async def test_what_only_our_key_refuses_is_for_a_person_to_look_at(client, calendar, sql, work):
    calendar.always = REJECTED
    assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "reserved"
    await work()
    assert await visits(sql) == [("pending", 1)]
    assert await sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]


async def transactions_of(asking):
    """The reply's status; how many transactions only read, how many wrote."""
    with recorded() as transactions:
        reply = await asking
    writing = sum(transaction.writes for transaction in transactions)
    return reply["status"], len(transactions) - writing, writing


@pytest.mark.slow
async def test_a_calendar_costs_one_more_transaction(client):
    phone = Phone(client)
    await phone.ask("list_services")
    assert await transactions_of(phone.ask("book_appointment", **COMPOSITE)) == ("booked", 1, 2)
    assert await transactions_of(phone.ask("reschedule_appointment", **MOVE)) == ("rescheduled", 1, 2)
    assert await transactions_of(phone.ask("cancel_appointment", name="Hanna Vogel")) == ("cancelled", 1, 1)


async def test_looking_for_time_asks_the_calendar_nothing(client, calendar):
    await Phone(client).ask("check_availability", **{**COMPOSITE, "name": ""})
    assert calendar.calls == []


async def test_a_calendar_that_hangs_does_not_hold_the_answer_back(client, calendar):
    calendar.always = HANGS
    assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "reserved"
    assert len(calendar.calls) == 3


async def test_a_repeated_delivery_while_the_calendar_is_silent_books_nothing_twice(client, calendar, sql, work):
    calendar.always = AFTER
    phone = Phone(client)
    first = await phone.ask("book_appointment", **COMPOSITE)
    assert await phone.repeat("book_appointment") == first
    assert (await phone.ask("book_appointment", **COMPOSITE))["appointment_id"] == first["appointment_id"]
    calendar.always = "ok"
    await work()
    assert await visits(sql) == [("booked", 1)]
    assert len(calendar.standing()) == 3


async def test_what_is_only_reserved_is_never_told_as_settled(client, calendar):
    calendar.always = BUSY
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    assert (await phone.ask("find_appointments"))["say"].startswith("Vorgemerkt ist")
    again = await phone.ask("reschedule_appointment", name="Hanna Vogel", datum="morgen", uhrzeit="10 Uhr")
    assert again["status"] == "reserved"
    assert "steht" not in again["say"]


async def test_a_reserved_visit_is_found_by_the_call_that_made_it(client, calendar):
    calendar.always = BUSY
    phone = Phone(client, from_number="anonymous")
    withheld = {**COMPOSITE, "telefonnummer": "0171 5556677"}
    assert (await phone.ask("book_appointment", **withheld))["status"] == "reserved"
    assert (await phone.ask("cancel_appointment"))["status"] == "cancelled"


class TestFollowing:
    @pytest.fixture
    def mode(self):
        return CalendarMode.FOLLOW

    async def test_a_visit_is_booked_at_once_and_the_calendar_follows(self, client, calendar, sql, work):
        reply = await Phone(client).ask("book_appointment", **COMPOSITE)
        assert reply["status"] == "booked"
        assert calendar.calls == []
        await work(timedelta(0))
        assert len(calendar.standing()) == 3
        assert await visits(sql) == [("booked", 1)]

    async def test_a_visit_is_moved_and_cancelled_at_once(self, client, calendar, sql, work):
        phone = Phone(client)
        await phone.ask("book_appointment", **COMPOSITE)
        await work(timedelta(0))
        assert (await phone.ask("reschedule_appointment", **MOVE))["status"] == "rescheduled"
        await work(timedelta(0))
        assert stand(calendar) == await times(sql)
        assert (await phone.ask("cancel_appointment", name="Hanna Vogel"))["status"] == "cancelled"
        await work(timedelta(0))
        assert calendar.standing() == []

    async def test_a_later_refusal_cancels_nothing(self, client, calendar, sql, work):
        calendar.faults = {0: TAKEN}
        assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "booked"
        await work()
        assert await visits(sql) == [("booked", 1)]
        assert await sql("SELECT reason FROM callback") == [("clashes",)]
        assert await sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]


async def times(sql):
    rows = await sql("SELECT starts_at, ends_at FROM phase WHERE staff_required ORDER BY starts_at")
    return [(str(start)[:16], str(end)[:16]) for start, end in rows]


def stand(calendar):
    return [(f"{b.span.start:%Y-%m-%d %H:%M}", f"{b.span.end:%Y-%m-%d %H:%M}") for b in calendar.standing()]


async def test_cancelled_is_cancelled_whatever_the_calendar_says(client, calendar, sql, work):
    phone = Phone(client)
    assert (await phone.ask("book_appointment", **COMPOSITE))["status"] == "booked"
    calendar.always = BUSY
    assert (await phone.ask("cancel_appointment", name="Hanna Vogel"))["status"] == "cancelled"
    assert len(calendar.standing()) == 3
    calendar.always = "ok"
    await work()
    assert calendar.standing() == []
    assert await visits(sql) == [("cancelled", 2)]


async def test_a_reserved_visit_can_be_cancelled(client, calendar, sql, work):
    calendar.always = AFTER
    phone = Phone(client)
    assert (await phone.ask("book_appointment", **COMPOSITE))["status"] == "reserved"
    calendar.always = "ok"
    assert (await phone.ask("cancel_appointment", name="Hanna Vogel"))["status"] == "cancelled"
    await work()
    assert calendar.standing() == []
    assert await sql("SELECT count(*) FROM callback") == [(0,)]


async def test_a_visit_is_moved_once_the_calendar_has_moved_all_of_it(client, calendar, sql):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    reply = await phone.ask("reschedule_appointment", **MOVE)
    assert (reply["status"], reply["warnings"]) == ("rescheduled", [])
    assert stand(calendar) == await times(sql)
    assert {call for call, _ in calendar.calls} == {"create", "reschedule"}
    assert await visits(sql) == [("booked", 2)]
    assert await sql("SELECT former FROM appointment") == [(None,)]


@pytest.mark.parametrize("minutes", [15, 30, 90])
async def test_a_visit_is_moved_within_its_own_time(client, calendar, sql, minutes):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    hour, minute = divmod(600 + minutes, 60)
    reply = await phone.ask("reschedule_appointment", name="Hanna Vogel", datum="morgen", uhrzeit=f"{hour}:{minute:02}")
    assert reply["status"] == "rescheduled"
    assert stand(calendar) == await times(sql)


async def test_a_move_that_is_refused_leaves_the_visit_where_it_was(client, calendar, sql, work):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    before = await times(sql)
    occupied = await sql("SELECT unit_id, starts_at, ends_at FROM ledger WHERE appointment_id IS NOT NULL ORDER BY 2")
    calendar.faults = {len(calendar.calls) + 1: TAKEN}
    reply = await phone.ask("reschedule_appointment", **MOVE)
    assert (reply["status"], reply["reason"]) == ("slot_unavailable", "taken")
    assert "bleibt" in reply["say"]
    assert await visits(sql) == [("booked", 3)]
    assert await times(sql) == before
    kept = await sql("SELECT unit_id, starts_at, ends_at FROM ledger WHERE appointment_id IS NOT NULL ORDER BY 2")
    assert kept == occupied
    await work()
    assert stand(calendar) == before


async def test_a_move_is_reserved_while_the_calendar_is_silent(client, calendar, sql, work):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    calendar.always = BUSY
    reply = await phone.ask("reschedule_appointment", **MOVE)
    assert (reply["status"], reply["warnings"]) == ("reserved", ["calendar_sync_pending"])
    assert "vorgemerkt" in reply["say"]
    assert "verschoben" not in reply["say"]
    assert await visits(sql) == [("pending", 2)]
    calendar.always = "ok"
    await work()
    assert await visits(sql) == [("booked", 2)]
    assert stand(calendar) == await times(sql)
    assert await sql("SELECT count(*) FROM ledger WHERE appointment_id IS NOT NULL") == [(2,)]


async def test_a_reserved_move_that_is_refused_later_is_taken_back_and_called_back_about(client, calendar, sql, work):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE)
    before = await times(sql)
    calendar.always = BUSY
    assert (await phone.ask("reschedule_appointment", **MOVE))["status"] == "reserved"
    assert (await phone.ask("reschedule_appointment", **{**MOVE, "uhrzeit": "15 Uhr"}))["status"] == "reserved"
    calendar.always, calendar.faults = "ok", {len(calendar.calls) + 2: TAKEN}
    await work()
    assert await visits(sql) == [("booked", 4)]
    assert await times(sql) == before
    assert stand(calendar) == before
    assert await sql("SELECT reason FROM callback") == [("not_moved",)]


class TestAskingFirst:
    @pytest.fixture
    def more(self):
        return {"slot_check": True}

    async def test_a_free_time_is_booked(self, client, calendar):
        assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "booked"
        assert [name for name, _ in calendar.calls] == ["free_starts"] * 3 + ["create"] * 3

    async def test_a_time_that_the_calendar_has_is_refused_before_anything_is_saved(self, client, calendar, sql):
        at_ten = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
        calendar.busy = [(host, Span(at_ten, at_ten + timedelta(minutes=40))) for host in (101, 102, 103, 104)]
        reply = await Phone(client).ask("book_appointment", **COMPOSITE)
        assert (reply["status"], reply["reason"]) == ("slot_unavailable", "taken")
        assert reply["slots"]
        assert await visits(sql) == []
        assert {name for name, _ in calendar.calls} == {"free_starts"}

    @pytest.mark.parametrize("fault", [BUSY, HANGS, REJECTED])
    async def test_a_calendar_that_does_not_answer_stops_nobody(self, client, calendar, sql, fault):
        calendar.always = fault
        assert (await Phone(client).ask("book_appointment", **COMPOSITE))["status"] == "reserved"
        assert await visits(sql) == [("pending", 1)]


class TestAskingFirstWithoutAnEventType:
    @pytest.fixture
    def more(self):
        return {"slot_check": True, "leave_out": [("ansatzfaerbung", "B")]}

    async def test_what_the_calendar_could_never_be_told_of_is_not_booked(self, client, sql):
        reply = await Phone(client).ask("book_appointment", **COMPOSITE)
        assert reply["status"] == "service_unavailable"
        assert await visits(sql) == []


class TestWithoutAnEventType:
    @pytest.fixture
    def more(self):
        return {"leave_out": [("ansatzfaerbung", "B")]}

    async def test_a_visit_stays_ours_and_a_person_looks_at_it(self, client, calendar, sql, work):
        reply = await Phone(client).ask("book_appointment", **COMPOSITE)
        assert reply["status"] == "reserved"
        assert await sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]
        await work()
        assert await visits(sql) == [("pending", 1)]
        assert len(calendar.standing()) == 2
