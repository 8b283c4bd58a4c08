"""From the caller's words to the row in the calendar, over HTTP, on both databases."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.salon_file import read_business

pytestmark = pytest.mark.slow

WISH = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr"}
OKTOBER = "+493012345680"
NOVEMBER = "+493012345690"
LAST_NAMES = ["Adler", "Berg", "Conrad", "Dorn", "Engel", "Fuchs", "Graf", "Horn", "Keller", "Lang"]


async def test_a_damenschnitt_for_tomorrow_ends_with_lisa_or_sarah_in_the_database(client, sql):
    phone = Phone(client)
    words = "Ich hätte gern einen Damenschnitt für morgen 14 Uhr"
    found = await phone.ask("check_availability", dienstleistung=words, datum="morgen", uhrzeit="14 Uhr")
    assert found["status"] == "slots_found"  # recognised, mapped and free
    (slot,) = found["slots"]
    assert slot["start"] == "2026-11-25T14:00:00+01:00"
    assert slot["staff"] in ("Lisa", "Sarah")
    assert found["slot_1"]
    booked = await phone.ask("book_appointment", slot_id=slot["slot_id"], name="Hanna Vogel")
    assert (booked["status"], booked["reason"]) == ("booked", None)
    assert "vierzehn Uhr" in booked["say"]
    rows = await sql(
        "SELECT s.key, f.key, p.segment_key, p.starts_at, p.duration_minutes, c.name, c.phone, a.status"
        " FROM appointment a JOIN item i ON i.appointment_id = a.id JOIN service s ON s.id = i.service_id"
        " JOIN phase p ON p.appointment_id = a.id JOIN staff f ON f.id = p.staff_id"
        " JOIN customer c ON c.id = a.customer_id"
    )
    assert len(rows) == 1
    service, staff, segment, start, minutes, name, number, status = rows[0]
    assert (service, segment, minutes, status) == ("damenschnitt", "A", 45, "booked")
    assert staff in ("lisa", "sarah")
    assert "13:00" in str(start)  # UTC
    assert (name, number) == ("Hanna Vogel", "+491711234567")
    kinds = [kind for (kind,) in await sql("SELECT kind FROM event WHERE call_id = :call", call=phone.call_id)]
    assert sorted(kinds) == ["booked", "tool_call", "tool_call"]


async def test_the_whole_wish_may_stand_in_one_argument(client):
    words = "Ich hätte gern einen Damenschnitt für morgen 14 Uhr"
    found = await Phone(client).ask("check_availability", dienstleistung=words)
    assert [slot["start"] for slot in found["slots"]] == ["2026-11-25T14:00:00+01:00"]


async def test_words_book_as_well_as_a_slot_id_and_are_checked_again(client, sql):
    booked = await Phone(client).ask("book_appointment", **WISH, mitarbeiter="bei Lisa", name="Hanna Vogel")
    assert booked["status"] == "booked"
    taken = await Phone(client).ask("book_appointment", **WISH, mitarbeiter="Lisa", name="Eva Lang")
    assert (taken["status"], taken["reason"]) == ("slot_unavailable", "taken")
    assert taken["slots"]
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_the_same_delivery_gets_the_same_answer_and_books_once(client, sql):
    phone = Phone(client)
    first = await phone.ask("book_appointment", **WISH, name="Hanna Vogel")
    again = await phone.repeat("book_appointment")
    assert again == first
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_the_same_booking_asked_for_twice_in_a_call_books_once(client, sql):
    phone = Phone(client)
    found = await phone.ask("check_availability", **WISH)
    first = await phone.ask("book_appointment", slot_id=found["slots"][0]["slot_id"], name="Hanna Vogel")
    again = await phone.ask("book_appointment", **WISH, name="Hanna Vogel")
    assert again == first
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_nobody_is_booked_with_a_person_who_fell_ill_after_the_offer(client, database, sql, tmp_path):
    phone = Phone(client)
    found = await phone.ask("check_availability", **WISH, mitarbeiter="Lisa")
    ill = tmp_path / "ill.yaml"
    away = '    nickname: Lisa\n    time_off: [{from: "2026-11-25", to: "2026-11-27"}]\n'
    salon = (Path(__file__).parents[2] / "examples" / "xyz.yaml").read_text(encoding="utf-8")
    ill.write_text(salon.replace("    nickname: Lisa\n", away), encoding="utf-8")
    await import_business(database, read_business(ill), NOW)
    refused = await phone.ask("book_appointment", slot_id=found["slots"][0]["slot_id"], name="Eva Lang")
    assert (refused["reason"], await sql("SELECT * FROM appointment")) == ("staff_away", [])
    assert "2026-11-25T14:00:00+01:00" in [slot["start"] for slot in refused["slots"]]  # with Sarah


async def test_two_of_one_name_may_come_at_the_same_time_to_different_people(client, sql):
    phone = Phone(client)
    one = await phone.ask("book_appointment", **WISH, mitarbeiter="Sarah", name="Eva Lang")
    other = await phone.ask("book_appointment", **WISH, mitarbeiter="Lisa", name="Eva Lang")
    assert [one["status"], other["status"]] == ["booked", "booked"]
    assert [one["staff"], other["staff"]] == ["Sarah", "Lisa"]
    assert await phone.ask("book_appointment", **WISH, mitarbeiter="Lisa", name="Eva Lang") == other
    assert await phone.ask("book_appointment", **WISH, name="Eva Lang") == one
    assert len(await sql("SELECT * FROM appointment")) == 2


async def test_one_delivery_that_arrives_many_times_at_once_books_once(client, sql):
    phone = Phone(client)
    body = phone.body("book_appointment", {**WISH, "name": "Hanna Vogel"})
    responses = await asyncio.gather(*(phone.post("book_appointment", body) for _ in range(8)))
    answers = [await response.json() for response in responses]
    assert [answer["status"] for answer in answers] == ["booked"] * 8
    assert len({answer["confirmation_code"] for answer in answers}) == 1
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_a_held_slot_is_promised_to_nobody_else(client, clock):
    one, other = Phone(client), Phone(client)
    wish = {**WISH, "mitarbeiter": "Lisa"}
    offer = (await one.ask("check_availability", **wish))["slots"][0]
    refused = await other.ask("check_availability", **wish)
    assert (refused["status"], refused["reason"]) == ("slot_unavailable", "taken")
    assert offer["start"] not in [slot["start"] for slot in refused["slots"] if slot["staff"] == "Lisa"]
    clock.now += timedelta(seconds=301)
    assert (await other.ask("check_availability", **wish))["status"] == "slots_found"


async def test_a_late_yes_still_books_while_the_start_is_free(client, clock):
    phone = Phone(client)
    offer = (await phone.ask("check_availability", **WISH))["slots"][0]
    clock.now += timedelta(minutes=45)
    assert (await phone.ask("book_appointment", slot_id=offer["slot_id"], name="Hanna Vogel"))["status"] == "booked"


async def test_a_late_yes_to_a_start_that_is_gone_says_so(client, clock):
    phone, other = Phone(client), Phone(client)
    offer = (await phone.ask("check_availability", **WISH, mitarbeiter="Lisa"))["slots"][0]
    clock.now += timedelta(minutes=45)
    await other.ask("book_appointment", **WISH, mitarbeiter="Lisa", name="Eva Lang")
    late = await phone.ask("book_appointment", slot_id=offer["slot_id"], name="Hanna Vogel")
    assert (late["status"], late["reason"]) == ("slot_unavailable", "offer_expired")


async def test_an_excluded_person_is_not_offered_even_when_the_accepted_slot_is_gone(client, clock):
    phone, other = Phone(client), Phone(client)
    cut = {"dienstleistung": "Herrenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr"}
    offer = (await phone.ask("check_availability", **cut, mitarbeiter="nicht bei Tom"))["slots"][0]
    clock.now += timedelta(minutes=6)
    await other.ask("book_appointment", **cut, mitarbeiter=offer["staff"], name="Eva Lang")
    refused = await phone.ask("book_appointment", slot_id=offer["slot_id"], name="Hanna Vogel")
    assert refused["status"] == "slot_unavailable"
    assert refused["slots"]
    assert "Tom" not in [slot["staff"] for slot in refused["slots"]]


async def test_an_invented_slot_id_books_nothing(client, sql):
    reply = await Phone(client).ask("book_appointment", slot_id="ZZZZ", name="Hanna Vogel")
    assert (reply["status"], reply["next"]) == ("not_found", "ask_time")
    assert "nicht mehr frei" not in reply["say"]
    assert await sql("SELECT * FROM appointment") == []


@pytest.mark.parametrize(("name", "asked"), [(None, "ask_name"), ("Unbekannt", "ask_name")])
async def test_nobody_is_booked_without_a_name(client, name, asked):
    reply = await Phone(client).ask("book_appointment", **WISH, name=name)
    assert (reply["status"], reply["next"]) == ("missing_required_field", asked)


async def test_a_withheld_number_is_asked_for(client):
    phone = Phone(client, from_number="anonymous")
    reply = await phone.ask("book_appointment", **WISH, name="Eva Lang")
    assert (reply["status"], reply["next"]) == ("missing_required_field", "ask_phone")
    booked = await phone.ask("book_appointment", **WISH, name="Eva Lang", telefonnummer="0171 1234567")
    assert booked["status"] == "booked"
    assert "null eins sieben eins, eins zwei drei" in booked["say"]


async def test_colouring_leaves_the_stylist_free_for_another_customer(client, sql):
    colour = {"dienstleistung": "Ansatzfärbung, waschen, schneiden, föhnen", "datum": "morgen", "uhrzeit": "14 Uhr"}
    first = await Phone(client, to_number=OKTOBER).ask(
        "book_appointment", **colour, mitarbeiter="bei Fabian", name="Hanna Vogel"
    )
    assert first["status"] == "booked"
    worked = [segment["key"] for segment in first["segments"] if segment["staff_required"]]
    assert worked == ["A", "B", "C", "D"]
    inside = await Phone(client, to_number=OKTOBER).ask(
        "book_appointment",
        dienstleistung="15-Minuten-Beratung",
        datum="morgen",
        uhrzeit="14:30",
        mitarbeiter="Fabian",
        name="Eva Lang",
    )
    assert inside["status"] == "booked", inside["say"]


async def test_two_people_called_fabian_are_told_apart_by_a_question(client):
    reply = await Phone(client, to_number=NOVEMBER).ask(
        "check_availability", dienstleistung="Ansatzfärbung", datum="morgen", uhrzeit="10 Uhr", mitarbeiter="bei Fabian"
    )
    assert (reply["status"], reply["next"]) == ("invalid_data", "ask_staff")
    assert reply["say"].count("Fabian") == 2


async def test_what_is_not_offered_is_never_booked(client, sql):
    reply = await Phone(client).ask(
        "book_appointment", dienstleistung="Reifenwechsel", datum="morgen", uhrzeit="14 Uhr", name="Eva Lang"
    )
    assert reply["status"] in ("unknown_service", "missing_required_field")
    assert await sql("SELECT * FROM appointment") == []


@pytest.mark.parametrize(
    ("datum", "uhrzeit", "status", "reason"),
    [
        ("gestern", "14 Uhr", "invalid_data", "past"),
        ("heute", "09:00", "invalid_data", "past"),
        ("am Sonntag", "14 Uhr", "slot_unavailable", "closed"),
        ("am 25. Dezember", "14 Uhr", "slot_unavailable", "holiday"),
        ("morgen", "22 Uhr", "slot_unavailable", "outside_hours"),
        ("31. Februar", "14 Uhr", "invalid_data", None),
        ("31.12.9999", "23:59", "invalid_data", None),
        ("am Samstag", "abends", "slot_unavailable", "outside_hours"),
        ("24.11.2027", "14 Uhr", "policy_violation", "too_far"),
    ],
)
async def test_an_impossible_time_gets_its_own_answer(client, datum, uhrzeit, status, reason):
    reply = await Phone(client).ask("check_availability", dienstleistung="Damenschnitt", datum=datum, uhrzeit=uhrzeit)
    assert (reply["status"], reply["reason"]) == (status, reason), reply["say"]


async def test_fifty_callers_for_one_slot_are_one_booking_and_49_true_alternatives(client, sql):
    wish = {**WISH, "mitarbeiter": "Lisa"}
    calls = [Phone(client, from_number=f"+49171{number:07d}") for number in range(50)]
    names = [f"{first} {last}" for first in ("Anna", "Clara", "Eva", "Gerda", "Ines") for last in LAST_NAMES]
    answers = await asyncio.gather(
        *(phone.ask("book_appointment", **wish, name=name) for phone, name in zip(calls, names, strict=True))
    )
    statuses = sorted(answer["status"] for answer in answers)
    assert statuses == ["booked"] + ["slot_unavailable"] * 49
    winner = next(answer for answer in answers if answer["status"] == "booked")
    for answer in answers:
        if answer is not winner:
            assert answer["slots"]
            assert answer["say"]
            offered = {(slot["start"], slot["staff"]) for slot in answer["slots"]}
            assert (winner["start"], "Lisa") not in offered
    overlaps = await sql(
        "SELECT one.unit_id FROM ledger one JOIN ledger two ON one.unit_id = two.unit_id AND one.id < two.id"
        " AND one.starts_at < two.ends_at AND two.starts_at < one.ends_at"
    )
    assert overlaps == []
    assert len(await sql("SELECT * FROM appointment")) == 1


async def test_an_address_on_file_is_told_to_nobody_and_another_one_is_kept(client, sql):
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen"}
    await Phone(client).ask("book_appointment", **wish, uhrzeit="14 Uhr", name="Hanna Vogel", email="geheim@gmx.de")
    claims = {"name": "Hanna Vogel", "telefonnummer": "0171 1234567", "email": "neu@web.de"}
    stranger = Phone(client, from_number="anonymous")
    booked = await stranger.ask("book_appointment", **wish, uhrzeit="16 Uhr", **claims)
    assert (booked["status"], "geheim" in str(booked), "neu at web" in booked["say"]) == ("booked", False, True)
    assert await sql("SELECT name, email FROM customer") == [("Hanna Vogel", "geheim@gmx.de")]
    assert await sql("SELECT note FROM appointment ORDER BY starts_at") == [("",), ("neu@web.de",)]


@pytest.mark.parametrize("number", ["+493012345670", "+86282452253", "266696687", "Anonymous"])
async def test_a_number_that_many_callers_share_is_nobodys(client, number):
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "name": "Hanna Vogel"}
    assert (await Phone(client, from_number=number).ask("book_appointment", **wish))["next"] == "ask_phone"
    found = await Phone(client, from_number=number).ask("find_appointments", name="Hanna Vogel")
    assert found["reason"] == "not_verified"


async def test_what_was_booked_a_moment_ago_in_this_call_needs_no_number(client):
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "name": "Hanna Vogel"}
    phone = Phone(client, from_number="anonymous")
    await phone.ask("book_appointment", **wish, telefonnummer="0171 1234567")
    assert (await phone.ask("find_appointments", name="Hanna Vogel"))["status"] == "appointments_found"
    assert (await phone.ask("cancel_appointment", name="Hanna Vogel"))["status"] == "cancelled"
