"""Who was greeted by name may book without giving one, and learns nothing by it."""

import pytest
from tests.voice.phone import Phone

pytestmark = pytest.mark.slow

CALLER = "+491711234568"
CUT = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "egal"}
BLOW_DRY = {"dienstleistung": "Föhnen", "datum": "morgen", "uhrzeit": "10 Uhr", "mitarbeiter": "egal"}


async def knows(client, *names):
    for number, name in enumerate(names):
        wish = {**BLOW_DRY, "uhrzeit": f"{10 + number} Uhr"}
        answer = await Phone(client, from_number=CALLER).ask("book_appointment", name=name, **wish)
        assert answer["status"] == "booked"


async def test_the_only_customer_of_a_number_is_booked_and_hears_of_nothing_else(client):
    await knows(client, "Hanna Müller")
    phone = Phone(client, from_number=CALLER)
    booked = await phone.ask("book_appointment", begruesst="Hanna", **CUT)
    assert (booked["status"], booked["next"]) == ("booked", "done")
    assert "Hanna" in booked["say"]
    assert "Müller" not in booked["say"]
    assert "Föhnen" not in booked["say"]
    found = await phone.ask("find_appointments", begruesst="Hanna")
    assert (found["status"], found["next"]) == ("missing_required_field", "ask_name")
    found = await phone.ask("find_appointments", name="Hanna Müller", begruesst="Hanna")
    assert {visit["service"] for visit in found["appointments"]} == {"Damenschnitt", "Föhnen"}


@pytest.mark.parametrize("names", [(), ("Peter Müller",), ("Hanna Müller", "Peter Müller")])
async def test_nobody_is_booked_by_a_greeting_that_is_not_theirs(client, names):
    await knows(client, *names)
    answer = await Phone(client, from_number=CALLER).ask("book_appointment", begruesst="Hanna", **CUT)
    assert (answer["status"], answer["next"]) == ("missing_required_field", "ask_name")


async def test_who_says_a_name_is_booked_under_it(client):
    await knows(client, "Hanna Müller")
    answer = await Phone(client, from_number=CALLER).ask(
        "book_appointment", name="Paula Berger", begruesst="Hanna", **CUT
    )
    assert answer["status"] == "booked"
    assert "auf Hanna" not in answer["say"]
