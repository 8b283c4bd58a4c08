"""Anything that could be said or sent, and what must hold of every answer to it."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from voice_booking.adapters.salon_file import read_business
from voice_booking.adapters.salon_file.yaml_lines import FASTEST
from voice_booking.listening.callers import understand_email, understand_name, understand_phone
from voice_booking.listening.understanding import Ambiguous, NotUnderstood, Understood
from voice_booking.listening.utterance import understand, utterance_to_wire
from voice_booking.salon.business import Salon

CORPUS = Path(__file__).parents[2] / "corpus"
SALONS = ("xyz", "grosssalon", "physio", "werkstatt")
NOW = "2026-11-24T10:00"
KINDS = frozenset(
    [
        "date",
        "time",
        "datetime",
        "interval",
        "duration",
        "alternatives",
        "constraint",
        "asap",
        "any",
        "none",
        "error",
        "ask",
    ]
)
KEYS = frozenset(
    [
        "when",
        "services",
        "service_candidates",
        "service_unknown",
        "nearest_category",
        "staff",
        "staff_candidates",
        "staff_any",
        "staff_exclude",
        "staff_same_as_last_time",
        "staff_unknown",
        "why",
    ]
)


@cache
def salon_of(key: str) -> Salon:
    folder = CORPUS.parents[1] / "examples" if key == "xyz" else CORPUS / "catalogues"
    business = read_business(folder / f"{key}.yaml")
    return business.salon(business.branches[0].key)


@cache
def corpus_lines() -> tuple[str, ...]:
    """The texts of the working corpus."""
    documents = [yaml.load(file.read_text(encoding="utf-8"), Loader=FASTEST) for file in sorted(CORPUS.glob("*.yaml"))]
    return tuple(line["text"] for document in documents for line in document["lines"])


@cache
def vocabulary() -> tuple[str, ...]:
    """Every word and every sign of the working corpus, once."""
    return tuple(sorted({word for text in corpus_lines() for word in re.findall(r"[^\W_]+|[^\w\s]", text)}))


def any_text() -> st.SearchStrategy[str]:
    """Half of it characters of all alphabets, half of it words that rules wait for, in any order."""
    words = st.sampled_from(vocabulary())
    said = st.lists(words, max_size=14).map(" ".join)
    glued = st.lists(words, min_size=2, max_size=4).map("".join)
    lines = st.sampled_from(corpus_lines())
    halves = st.builds(lambda one, other: f"{one[: len(one) // 2]} {other[len(other) // 2 :]}", lines, lines)
    mixed = st.builds("{}{}{}".format, said, st.text(max_size=8), said)
    half_characters = st.text(st.characters(), max_size=30)
    return st.one_of(st.text(max_size=60), said, mixed, halves, glued, half_characters)


def hear_all(salon: Salon) -> tuple[Callable[[str], Any], ...]:
    """The whole utterance, and each of the caller's details."""
    now = datetime.fromisoformat(NOW).replace(tzinfo=salon.branch.zone)
    return lambda text: understand(text, salon, now), understand_name, understand_phone, understand_email


def check_everything_is_heard(text: str, salon: Salon) -> None:
    """`text` has an answer of a known shape, as an utterance and as each of the caller's details."""
    hear_utterance, *hear_details = hear_all(salon)
    check_wire(utterance_to_wire(hear_utterance(text)), salon)
    for hear in hear_details:
        heard = hear(text)
        assert isinstance(heard, Understood | Ambiguous | NotUnderstood)
        if isinstance(heard, Understood):
            assert heard.value
            assert 0.0 <= heard.confidence <= 1.0


def check_wire(wire: dict[str, Any], salon: Salon) -> None:
    """The shape that the command promises: plain JSON, known kinds, keys of this salon."""
    assert json.loads(json.dumps(wire, allow_nan=False)) == wire
    assert wire.keys() == KEYS
    when = wire["when"]
    assert when["kind"] in KINDS
    assert 0.0 <= when["confidence"] <= 1.0
    for item in when.get("items", ()):
        assert item["kind"] in KINDS
    services = {service.key for service in salon.services}
    staff = {member.key for member in salon.staff}
    assert services.issuperset(wire["services"] + wire["service_candidates"])
    assert staff.issuperset(wire["staff"] + wire["staff_candidates"] + wire["staff_exclude"])
    assert not set(wire["staff_exclude"]) & set(wire["staff"] + wire["staff_candidates"])
