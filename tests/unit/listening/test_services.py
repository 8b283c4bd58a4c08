"""What a receptionist makes of the words for services."""

from dataclasses import replace

import pytest

from corpus.people_lines import lines_of, salon_of, services_verdict
from voice_booking.listening.services import understand_given_services, understand_services
from voice_booking.listening.trade.catalogue import index_of
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

LINES = list(lines_of("people"))


def keys(text, salon="xyz"):
    """Keys that are certain, or None when there is a question or a gap."""
    heard = understand_services(text, salon_of(salon))
    return [service.key for service in heard.value] if isinstance(heard, Understood) else None


def candidates(text, salon="xyz"):
    heard = understand_services(text, salon_of(salon))
    return {service.key for service in heard.candidates} if isinstance(heard, Ambiguous) else None


def gap(text, salon="xyz"):
    heard = understand_services(text, salon_of(salon))
    return heard.gap if isinstance(heard, NotUnderstood) else None


@pytest.mark.parametrize(
    "text", ["Damenschnitt", "damen haar schnitt", "Damen-Haarschnitt", "einen Frauenhaarschnitt bitte", "Damenschnit"]
)
def test_one_service_has_many_spellings(text):
    assert keys(text) == ["damenschnitt"]


def test_a_compound_means_the_same_in_one_word_in_two_and_as_a_sentence():
    spoken = ["Ansatzfärbung", "Ansatz Färbung", "den Ansatz nachfärben", "der Ansatz müsste gefärbt werden"]
    assert {tuple(keys(text)) for text in spoken} == {("ansatzfaerbung",)}


def test_what_is_open_is_asked_with_real_candidates():
    assert candidates("Haare schneiden") == {"herrenschnitt", "damenschnitt", "kinderschnitt"}


def test_the_person_a_visit_is_for_settles_which_cut():
    assert keys("Ich brauche einen Haarschnitt für meinen Mann") == ["herrenschnitt"]
    assert keys("Mein Sohn ist acht und braucht einen Haarschnitt") == ["kinderschnitt"]


def test_a_daughter_without_an_age_may_be_grown_up():
    assert candidates("für meine Tochter einmal Haare schneiden") == {"kinderschnitt", "damenschnitt"}


@pytest.mark.parametrize(
    "text",
    [
        "Mein Mann braucht einen Haarschnitt und ich auch",
        "mein Mann und ich brauchen einen Haarschnitt",
        "zwei Haarschnitte, einmal für meinen Mann und einmal für mich",
        "Haare schneiden für meinen Mann, und ich hätte gern auch einen Termin",
    ],
)
def test_whoever_speaks_for_two_is_asked_about_the_other_one_too(text):
    heard = understand_services(text, salon_of("xyz"))
    assert [service.key for service in heard.certain] == ["herrenschnitt"]
    assert {service.key for service in heard.candidates} == {"damenschnitt", "herrenschnitt"}


def test_the_answer_for_one_of_two_leaves_the_other_what_was_said():
    assert keys("Mein Mann braucht einen Haarschnitt und ich auch nein, Damenschnitt") == [
        "herrenschnitt",
        "damenschnitt",
    ]


def test_the_other_of_two_gets_what_is_done_to_such_people():
    assert keys("einen Herrenschnitt für mich und für meinen Bruder auch einen") == ["herrenschnitt", "herrenschnitt"]
    assert candidates("einen Kinderschnitt für meinen Sohn und für mich auch einen") == {
        "damenschnitt",
        "herrenschnitt",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Mein Mann und ich heiraten, da soll er vorher zum Haareschneiden",
        "ich rufe für meinen Mann an, Haare schneiden",
    ],
)
def test_who_is_only_told_about_gets_no_appointment(text):
    assert keys(text) == ["herrenschnitt"]


def test_services_come_in_spoken_order():
    assert keys("erst Strähnen und dann noch einen Damenschnitt") == ["straehnen", "damenschnitt"]


def test_what_is_part_of_a_service_is_not_booked_again():
    assert keys("Ansatzfärbung mit Schneiden und Föhnen", "november") == ["ansatzfaerbung"]


