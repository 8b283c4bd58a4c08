"""Whom a visit is for: not whoever is only spoken of, and everybody who asks for it."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Understood


def heard(text, salon="xyz"):
    """(taken, asked about) as sets of keys."""
    answer = understand_services(text, salon_of(salon))
    taken = answer.value if isinstance(answer, Understood) else getattr(answer, "certain", ())
    asked = answer.candidates if isinstance(answer, Ambiguous) else ()
    return {service.key for service in taken}, {service.key for service in asked}


ANYBODYS = {"herrenschnitt", "damenschnitt", "kinderschnitt"}


@pytest.mark.parametrize(
    "sent",
    [
        "meine Freundin hat mir euch empfohlen, ich hätte gern einen Haarschnitt",
        "mein Bruder war letzte Woche bei Ihnen, ich hätte jetzt auch gern einen Haarschnitt",
        "meine Frau hat gemeint, ich soll mir mal wieder die Haare schneiden lassen",
        "meine Mutter hat mir einen Gutschein geschenkt für einen Haarschnitt",
        "ich geh mit meiner Frau am Samstag auf eine Hochzeit und brauch vorher noch einen Haarschnitt",
    ],
)
def test_who_only_sends_the_caller_tells_not_whose_hair_is_cut(sent):
    assert heard(sent) == (set(), ANYBODYS)


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("ich ruf im Auftrag meiner Frau an, sie bräuchte einen Haarschnitt", "damenschnitt"),
        ("mein Mann hat mir gesagt, er braucht einen Haarschnitt", "herrenschnitt"),
        ("ich soll für meine Frau einen Termin machen, Haarschnitt", "damenschnitt"),
        ("i brauch an Haarschnitt, i bin a Mann", "herrenschnitt"),
    ],
)
def test_who_is_to_come_tells_it(text, service):
    assert heard(text) == ({service}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Haarschnitt für uns zwei, meinen Sohn und mich, er ist acht",
        "ich wollt mit meinem Buben kommen, Haare schneiden für uns beide, er ist acht",
    ],
)
def test_of_two_who_come_neither_is_forgotten(text):
    assert heard(text) == ({"kinderschnitt"}, {"herrenschnitt", "damenschnitt"})


def test_what_is_told_settles_one_question_and_leaves_the_rest():
    assert heard("Mein Golf braucht Inspektion und einen Ölwechsel", "werkstatt") == (
        {"inspektion", "oelwechsel"},
        set(),
    )


def test_a_verb_behind_a_bare_part_is_done_to_it():
    assert heard("Damenschnitt und den Pony gleich mitschneiden") == ({"damenschnitt", "pony-schneiden"}, set())
