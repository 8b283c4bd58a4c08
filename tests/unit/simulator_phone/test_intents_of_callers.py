"""What the stand-in for the language model makes of what callers say."""

import pytest

from voice_booking.simulator.phone.classifier import Hints, tags_of

SALON = Hints(
    staff=("Fabian Spitzer", "Emma Williams"),
    services=("Damenschnitt", "Ansatzfärbung"),
    offers=("morgen um zehn Uhr", "morgen um elf Uhr fünfzehn", "am Donnerstag um vierzehn Uhr"),
)


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        ("Guten Tag, ich hätte gern einen Termin", {"want_booking"}),
        ("Haben Sie morgen noch was frei?", {"want_booking", "gives_time"}),
        ("Einen Herrenschnitt bitte", {"gives_service"}),
        ("Waschen, schneiden und föhnen", {"gives_service", "several_services"}),
        ("Ich möchte meinen Termin verschieben", {"want_move"}),
        ("Ich muss den Termin am Dienstag leider absagen", {"want_cancel", "gives_time"}),
        ("Ich kann am Freitag leider nicht kommen", {"want_cancel", "gives_time"}),
        ("Wann habe ich denn meinen Termin?", {"want_my_appointment"}),
        ("Ich wollte wissen, wann ich dran bin", {"want_my_appointment"}),
        ("Wann haben Sie geöffnet?", {"want_info_hours"}),
        ("Wo sind Sie denn genau?", {"want_address"}),
        ("Was kostet das?", {"want_info_prices"}),
        ("Wie lange dauert das?", {"want_info_prices"}),
        ("Was bieten Sie denn so an?", {"want_info_services"}),
        ("Warum dauert das so lange?", {"ask_waiting"}),
        ("Spreche ich mit einem Menschen?", {"ask_bot"}),
        ("Ich komme zehn Minuten zu spät", {"late"}),
        ("Ich will mit einem Menschen sprechen", {"want_human"}),
        ("Rufen Sie mich bitte zurück", {"want_callback"}),
        ("Ich möchte nicht, dass mitgeschrieben wird", {"refuse_recording", "deny"}),
        ("Für meine Tochter Lena", {"for_someone_else"}),
        ("Das Gleiche wie beim letzten Mal", {"same_as_last_time"}),
        ("Bei Fabian bitte", {"gives_staff"}),
        ("Bei der Frau Schröder", {"gives_staff"}),
        ("Mein Name ist Anna Müller", {"gives_name"}),
        ("null eins fünf eins zwei drei vier fünf sechs sieben", {"gives_phone"}),
        ("vier sieben eins zwei neun", {"gives_code"}),
        ("Nein danke, das war's", {"deny", "thanks"}),
        ("Auf Wiederhören", {"goodbye"}),
        ("Haben Sie auch was später?", {"other_time"}),
        ("Nein, ich meinte Mittwoch", {"deny", "correct", "gives_time"}),
        ("Das ist eine Frechheit, ich will mich beschweren", {"complaint"}),
    ],
)
def test_a_wish_is_told_by_its_words(words, tags):
    assert tags_of(words, Hints(SALON.staff, SALON.services)) == tags


@pytest.mark.parametrize(
    "words", ["Ja", "Ja gern", "Gerne", "Genau", "Passt", "In Ordnung", "Nehm ich", "Klar", "Ja bitte"]
)
def test_consent_is_consent_in_many_words(words):
    assert tags_of(words) == {"affirm"}


@pytest.mark.parametrize(
    "words",
    ["Das passt mir nicht", "Das geht leider nicht", "Ich hätte gern was anderes", "Stimmt nicht", "Wann passt es?"],
)
def test_words_of_consent_that_are_none_are_not_taken_for_it(words):
    assert "affirm" not in tags_of(words)


@pytest.mark.parametrize(
    "words", ["Guten Morgen", "Guten Morgen, hier ist Müller", "Guten Abend", "Schönen Abend noch"]
)
def test_a_greeting_names_no_time(words):
    assert "gives_time" not in tags_of(words)


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Den ersten", "choose_first"),
        ("Lieber den zweiten", "choose_second"),
        ("den letzten bitte", "choose_third"),
        ("Nummer zwei", "choose_second"),
        ("um zehn", "choose_first"),
        ("Dann um elf Uhr fünfzehn", "choose_second"),
        ("Donnerstag passt", "choose_third"),
    ],
)
def test_an_offer_is_chosen_by_its_place_or_its_time(words, tag):
    assert tag in tags_of(words, SALON)


@pytest.mark.parametrize("words", ["am dritten Dezember", "am ersten", "Nein, nicht um zehn", "morgen"])
def test_a_date_a_refusal_and_what_fits_several_offers_choose_nothing(words):
    assert not {tag for tag in tags_of(words, SALON) if tag.startswith("choose")}


def test_the_last_of_two_is_the_second():
    assert "choose_second" in tags_of("den letzten", Hints(offers=("heute", "morgen")))


@pytest.mark.parametrize(
    ("words", "tag"),
    [("Dinstag um zehn", "gives_time"), ("Damenschnit", "gives_service"), ("zurückrufn", "want_callback")],
)
def test_a_garbled_word_is_taken_for_the_one_it_resembles(words, tag):
    assert tag in tags_of(words)


@pytest.mark.parametrize("words", ["", "äh", "hm also", "krrrz schsch"])
def test_noise_says_nothing(words):
    assert tags_of(words) == frozenset()