def test_a_shared_word_is_said_once():
    assert keys("Augenbrauen und Wimpern färben", "grosssalon") == ["augenbrauen-faerben", "wimpern-faerben"]


def test_a_question_beside_something_certain_keeps_both():
    heard = understand_services("Damenschnitt und Farbe", salon_of("xyz"))
    assert isinstance(heard, Ambiguous)
    assert [service.key for service in heard.certain] == ["damenschnitt"]


def test_an_alternative_is_a_question():
    assert candidates("Strähnen oder Balayage") == {"straehnen", "balayage"}
    assert candidates("Am Samstag ist Firmenfeier, hochgesteckt oder bloß geföhnt?") == {"hochsteckfrisur", "foehnen"}
    assert candidates("Eine exotische Massage, Thai oder diese hawaiianische", "spa") == {"thai", "lomi"}


def test_hair_and_beard_are_two_things():
    for text in (
        "Haare schneiden und Bart trimmen",
        "einmal Bart und Haare schneiden",
        "Haare schneiden und Bart schneiden",
    ):
        heard = understand_services(text, salon_of("xyz"))
        assert isinstance(heard, Ambiguous)
        assert [service.key for service in heard.certain] == ["bart-trimmen"]
        assert "herrenschnitt" in {service.key for service in heard.candidates}


@pytest.mark.parametrize("text", ["Bartschnitt", "ich hätte gern einen Bartschnitt", "den Bart schneiden"])
def test_a_beard_is_trimmed_whatever_that_is_called(text):
    assert keys(text) == ["bart-trimmen"]


def test_the_last_word_counts():
    assert keys("Damenschnitt, nein, Entschuldigung, ich meine Kinderschnitt") == ["kinderschnitt"]


def test_what_is_denied_is_not_wished():
    assert keys("bitte nicht färben, nur eine Tönung") == ["toenung"]


def test_what_was_done_last_time_is_not_wished():
    assert gap("Letztes Mal hatte ich Strähnen") is Gap.NOT_SAID


def test_a_question_about_a_price_wishes_for_nothing():
    assert gap("Was kostet ein Damenschnitt?") is Gap.NOT_SAID


def test_nothing_said_is_no_service_never_a_default_one():
    assert gap("Guten Tag, ich hätte gern einen Termin") is Gap.NOT_SAID


def test_a_compound_with_an_unknown_part_is_something_else():
    assert gap("Hundehaarschnitt") is Gap.NOT_HERE


def test_a_known_service_that_is_not_offered_is_not_here_with_the_nearest_category():
    heard = understand_services("Ombré", salon_of("xyz"))
    assert isinstance(heard, NotUnderstood)
    assert (heard.gap, heard.heard, heard.nearest.key) == (Gap.NOT_HERE, "Ombré", "faerbungen")


def test_a_service_that_is_switched_off_is_not_here():
    assert gap("Haarverlängerung") is Gap.NOT_HERE


def test_a_service_nobody_is_able_to_do_is_not_here():
    salon = salon_of("xyz")
    left = tuple(replace(m, skills=tuple(s for s in m.skills if s.service != "balayage")) for m in salon.staff)
    assert understand_services("Balayage", replace(salon, staff=left)).gap is Gap.NOT_HERE


def test_a_callers_name_is_no_service():
    assert gap("Guten Tag, mein Name ist Schneider") is Gap.NOT_SAID


def test_a_spoken_length_tells_services_apart():
    assert keys("Lymphdrainage, eine Dreiviertelstunde", "physio") == ["lymphdrainage-45"]


def test_an_index_belongs_to_one_snapshot():
    salon = salon_of("xyz")
    other = replace(salon, revision=salon.revision + 1)
    assert index_of(salon) is index_of(salon)
    assert index_of(other) is not index_of(salon)


@pytest.mark.parametrize(
    "line", [li for li in LINES if li.get("services") == "unknown"], ids=lambda li: li["text"][:40]
)
def test_what_is_not_offered_is_never_booked(line):
    assert not isinstance(understand_services(line["text"], salon_of(line["salon"])), Understood)


