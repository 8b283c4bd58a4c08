"""What a bad line does to the names of services and people, and what is heard all the same."""

import random
import re
from itertools import pairwise

import pytest
from tests.unit.listening.garbling import garbled, garbled_twice

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

SALONS = ("xyz", "oktober", "november", "grosssalon", "physio", "spa", "werkstatt")
SERVICE_FRAMES = ("ich hätte gern {}", "ich bräuchte einen Termin für {}", "{}, bitte")
PEOPLE_FRAMES = ("einen Termin bei {}", "zu {} hätte ich gern einen Termin", "{}, bitte")
WRONG = 0.01


def services_in(text, salon):
    heard = understand_services(text, salon)
    return tuple(s.key for s in heard.value) if isinstance(heard, Understood) else None


def wished_in(text, salon):
    heard = understand_staff(text, salon)
    return tuple(m.key for m in heard.value.wished) if isinstance(heard, Understood) else None


def shares(answers, wanted):
    """How many were heard right, and how many as something else."""
    right = sum(answer == one for answer, one in zip(answers, wanted, strict=True))
    wrong = sum(bool(answer) and answer != one for answer, one in zip(answers, wanted, strict=True))
    return right / len(wanted), wrong / len(wanted)


def misheard(titles, hear, frames, rng, once=6, twice=3):
    """Answers for garbled titles that are heard when they are spoken clearly, and what was meant."""
    answers, wanted = [], []
    for salon, key, title in titles:
        clear = [frame for frame in frames if hear(frame.format(title), salon) == (key,)]
        spellings = (garbled(title), once), (garbled_twice(title, 11), twice)
        for found, most in spellings if clear else ():
            for spelling in rng.sample(found, min(most, len(found))):
                answers.append(hear(rng.choice(clear).format(spelling), salon))
                wanted.append((key,))
    return answers, wanted


def test_garbled_services_are_heard_right_and_hardly_ever_as_others():
    titles = [
        (salon, service.key, re.sub(r"\([^)]*\)", "", title).strip())
        for salon in map(salon_of, SALONS)
        for service in salon.services
        for title in (service.name, *service.synonyms)
    ]
    right, wrong = shares(*misheard(titles, services_in, SERVICE_FRAMES, random.Random(3), once=3, twice=1))
    assert right >= 0.95
    assert wrong < WRONG


def test_garbled_colleagues_are_heard_right_and_hardly_ever_as_others():
    titles = [
        (salon, member.key, title)
        for salon in map(salon_of, SALONS)
        for member in salon.staff
        for title in (member.name, member.name.split()[0])
    ]
    right, wrong = shares(*misheard(titles, wished_in, PEOPLE_FRAMES, random.Random(3)))
    assert right >= 0.95
    assert wrong < WRONG


@pytest.mark.parametrize(
    ("salon", "text", "key"),
    [
        ("grosssalon", "Dennüs Albrecht, bitte", "dennis-albrecht"),
        ("grosssalon", "einen Termin bei Anna Skmidt", "anna-schmidt"),
        ("physio", "ich möchte zu Marc Wünter", "marc-winter"),
        ("werkstatt", "Laufrad zentrieren bei der Zandra Hubert", "sandra-huber"),
    ],
)
def test_either_name_tells_whose_the_garbled_other_one_is(salon, text, key):
    assert wished_in(text, salon_of(salon)) == (key,)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("zu Frau öz de mir bitte", "ayse-oezdemir"),
        ("einen Termin bei Anna Hof Mann", "anna-hoffmann"),
        ("zu philippkraus hätte ich gern einen Termin", "philipp-kraus"),
        ("Frau fis cher hätte ich gern", "lena-fischer"),
    ],
)
def test_names_in_pieces_and_run_together_are_put_right(text, key):
    assert wished_in(text, salon_of("grosssalon")) == (key,)


@pytest.mark.parametrize(
    ("salon", "text", "key"),
    [
        ("grosssalon", "zu Frau Kriger bitte", "nadine-krueger"),
        ("grosssalon", "Frau Nujen hätte ich gern", "linh-nguyen"),
        ("grosssalon", "einen Termin bei Fülip", "filip-nowak"),
        ("xyz", "Frau Brown hätte ich gern", "lisa"),
        ("xyz", "zu Herrn Schulze", "tom"),
    ],
)
def test_a_name_is_known_by_a_coarser_sound(salon, text, key):
    heard = understand_staff(text, salon_of(salon))
    candidates = heard.candidates if isinstance(heard, Ambiguous) else heard.value.wished
    assert key in {member.key for member in candidates}


@pytest.mark.parametrize("text", ["zu Frau Maurer bitte", "einen Termin bei Luisa", "bei Herrn Schröder", "bei Tamara"])
def test_a_strangers_name_is_no_garbled_colleague(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


@pytest.mark.parametrize(
    ("salon", "spoken", "misheard_as"),
    [
        ("grosssalon", "braut, bitte", "praut, bitte"),
        ("werkstatt", "platten, bitte", "platen, bitte"),
        ("xyz", "ich bräuchte einen Termin für trimmen", "ich bräuchte einen Termin für drimmen"),
    ],
)
def test_a_misheard_word_means_what_the_plain_one_does(salon, spoken, misheard_as):
    answers = [understand_services(text, salon_of(salon)) for text in (spoken, misheard_as)]
    for one, other in pairwise(answers):
        assert type(one) is type(other)
        assert getattr(one, "candidates", getattr(one, "value", ())) == getattr(
            other, "candidates", getattr(other, "value", ())
        )
