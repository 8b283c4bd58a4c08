"""With whom callers want to be, and with whom not."""

import pytest

from corpus.people_lines import lines_of, offers_excluded, salon_of, staff_verdict
from voice_booking.listening.people import understand_category, understand_staff
from voice_booking.listening.understanding import NO_STAFF_WISH, Ambiguous, Gap, NotUnderstood, Understood

LINES = list(lines_of("people"))


def wish(text, salon="xyz"):
    heard = understand_staff(text, salon_of(salon))
    assert isinstance(heard, Understood), heard
    return heard.value


def wished(text, salon="xyz"):
    return [member.key for member in wish(text, salon).wished]


def ruled_out(text, salon="xyz"):
    return sorted(member.key for member in wish(text, salon).excluded)


def choice(text, salon, services=()):
    salon = salon_of(salon)
    heard = understand_staff(text, salon, tuple(salon.service_by_key[key] for key in services))
    return sorted(member.key for member in heard.candidates) if isinstance(heard, Ambiguous) else heard


@pytest.mark.parametrize("text", ["Fabian", "beim Fabian", "Herr Spitzer", "Fabi an", "Vabian", "Fabian Spitzer"])
def test_a_colleague_answers_to_many_names(text):
    assert wished(text, "oktober") == ["fabian"]


def test_nobody_named_is_no_wish():
    assert wish("Ich hätte gern einen Damenschnitt") == NO_STAFF_WISH


def test_homophones_are_asked_about():
    assert choice("bei Frau Meier", "grosssalon") == ["julia-meier", "katrin-maier"]


def test_the_service_settles_homophones():
    assert wished("Ansatzfärbung bei Frau Meier", "grosssalon") == ["katrin-maier"]


def test_a_service_that_is_known_already_settles_homophones():
    heard = choice("bei Sarah", "grosssalon", ["balayage"])
    assert [member.key for member in heard.value.wished] == ["sarah-becker"]


def test_the_salutation_tells_a_man_from_a_woman():
    assert wished("Herr Schmidt", "grosssalon") == ["christian-schmitt"]
    assert wished("Frau Schmidt", "grosssalon") == ["anna-schmidt"]


def test_a_stranger_is_not_here():
    heard = understand_staff("bei Frau Krause", salon_of("xyz"))
    assert isinstance(heard, NotUnderstood)
    assert (heard.gap, heard.heard) == (Gap.NOT_HERE, "Frau Krause")


@pytest.mark.parametrize(
    "text",
    ["nicht bei Tom", "Tom bitte nicht", "bloß nicht zum Tom", "Zu Tom möchte ich nicht mehr", "auf keinen Fall Tom",
     "Tom kommt nicht in Frage", "jemand anderes als Tom", "ich will keinen Termin bei Tom", "Tom? Nein danke."],
)  # fmt: skip
def test_who_is_ruled_out_is_not_wished(text):
    assert (wished(text), ruled_out(text)) == ([], ["tom"])


def test_one_is_ruled_out_and_another_wished():
    assert wished("nicht bei Tom, lieber bei Max") == ["max"]
    assert ruled_out("nicht bei Tom, lieber bei Max") == ["tom"]


def test_all_homophones_of_somebody_ruled_out_are_ruled_out():
    assert ruled_out("Bei Miriam bitte, nicht beim Fabian", "november") == ["fabian-keller", "fabian-spitzer"]


@pytest.mark.parametrize(
    "text", ["Ist Tom nicht da?", "Hat Tom nicht am Donnerstag Zeit?", "Wenn Tom nicht kann, geht auch Max"]
)
def test_somebody_who_may_be_away_is_not_ruled_out(text):
    assert ruled_out(text) == []


def test_anybody_will_do():
    assert wish("egal bei wem").anyone
    assert wish("wer gerade frei ist").anyone


def test_a_time_that_does_not_matter_says_nothing_about_people():
    assert wish("egal wann") == NO_STAFF_WISH


def test_a_preference_leaves_the_others():
    preferred = wish("am liebsten Lisa, sonst egal")
    assert ([member.key for member in preferred.wished], preferred.anyone) == (["lisa"], True)


def test_the_same_as_last_time_is_a_symbol():
    assert wish("bei derselben wie letztes Mal").same_as_last_time


@pytest.mark.parametrize(
    "text",
    [
        "Sarah Klein mein Name",
        "Hier ist Lisa",
        "Ich heiße Tom Berger",
        "Kinderschnitt für meinen Sohn Max",
        "Auf den Namen Braun",
    ],
)
def test_a_callers_own_name_is_no_wish(text):
    assert wish(text) == NO_STAFF_WISH


def test_an_everyday_word_is_no_name_without_a_cue():
    assert wish("Im Sommer habe ich Zeit", "grosssalon") == NO_STAFF_WISH
    assert wished("bei Herrn Sommer", "grosssalon") == ["mike-sommer"]


@pytest.mark.parametrize("text", ["das Gleiche wie letztes Mal", "dasselbe wie beim letzten Mal, am Samstag um elf"])
def test_the_same_as_last_time_is_also_with_the_same_person(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert isinstance(heard, Understood)
    assert heard.value.same_as_last_time


@pytest.mark.parametrize(
    "text",
    [
        "Ich kenn den Tom noch nicht, hätte aber gern einen Termin bei ihm",
        "Bei Lisa war ich noch nie, die würd ich gern mal probieren",
        "Die Lisa kenn ich noch gar nicht, da würd ich gern mal hin",
    ],
)
def test_nobody_is_ruled_out_for_being_new_to_the_caller(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert not isinstance(heard, Understood) or not heard.value.excluded


def test_a_category_is_found_by_name_and_by_what_belongs_to_it():
    assert understand_category("Färbungen", salon_of("xyz")).key == "faerbungen"
    assert understand_category("Strähnchen", salon_of("xyz")).key == "faerbungen"
    assert understand_category("guten Tag", salon_of("xyz")) is None


@pytest.mark.parametrize(
    "line", [line for line in LINES if line.get("staff_exclude")], ids=lambda line: line["text"][:40]
)
def test_who_was_ruled_out_is_never_offered(line):
    assert not offers_excluded(line, understand_staff(line["text"], salon_of(line["salon"])))


def test_people_of_the_working_corpus_are_understood():
    verdicts = [staff_verdict(line, understand_staff(line["text"], salon_of(line["salon"]))) for line in LINES]
    assert verdicts.count("right") / len(verdicts) >= 0.97
    assert verdicts.count("wrong") / len(verdicts) <= 0.02