def test_services_of_the_working_corpus_are_understood():
    verdicts = [services_verdict(line, understand_services(line["text"], salon_of(line["salon"]))) for line in LINES]
    assert verdicts.count("right") / len(verdicts) >= 0.95
    assert verdicts.count("wrong") / len(verdicts) <= 0.03


def test_a_question_has_two_or_three_candidates():
    heard = [understand_services(line["text"], salon_of(line["salon"])) for line in LINES]
    assert {len(answer.candidates) for answer in heard if isinstance(answer, Ambiguous)} <= {2, 3}


@pytest.mark.parametrize(
    "text", ["der Opa oder der Enkel muss zum Haareschneiden", "Haarschnitt für meinen Mann oder für meinen Sohn"]
)
def test_one_of_two_people_is_a_question(text):
    assert candidates(text) == {"herrenschnitt", "kinderschnitt"}


def test_a_son_of_thirteen_is_asked_about_where_nothing_is_offered_for_youths():
    assert candidates("für meinen Sohn einmal Haare kürzen, der ist dreizehn") == {"kinderschnitt", "herrenschnitt"}


def test_with_or_without_is_a_question_of_two_services():
    assert candidates("Fango, mit oder ohne Massage muss ich noch nachschauen", "physio") == {"fango", "fango-massage"}


def test_when_something_happens_is_no_wish_for_it():
    assert gap("die Moni ist mir zu grob beim Waschen", "grosssalon") is Gap.NOT_SAID


def test_little_of_a_name_is_asked_about_where_several_services_have_it():
    wanted = {"ansatzfaerbung", "ansatz-laengenausgleich", "toenung"}
    assert candidates("ich möchte die Haare färben", "oktober") <= wanted


def test_what_is_certain_is_not_asked_about_too():
    heard = understand_services("entweder ist der Schlauch hin oder die Felge verbogen", salon_of("werkstatt"))
    assert isinstance(heard, Ambiguous)
    assert not set(heard.certain) & set(heard.candidates)


def test_a_name_is_surer_than_a_description():
    named = understand_services("Dauerwelle", salon_of("xyz"))
    told = understand_services("ich hätte gern Locken, die ein paar Monate halten", salon_of("xyz"))
    assert named.value == told.value
    assert named.confidence > told.confidence


@pytest.mark.parametrize(
    ("translated", "service"),
    [
        ("Thursday um 15 Uhr einen women's haircut", "damenschnitt"),
        ("meine Nichte heiratet ja bald und da bräuchte ich einen men's haircut", "herrenschnitt"),
        ("hair colouring", "faerben"),
    ],
)
def test_what_a_model_translates_is_the_same_service(translated, service):
    assert keys(translated) == [service]


def test_a_dialects_me_is_no_streak():
    assert gap("ich wollte misch anmelden") is Gap.NOT_SAID


@pytest.mark.parametrize(
    "introduced", ["hier spricht hm Manuela Krause", "ich heiße äh Manuela Krause", "mein Name ist Manuela ähm Krause"]
)
def test_a_name_that_is_introduced_with_hesitation_is_no_service(introduced):
    assert keys(f"{introduced}, ich hätte gern Pony schneiden") == ["pony-schneiden"]


@pytest.mark.parametrize("text", ["Was kostet denn eine Dauerwelle bei euch?", "Wie lange dauert eine Dauerwelle?"])
def test_a_question_for_a_price_wishes_for_nothing_and_names_a_service(text):
    assert gap(text) is Gap.NOT_SAID
    named = understand_given_services(text, salon_of("xyz"))
    assert [service.key for service in named.value] == ["dauerwelle"]


def test_what_was_asked_about_is_not_what_is_wanted_in_the_end():
    text = "Was kostet denn eine Dauerwelle? nein, Und Strähnen? nein, na gut, dann machen wir Strähnen"
    named = understand_given_services(text, salon_of("xyz"))
    assert [service.key for service in named.value] == ["straehnen"]
