"""Only what a workspace's key has signed within five minutes is listened to."""

import json

import pytest
from tests.voice.phone import Phone, signature

from voice_booking.voice.signature import TOLERANCE_MS, SignatureRefused, sign, verify

VECTOR_KEY = "key_testvector"
VECTOR_BODY = '{"name":"check_availability","args":{"datum":"2026-11-24","mitarbeiter":"Jürgen"}}'.encode()
VECTOR_MS = 1767225600000
VECTOR = f"v={VECTOR_MS},d=41cd8f91ea61226e464f5cb397c04c8c08ad057aefd0d7203d0ae79abcfe5b8e"
EMPTY = f"v={VECTOR_MS},d=0b801b9fd69bad07d394ff46f0d981c492d16c8a2847943b38f5496e95631e67"
KEYS = {"other": "key_other", "default": VECTOR_KEY}


@pytest.mark.parametrize(("body", "header"), [(VECTOR_BODY, VECTOR), (b"", EMPTY)])
def test_the_known_vectors_are_signed_and_accepted(body, header):
    assert sign(body, VECTOR_KEY, VECTOR_MS) == header
    assert verify(body, header, KEYS, VECTOR_MS).workspace == "default"


@pytest.mark.parametrize("drift", [-TOLERANCE_MS, 0, TOLERANCE_MS])
def test_five_minutes_either_way_are_accepted(drift):
    assert verify(VECTOR_BODY, VECTOR, KEYS, VECTOR_MS + drift).workspace == "default"


@pytest.mark.parametrize(
    ("body", "header", "now_ms", "why"),
    [
        (VECTOR_BODY, None, VECTOR_MS, "missing"),
        (VECTOR_BODY, "", VECTOR_MS, "malformed"),
        (VECTOR_BODY, VECTOR.upper(), VECTOR_MS, "malformed"),
        (VECTOR_BODY, VECTOR[:-1], VECTOR_MS, "malformed"),
        (VECTOR_BODY, VECTOR, VECTOR_MS + TOLERANCE_MS + 1, "expired"),
        (VECTOR_BODY, VECTOR, VECTOR_MS - TOLERANCE_MS - 1, "expired"),
        (VECTOR_BODY + b" ", VECTOR, VECTOR_MS, "wrong"),
        (VECTOR_BODY, VECTOR.replace("v=17672256", "v=17672257"), VECTOR_MS, "wrong"),
    ],
)
def test_anything_else_is_refused(body, header, now_ms, why):
    with pytest.raises(SignatureRefused) as refused:
        verify(body, header, KEYS, now_ms)
    assert refused.value.why == why


@pytest.mark.slow
async def test_an_unsigned_call_gets_401_and_changes_nothing(client, sql):
    phone = Phone(client)
    body = phone.body(
        "book_appointment", {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "name": "Eva"}
    )
    reserialised = json.dumps(json.loads(body), indent=1).encode()
    old = signature(body, at_ms=VECTOR_MS)
    attempts = [(body, ""), (body, signature(body, key="key_wrong")), (body, old), (reserialised, signature(body))]
    for sent, header in attempts:
        response = await phone.post("book_appointment", sent, header)
        assert response.status == 401
        assert set(await response.json(content_type=None)) == {"status", "detail"}
    for table in ("appointment", "event", "ledger", "reply", "customer"):
        assert await sql(f"SELECT * FROM {table}") == []


@pytest.mark.slow
async def test_a_key_of_another_workspace_opens_no_line(client, settings):
    phone = Phone(client)
    body = phone.body("list_services", {})
    response = await phone.post("list_services", body, signature(body, key="key_of_nobody"))
    assert response.status == 401
