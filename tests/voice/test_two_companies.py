"""A call on one company's number never sees anything of another's, whatever ids and words it sends."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.voice.phone import Phone

from voice_booking.voice.tools import TOOLS

pytestmark = pytest.mark.slow

XYZ, OKTOBER = "+493012345670", "+493012345680"
OF_OKTOBER = ["Ansatz, Längenausgleich, waschen, schneiden, föhnen", "15-Minuten-Beratung", "Emma", "Emma Williams"]
IDS = ["010be4a7-3468-4243-bb0a-2223b8e5878c", "9f47fda1-977c-47aa-a87a-0e8cbeaeb119"]


async def test_a_slot_id_of_another_company_or_call_opens_nothing(client, sql):
    stranger = Phone(client, to_number=OKTOBER)
    found = await stranger.ask(
        "check_availability", dienstleistung="15-Minuten-Beratung", datum="morgen", uhrzeit="14 Uhr"
    )
    slot = found["slots"][0]["slot_id"]
    for phone in (Phone(client), Phone(client, call_id=stranger.call_id), Phone(client, to_number=OKTOBER)):
        reply = await phone.ask("book_appointment", slot_id=slot, name="Eva Lang")
        assert reply["status"] == "not_found"
    assert await sql("SELECT * FROM appointment") == []


async def test_an_appointment_of_another_company_cannot_be_heard_of_or_changed(client, sql):
    there = Phone(client, to_number=OKTOBER)
    wish = {"dienstleistung": "15-Minuten-Beratung", "datum": "morgen", "uhrzeit": "14 Uhr"}
    booked = await there.ask("book_appointment", **wish, name="Eva Lang")
    known = {"name": "Eva Lang", "terminnummer": booked["confirmation_code"]}
    for phone in (Phone(client), Phone(client, call_id=there.call_id)):
        found = await phone.ask("find_appointments", **known)
        assert (found["status"], found["reason"]) == ("policy_violation", "not_verified")
        for tool in ("cancel_appointment", "reschedule_appointment"):
            named = {"appointment_id": booked["appointment_id"], "uhrzeit": "15 Uhr"}
            refused = await phone.ask(tool, **known, **named)
            assert refused["status"] in ("policy_violation", "callback_noted")
    assert await sql("SELECT status, version FROM appointment") == [("booked", 1)]


words = st.sampled_from([*OF_OKTOBER, *IDS, "Damenschnitt", "Lisa", "morgen", "14 Uhr", "Fabian", ""])
tools = st.sampled_from(sorted(TOOLS))
fields = [
    "dienstleistung",
    "datum",
    "uhrzeit",
    "mitarbeiter",
    "slot_id",
    "company_id",
    "staff_id",
    "service_id",
    "branch",
    "termin",
    "terminnummer",
    "appointment_id",
    "abschnitt",
]
arguments = st.dictionaries(st.sampled_from(fields), words, max_size=6)


async def test_no_word_or_id_reaches_into_another_company(client, sql):
    secrets = ["Emma", "Spitzer", "Fabian", "Beratung", "Ansatz, Längen", *IDS]
    attempts: list[tuple[str, dict[str, str]]] = []

    @settings(max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(tools, arguments)
    def collect(tool, args):
        attempts.append((tool, args))

    collect()
    for tool, args in attempts:
        reply = await Phone(client).ask(tool, **args, name="Eva Lang")
        data = {key: value for key, value in reply.items() if key not in ("say",)}
        told = json.dumps(data, ensure_ascii=False)
        own_words = " ".join(str(value) for value in args.values())
        leaked = [secret for secret in secrets if secret in told and secret not in own_words and secret != "Beratung"]
        assert leaked == [], (tool, args, reply)
    strangers = await sql("SELECT a.id FROM appointment a JOIN company c ON c.id = a.company_id WHERE c.key <> 'xyz'")
    assert strangers == []


async def test_the_same_customer_number_is_another_customer_in_each_company(client, sql):
    wish = {"datum": "morgen", "uhrzeit": "14 Uhr", "name": "Eva Lang"}
    await Phone(client).ask("book_appointment", dienstleistung="Damenschnitt", **wish)
    await Phone(client, to_number=OKTOBER).ask("book_appointment", dienstleistung="15-Minuten-Beratung", **wish)
    rows = await sql("SELECT company_id, id FROM customer")
    assert len({company for company, _ in rows}) == len({customer for _, customer in rows}) == 2
