"""A salon file is taken whole or refused whole, and a refusal says file, line, field and what to do."""

from pathlib import Path

import pytest

from voice_booking.adapters.salon_file import SalonFileError, parse_business, read_business, write_business

EXAMPLES = Path(__file__).parents[3] / "examples"
CATALOGUES = Path(__file__).parents[2] / "corpus" / "catalogues"
FILES = sorted([*EXAMPLES.glob("*.yaml"), *CATALOGUES.glob("*.yaml")])

SOUND = """\
company: {key: test, name: Test}
lines:
  - {phone: "+493011111", branch: mitte}
branches:
  - key: mitte
    name: Mitte
    timezone: Europe/Berlin
    state: BE
    opening_hours: {monday: ["09:00-18:00"]}
categories:
  - {key: haare, name: Haare}
services:
  - key: schnitt
    name: Schnitt
    category: haare
    price: "30.00"
    duration_minutes: 30
  - key: farbe
    name: Farbe
    category: haare
    price: "80.00"
    duration_minutes: 90
    pause_policy: free
    segments:
      - {key: A, name: Auftragen, duration_minutes: 30, gap_minutes: 30}
      - {key: B, name: Auswaschen, duration_minutes: 30}
staff:
  - key: eva
    name: Eva Lang
    branch: mitte
    skills:
      - schnitt
      - {service: farbe, segment_minutes: {A: 40}}
"""


def problems_of(text):
    with pytest.raises(SalonFileError) as refused:
        parse_business(text, "salon.yaml")
    return {(problem.line, problem.field): problem.message for problem in refused.value.problems}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_exported_file_describes_the_same_company(file):
    business = read_business(file)
    exported = write_business(business)
    assert parse_business(exported) == business
    assert write_business(parse_business(exported)) == exported


def test_the_sound_example_is_understood():
    business = parse_business(SOUND)
    schnitt, farbe = business.services
    assert (schnitt.composite, schnitt.minutes, schnitt.price_cents) == (False, 30, 3000)
    assert (farbe.composite, farbe.minutes) == (True, 90)
    eva = business.salon("mitte").staff_by_key["eva"]
    assert eva.own_version(farbe).segments[0].minutes == 40


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "part"),
    [
        (
            "pause_policy: free\n    segments:",
            "composite: true\n    x_segments:",
            24,
            "services[1].x_segments",
            "known",
        ),
        ("key: B, name", "key: C, name", 26, "services[1].segments[1].key", "expected B"),
        ("key: B, name", "key: A, name", 26, "services[1].segments[1].key", "expected B"),
        (
            "Auswaschen, duration_minutes: 30",
            "Auswaschen, duration_minutes: 0",
            26,
            "services[1].segments[1].duration_minutes",
            "at least",
        ),
        ("duration_minutes: 90", "duration_minutes: 95", 22, "services[1].duration_minutes", "= 90"),
        ("      - schnitt\n", "      - schnit\n", 32, "staff[0].skills[0]", "no service schnit"),
        ("{A: 40}", "{Q: 40}", 33, "staff[0].skills[1].segment_minutes.Q", "no segment Q"),
        ('price: "30.00"', "price: 30", 16, "services[0].price", "45.00"),
        ("Europe/Berlin", "Europe/Bärlin", 7, "branches[0].timezone", "Europe/Berlin"),
        ("state: BE", "state: XX", 8, "branches[0].state", "no XX"),
        ("09:00-18:00", "18:00-09:00", 9, "branches[0].opening_hours.monday[0]", "after they start"),
        ('["09:00-18:00"]', '["09:00-18:00", "17:00-19:00"]', 9, "branches[0].opening_hours.monday", "overlaps"),
        ("key: farbe", "key: schnitt", 18, "services[1].key", "twice"),
        ('    price: "30.00"\n', '    price: "30.00"\n    price: "31.00"\n', 17, "services[0].price", "twice"),
        (
            "gap_minutes: 30",
            "gap_minutes: 30, gap_max_minutes: 40",
            25,
            "services[1].segments[0].gap_max_minutes",
            "flexible",
        ),
        (
            "duration_minutes: 30\n  - key: farbe",
            "duration_minutes: 1400\n    buffer_after_minutes: 60\n  - key: farbe",
            17,
            "services[0].duration_minutes",
            "longer than a day",
        ),
        ("branch: mitte}", "branch: nord}", 3, "lines[0].branch", "no branch nord"),
        ("    name: Eva Lang\n", "", 28, "staff[0].name", "required"),
    ],
)
def test_a_slip_is_refused_with_its_line_and_field(old, new, line, field, part):
    assert SOUND.count(old) >= 1
    found = problems_of(SOUND.replace(old, new, 1))
    assert part in found.get((line, field), ""), found


def test_a_composite_service_without_segments_is_refused():
    text = SOUND.replace('price: "30.00"', 'price: "30.00"\n    composite: true', 1)
    assert problems_of(text) == {(17, "services[0].composite"): "a composite service needs segments"}


def test_all_slips_are_named_at_once():
    text = SOUND.replace("key: B, name", "key: X, name").replace("duration_minutes: 90", "duration_minutes: 91")
    assert len(problems_of(text)) == 2


@pytest.mark.parametrize(
    "text", ["", "- a\n- b", "company: [", "a: &x 1\nb: *x", "\x00", "company: {key: 1}", "[" * 500]
)
def test_what_is_no_salon_file_is_refused_not_crashed_on(text):
    with pytest.raises(SalonFileError):
        parse_business(text)
