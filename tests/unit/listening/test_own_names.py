"""Callers who say who they are: called like a colleague, like a thing, or like nobody here."""

from itertools import product

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import NO_STAFF_WISH, Understood

INTRODUCTIONS = (
    "Guten Tag, {} am Apparat, ich möchte einen Herrenschnitt",
    "hier spricht {}, ich bräuchte einen Herrenschnitt",
    "mein Name ist {} und ich wollte einen Herrenschnitt",
    "Tag, {} noch mal, es geht um einen Herrenschnitt",
    "Grüß Gott, {}, ich hätt gern einen Herrenschnitt",
    "{} mein Name, ich hätte gern einen Herrenschnitt",
    "einen Herrenschnitt auf den Namen {}",
    "ich bin's, {}, einmal Herrenschnitt",
)
CALLERS = (
    "Tom Schulz", "Schulz", "Sarah Wachowiak", "Kim Klein", "Frau Klein", "Herr Weber", "Lisa Sommer", "Sarah Nagel",
    "Frau Berg", "Jürgen März",
)  # fmt: skip


@pytest.mark.parametrize(("frame", "caller"), list(product(INTRODUCTIONS, CALLERS)))
def test_who_calls_is_no_wish_whatever_the_name(frame, caller):
    heard = understand_staff(frame.format(caller), salon_of("xyz"))
    assert isinstance(heard, Understood)
    assert heard.value == NO_STAFF_WISH


WISHES = (
    "einen Termin bei {wished}, mein Name ist {caller}",
    "ich heiße {caller} und möchte zu {wished}",
    "{caller} hier, ist bei {wished} noch was frei?",
    "Herrenschnitt bei {wished} bitte, {caller} mein Name",
    "Grüß Gott, {caller}, ich hätt gern einen Herrenschnitt bei {wished}",
)


@pytest.mark.parametrize(
    ("frame", "caller"), list(product(WISHES, ("Tom Schulz", "Weber", "Frau Klein", "Lisa Petzold")))
)
def test_a_wish_stands_beside_the_callers_own_name(frame, caller):
    heard = understand_staff(
        frame.format(wished="Max" if "Weber" not in caller else "Tom", caller=caller), salon_of("xyz")
    )
    assert isinstance(heard, Understood)
    assert [member.key for member in heard.value.wished] == ["max" if "Weber" not in caller else "tom"]


@pytest.mark.parametrize(
    "text",
    [
        "Klein, Nadja heiße ich, ich möchte einen Herrenschnitt",
        "auf den Namen Schulz, Mehmet",
        "Name: Weber, Claudia, für Freitag",
    ],
)
def test_a_surname_before_the_first_name_is_the_callers(text):
    assert understand_staff(text, salon_of("xyz")).value == NO_STAFF_WISH
