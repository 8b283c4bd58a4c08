"""Which starts Cal.com offers."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.grid import Steps, starts

BERLIN = ZoneInfo("Europe/Berlin")
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
DAY = "2026-11-17"


def at(text):
    return datetime.combine(datetime(2026, 11, 17, tzinfo=UTC).date(), time.fromisoformat(text), UTC)


def offered(ranges, step, length=None, earliest=LONG_AGO, offset=0):
    spans = [(at(begin), at(end)) for begin, end in ranges]
    found = starts(spans, earliest, Steps(step, length or step, offset), ZoneInfo("UTC"))
    return [f"{start:%H:%M}" for start in found]


def test_the_grid_is_the_first_of_60_30_20_15_10_5_that_divides_the_step():
    assert [Steps(step, step).grid for step in (45, 90, 150, 25, 120, 7)] == [15, 30, 30, 5, 60, 1]


def test_a_range_that_begins_within_the_hour_is_rounded_up():
    assert offered([("09:10", "12:00")], 60) == ["10:00", "11:00"]
    assert offered([("10:20", "11:30")], 30) == ["10:30", "11:00"]


def test_a_busy_block_begins_the_steps_anew():
    assert offered([("09:00", "10:05"), ("10:10", "12:00")], 45, 20) == ["09:00", "09:45", "10:30", "11:15"]


def test_a_long_step_reaches_into_the_next_range():
    found = offered([("09:00", "12:00"), ("13:00", "17:00")], 150, 30)
    assert found == ["09:00", "11:30", "14:00", "16:30"]


def test_an_offset_is_added_to_the_first_start_and_to_every_step():
    assert offered([("09:00", "12:00")], 60, 30, offset=10) == ["09:10", "10:20", "11:30"]


def test_nothing_is_offered_before_the_notice_is_over():
    assert offered([("09:00", "12:00")], 30, earliest=at("10:10")) == ["10:30", "11:00", "11:30"]


def slots(office, type_id, start=DAY, end=DAY, **more):
    query = {"eventTypeId": str(type_id), "start": start, "end": end, **more}
    return office.data("GET", "/v2/slots", query=query, key=None)


def test_keys_are_local_dates_and_times_carry_the_offset(office):
    found = slots(office, office.team_type()["id"], timeZone="Europe/Berlin")
    assert list(found) == [DAY]
    assert found[DAY][0] == {"start": "2026-11-17T08:00:00.000+01:00"}
    assert len(found[DAY]) == 12


def test_without_a_time_zone_times_end_in_z(office):
    assert slots(office, office.team_type()["id"])[DAY][0] == {"start": "2026-11-17T07:00:00.000Z"}


def test_a_format_of_range_adds_the_end(office):
    first = slots(office, office.team_type()["id"], format="range")[DAY][0]
    assert first["end"] == "2026-11-17T08:00:00.000Z"


def test_dates_without_slots_are_absent(office):
    assert slots(office, office.team_type()["id"], "2026-11-22", "2026-11-22") == {}


def test_an_end_at_midnight_is_stretched_to_the_end_of_its_day(office):
    type_id = office.team_type()["id"]
    assert slots(office, type_id, f"{DAY}T00:00:00Z", f"{DAY}T00:00:00Z") == slots(office, type_id)


def test_a_duration_counts_for_types_with_several_lengths_only(office):
    single = office.team_type()["id"]
    several = office.team_type(slug="s", lengthInMinutesOptions=[30, 60])["id"]
    assert len(slots(office, single, duration="30")[DAY]) == 12
    assert len(slots(office, several, duration="30")[DAY]) == 24


def test_bookings_busy_times_and_days_off_are_hidden(office):
    type_id = office.team_type()["id"]
    uid = office.book(type_id, "2026-11-17T10:00:00Z")["uid"]
    edits = Edits(office.world)
    edits.busy(office.mia.id, at("12:30"), at("13:30"))
    hours = {slot["start"][11:16] for slot in slots(office, type_id)[DAY]}
    assert hours.isdisjoint({"10:00", "12:00", "13:00"})
    assert "10:00" in {slot["start"][11:16] for slot in slots(office, type_id, bookingUidToReschedule=uid)[DAY]}
    edits.day_off(office.mia.id, at("12:00").date())
    assert slots(office, type_id) == {}


def test_a_calendar_that_cannot_be_read_looks_like_a_full_day(office):
    type_id = office.team_type()["id"]
    edits = Edits(office.world)
    edits.lose_calendar(office.mia.id)
    assert slots(office, type_id) == {}
    assert office.post("/v2/bookings", office.wish(type_id, "2026-11-17T10:00:00Z")).status == 400
    edits.regain_calendar(office.mia.id)
    assert len(slots(office, type_id)[DAY]) == 12


def test_slots_of_a_managed_parent_are_none(office):
    parent, child = office.team_type(schedulingType="managed")
    assert slots(office, parent["id"]) == {}
    assert slots(office, child["id"])


def test_a_reservation_hides_the_time_of_its_host_on_every_type_until_it_runs_out(office):
    one, other = office.team_type()["id"], office.team_type(slug="anders")["id"]
    body = {"eventTypeId": one, "slotStart": "2026-11-17T10:00:00Z"}
    reserved = office.data("POST", "/v2/slots/reservations", body, key=None)
    assert reserved["reservationDuration"] == 5
    for type_id in (one, other):
        assert "10:00" not in {slot["start"][11:16] for slot in slots(office, type_id)[DAY]}
    office.wait(minutes=5)
    assert "10:00" in {slot["start"][11:16] for slot in slots(office, one)[DAY]}


def test_of_a_team_type_only_the_first_host_is_reserved(office):
    hosts = [{"userId": office.tom.id}, {"userId": office.mia.id}]
    both, mias = office.team_type(hosts=hosts)["id"], office.team_type(slug="mia")["id"]
    office.data("POST", "/v2/slots/reservations", {"eventTypeId": both, "slotStart": "2026-11-17T10:00:00Z"})
    assert "10:00" in {slot["start"][11:16] for slot in slots(office, mias)[DAY]}


def test_a_reservation_overlapping_its_own_type_is_422_and_another_type_is_not_looked_at(office):
    one, other = office.team_type()["id"], office.team_type(slug="anders")["id"]
    body = {"eventTypeId": one, "slotStart": "2026-11-17T10:00:00Z"}
    office.data("POST", "/v2/slots/reservations", body)
    assert office.post("/v2/slots/reservations", body | {"slotStart": "2026-11-17T10:30:00Z"}).status == 422
    assert office.post("/v2/slots/reservations", body | {"eventTypeId": other}).status == 201


def test_moving_a_live_reservation_meets_itself(office):
    body = {"eventTypeId": office.team_type()["id"], "slotStart": "2026-11-17T10:00:00Z"}
    uid = office.data("POST", "/v2/slots/reservations", body)["reservationUid"]
    assert office.ask("PATCH", f"/v2/slots/reservations/{uid}", body).status == 422


@pytest.mark.parametrize(("key", "status"), [(None, 401), ("cal_live_tom", 403), ("cal_live_mia", 201)])
def test_only_those_of_the_type_may_say_how_long_a_reservation_lasts(office, key, status):
    office.world.state.keys["cal_live_tom"] = office.tom.id
    body = {"eventTypeId": office.team_type()["id"], "slotStart": "2026-11-17T10:00:00Z", "reservationDuration": 30}
    assert office.post("/v2/slots/reservations", body, key=key).status == status


def test_round_robin_offers_what_one_of_its_hosts_can_do(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    type_id = office.team_type(schedulingType="roundRobin", hosts=hosts)["id"]
    Edits(office.world).busy(office.mia.id, at("07:00"), at("19:00"))
    assert len(slots(office, type_id)[DAY]) == 12
    Edits(office.world).busy(office.tom.id, at("07:00"), at("18:00"))
    assert len(slots(office, type_id)[DAY]) == 1


def test_the_clock_change_leaves_opening_hours_where_they_are(office):
    office.now = datetime(2026, 10, 20, tzinfo=UTC)
    type_id = office.team_type()["id"]
    for day in ("2026-10-24", "2026-10-26"):
        first = slots(office, type_id, day, day, timeZone="Europe/Berlin")[day][0]["start"]
        assert first[11:16] == "08:00"
