"""Where a name was asked for, names that are also words are names; what is no answer is none."""

import pytest

from corpus.people_lines import lines_of
from voice_booking.listening.callers import understand_given_name
from voice_booking.listening.understanding import NotUnderstood, Understood


@pytest.mark.parametrize("name", ["Eva Sonntag", "Thomas Kurz", "Clara Dorn", "Schön", "März", "Xuân Nguyen", "Meier"])
def test_a_name_that_is_also_a_word_is_a_name(name):
    heard = understand_given_name(name)
    assert isinstance(heard, Understood)
    assert heard.value == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("Dr. Kurz", "Kurz"), ("Genau, Kurz", "Kurz"), ("weiß", "Weiß"), ("neu", "Neu"), ("Montag", "Montag")],
)
def test_one_word_is_a_name_where_a_name_was_asked_for(text, name):
    assert understand_given_name(text).value == name


@pytest.mark.parametrize(
    "line", [line for line in lines_of("details") if "name" in line], ids=lambda line: line["text"][:40]
)
def test_every_name_of_the_corpus_is_an_answer_too(line):
    heard = understand_given_name(line["text"])
    assert (heard.value if isinstance(heard, Understood) else None) == line["name"]


@pytest.mark.parametrize("text", ["mein Name ist Hans Müller", "Hans Müller bitte", "hier ist Hans Müller"])
def test_a_name_in_a_sentence_is_taken_out_of_it(text):
    assert understand_given_name(text).value == "Hans Müller"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ja bitte",
        "nein",
        "morgen",
        "einen Moment",
        "0171 1234567",
        "14 Uhr",
        "x@y.de",
        "alles gut",
        "Freitag oder Montag",
    ],
)
def test_what_is_no_name_stays_none(text):
    assert isinstance(understand_given_name(text), NotUnderstood)


WORDS = [
    "Kurz",
    "Weiß",
    "Ernst",
    "Sand",
    "Freitag",
    "Lang",
    "Groß",
    "Koch",
    "Bäcker",
    "Winter",
    "Neu",
    "Alt",
    "Stark",
    "Herbst",
    "Mai",
    "Morgen",
    "Abend",
    "Gut",
    "Bart",
]
FORMS = (
    "Mein Name ist Nadine {}",
    "ich heiße Nadine {} und brauche einen Termin",
    "Hier ist die Nadine {}, guten Tag",
    "Guten Tag, Nadine {} am Apparat",
    "Ja, Nadine {} bitte",
    "{0}, Nadine {0}",
    "Mein Name is Nadine {}",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_behind_a_first_name_is_the_surname(form, word):
    assert understand_given_name(form.format(word)).value == f"Nadine {word}"


@pytest.mark.parametrize("word", WORDS)
def test_a_word_behind_a_title_is_the_surname(word):
    assert understand_given_name(f"Guten Tag, hier ist Frau {word}").value == word
    assert understand_given_name(f"Familie {word}").value == word


@pytest.mark.parametrize(
    "said", ["Agathe von Hohenstein", "Also, Agathe von Hohenstein", "Noch einmal, Agathe von Hohenstein bitte"]
)
def test_a_noble_name_needs_no_first_name_that_is_known(said):
    assert understand_given_name(said).value == "Agathe von Hohenstein"


@pytest.mark.parametrize(
    "said", ["der Max von der Feuerwehr", "Tochter von Lisa", "Termin von gestern", "das ist von mir"]
)
def test_where_somebody_comes_from_is_no_noble_name(said):
    assert isinstance(understand_given_name(said), NotUnderstood)


def test_a_question_after_the_name_leaves_the_surname_to_it():
    assert understand_given_name("Hier ist Petra Lang, kann ich meinen Termin verschieben?").value == "Petra Lang"
    assert isinstance(understand_given_name("Das ist mir zu lang, kann ich nicht"), NotUnderstood)


@pytest.mark.parametrize("said", ["Name ist hm Olena Kovalenko", "Olena hm Kovalenko", "hm, Olena, äh, Kovalenko"])
def test_hesitation_is_no_part_of_a_name(said):
    assert understand_given_name(said).value == "Olena Kovalenko"
