"""Names, numbers and addresses as callers give them."""

import pytest

from corpus.people_lines import lines_of
from voice_booking.listening.callers import understand_email, understand_name, understand_phone
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood

UNDERSTAND = {"name": understand_name, "phone": understand_phone, "email": understand_email}
LINES = [(kind, line) for line in lines_of("details") for kind in UNDERSTAND if kind in line]


def value(heard):
    return heard.value if isinstance(heard, Understood) else None


@pytest.mark.parametrize(
    ("kind", "line"), LINES, ids=lambda part: part["text"][:40] if isinstance(part, dict) else part
)
def test_every_line_of_the_working_corpus(kind, line):
    assert value(UNDERSTAND[kind](line["text"])) == line[kind]


def test_spelled_letters_win_over_what_was_heard():
    assert value(understand_name("Meyer, also M A I E R")) == "Maier"


def test_a_surname_said_first_goes_last():
    assert value(understand_name("Sommer, Klaus Sommer")) == "Klaus Sommer"


def test_what_people_book_is_no_name():
    assert understand_name("Damenhaarschnitt").gap is Gap.NOT_SAID


def test_somebody_elses_name_is_not_the_callers():
    assert isinstance(understand_name("Ich hätte gern bei Frau Weber einen Termin"), NotUnderstood)


def test_a_corrected_group_replaces_the_one_before():
    spoken = "null eins sieben eins, vier vier, nein, vier fünf, sechs sechs sieben sieben"
    assert value(understand_phone(spoken)) == "+49171456677"


def test_doubled_digits():
    assert (
        value(understand_phone("null eins sieben sechs, doppel fünf, dreimal die sieben, eins zwei drei"))
        == "+4917655777123"
    )


def test_a_number_without_country_code_belongs_to_the_salons_country():
    assert value(understand_phone("0664 1234567", country="AT")) == "+436641234567"


def test_a_time_is_no_telephone_number():
    assert understand_phone("um zwölf Uhr dreißig am vierten zwölften").gap is Gap.NOT_SAID


def test_a_number_that_nobody_can_have_is_said_back():
    heard = understand_phone("eins zwei drei vier fünf sechs")
    assert isinstance(heard, NotUnderstood)


def test_commas_between_letters_are_breath():
    assert value(understand_email("b, o, b at web punkt de")) == "bob@web.de"


def test_what_is_sure_has_more_confidence():
    spelled = understand_name("Maier, M A I E R").confidence
    rare = understand_name("mein Name ist Xylander").confidence
    assert spelled > rare


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Dr. Dr. von und zu Müller-Lüdenscheidt", "von und zu Müller-Lüdenscheidt"),
        ("mein Name ist von der Leyen", "von der Leyen"),
        ("Graf von Hardenberg", "Graf von Hardenberg"),
        ("Sabine vom Bruch", "Sabine vom Bruch"),
        ("Meier zu Bexten", "Meier zu Bexten"),
        ("hier spricht Liam O'Connor", "Liam O'Connor"),
    ],
)
def test_particles_and_ranks_belong_to_a_name_and_titles_do_not(said, name):
    assert understand_name(said).value == name


@pytest.mark.parametrize("said", ["Mein Name ist " + "b" * 1000, "x" * 1000, " ".join("b" * 200)])
def test_nobody_is_called_by_hundreds_of_letters(said):
    heard = understand_name(said)
    assert isinstance(heard, NotUnderstood)


@pytest.mark.parametrize("said", ["zu Lisa bitte", "bei der Anna", "zum Friseur"])
def test_a_preposition_is_no_particle_of_a_name(said):
    assert isinstance(understand_name(said), NotUnderstood)
