"""How often a tool call may go to the database: once to read, once to write, never while anything else is awaited."""

from datetime import timedelta

import pytest
from benchmarks.recording import recorded
from tests.voice.phone import Phone

pytestmark = pytest.mark.slow

WISH = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr"}
COMPOSITE = {"dienstleistung": "Ansatzfärbung", "datum": "morgen", "uhrzeit": "10 Uhr"}


@pytest.fixture
async def known_salon(client):
    """The server reads a salon once and remembers it; that is not part of any later tool call."""
    await Phone(client).ask("list_services")


async def transactions_of(phone, tool, **args):
    """The reply's status; how many transactions only read, how many wrote."""
    with recorded() as transactions:
        reply = await phone.ask(tool, **args)
    assert all(transaction.statements for transaction in transactions)
    writing = sum(transaction.writes for transaction in transactions)
    return reply["status"], len(transactions) - writing, writing


@pytest.mark.usefixtures("known_salon")
async def test_looking_for_time_is_one_transaction(client):
    assert await transactions_of(Phone(client), "list_services") == ("services_listed", 0, 1)
    assert await transactions_of(Phone(client), "check_availability", **WISH) == ("slots_found", 0, 1)
    assert await transactions_of(Phone(client), "check_availability", **COMPOSITE) == ("slots_found", 0, 1)


@pytest.mark.usefixtures("known_salon")
async def test_a_question_back_is_one_transaction(client):
    phone = Phone(client)
    assert await transactions_of(phone, "check_availability", datum="morgen") == ("missing_required_field", 0, 1)
    assert await transactions_of(phone, "book_appointment", **WISH) == ("missing_required_field", 0, 1)


@pytest.mark.usefixtures("known_salon")
@pytest.mark.parametrize("wish", [WISH, COMPOSITE], ids=["simple", "composite"])
async def test_booking_reads_once_and_writes_once(client, wish):
    assert await transactions_of(Phone(client), "book_appointment", **wish, name="Hanna Vogel") == ("booked", 1, 1)


@pytest.mark.usefixtures("known_salon")
async def test_booking_an_offer_reads_once_and_writes_once(client):
    phone = Phone(client)
    found = await phone.ask("check_availability", **WISH)
    offer = {"slot_id": found["slots"][0]["slot_id"], "name": "Hanna Vogel"}
    assert await transactions_of(phone, "book_appointment", **offer) == ("booked", 1, 1)
    # under a new tool call id: the same booking, answered from the transaction that would have made it
    status, reading, writing = await transactions_of(phone, "book_appointment", **offer)
    assert status == "booked"
    assert (reading, writing) in ((1, 1), (2, 0))


@pytest.mark.usefixtures("known_salon")
async def test_a_repeated_delivery_only_reads(client):
    phone = Phone(client)
    assert await transactions_of(phone, "book_appointment", **WISH, name="Hanna Vogel") == ("booked", 1, 1)
    with recorded() as transactions:
        assert (await phone.repeat("book_appointment"))["status"] == "booked"
    assert [transaction.writes for transaction in transactions] == [False]


@pytest.mark.usefixtures("known_salon")
async def test_a_refusal_with_alternatives_reads_once_and_writes_once(client):
    wish = {**WISH, "mitarbeiter": "Lisa"}
    assert (await transactions_of(Phone(client), "book_appointment", **wish, name="Hanna Vogel"))[0] == "booked"
    assert await transactions_of(Phone(client), "book_appointment", **wish, name="Eva Lang") == (
        "slot_unavailable",
        1,
        1,
    )
    assert await transactions_of(Phone(client), "check_availability", **wish) == ("slot_unavailable", 0, 1)
    unknown = {"slot_id": "ZZZZ", "name": "Eva Lang"}
    assert await transactions_of(Phone(client), "book_appointment", **unknown) == ("not_found", 1, 1)


async def statements_of(phone, tool, **args):
    """The reply's status, and how many statements the database was asked."""
    with recorded() as transactions:
        reply = await phone.ask(tool, **args)
    return reply["status"], sum(len(transaction.statements) for transaction in transactions)


@pytest.mark.usefixtures("known_salon")
@pytest.mark.parametrize("wish", [WISH, COMPOSITE], ids=["simple", "composite"])
async def test_a_caller_waits_for_few_statements(client, wish):
    phone = Phone(client)
    status, statements = await statements_of(phone, "check_availability", **wish)
    assert (status, statements <= 4) == ("slots_found", True)
    status, statements = await statements_of(phone, "book_appointment", **wish, name="Hanna Vogel")
    assert (status, statements <= 10) == ("booked", True)


@pytest.mark.usefixtures("known_salon")
@pytest.mark.parametrize("wish", [WISH, COMPOSITE], ids=["simple", "composite"])
async def test_holding_something_else_takes_no_more_statements(client, wish):
    phone = Phone(client)
    await phone.ask("check_availability", **wish)
    other = {**wish, "uhrzeit": "12 Uhr"}
    status, statements = await statements_of(phone, "check_availability", **other)
    assert (status, statements <= 4) == ("slots_found", True)


@pytest.mark.usefixtures("known_salon")
@pytest.mark.parametrize("wish", [WISH, COMPOSITE], ids=["simple", "composite"])
async def test_a_new_customer_who_books_other_minutes_than_held_waits_for_few_statements(client, wish):
    phone = Phone(client)
    await phone.ask("check_availability", **wish)
    other = {**wish, "uhrzeit": "12 Uhr", "name": "Hanna Vogel"}
    status, statements = await statements_of(phone, "book_appointment", **other)
    assert (status, statements <= 10) == ("booked", True)


@pytest.mark.usefixtures("known_salon")
async def test_an_expired_hold_in_the_way_takes_no_more_statements(client, clock):
    await Phone(client).ask("check_availability", **WISH)
    clock.now += timedelta(minutes=20)
    phone = Phone(client, from_number="+4915112345679")
    status, statements = await statements_of(phone, "check_availability", **WISH)
    assert (status, statements <= 4) == ("slots_found", True)
    clock.now += timedelta(minutes=20)
    third = Phone(client, from_number="+4915112345680")
    status, statements = await statements_of(third, "book_appointment", **WISH, name="Eva Lang")
    assert (status, statements <= 10) == ("booked", True)


@pytest.mark.usefixtures("known_salon")
async def test_dealing_with_an_appointment_reads_and_writes_no_more_than_once(client):
    phone = Phone(client)
    await phone.ask("book_appointment", **COMPOSITE, name="Hanna Vogel")
    mine = {"name": "Hanna Vogel"}
    assert await transactions_of(phone, "find_appointments", **mine) == ("appointments_found", 0, 1)
    assert await transactions_of(phone, "reschedule_appointment", **mine, uhrzeit="12 Uhr") == ("rescheduled", 1, 1)
    assert await transactions_of(phone, "cancel_appointment", **mine) == ("cancelled", 1, 1)
    assert await transactions_of(phone, "request_callback", **mine) == ("callback_noted", 0, 1)
