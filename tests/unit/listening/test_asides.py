"""What is told beside a wish is not booked, and two wishes of one visit stay two."""

import pytest
from tests.unit.listening.spoken_asides import BOTH, THINGS, TOLD, TOLD_OF_HAIR, frames_of, spoken

from corpus.people_lines import salon_of
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

RIGHT = 0.93
WRONG = 0.02


def taken(text, salon):
    """Keys of what is taken without a question; empty where one is asked."""
    heard = understand_services(text, salon_of(salon))
    return [service.key for service in heard.value] if isinstance(heard, Understood) else []


def asked(text, salon):
    heard = understand_services(text, salon_of(salon))
    return {service.key for service in heard.candidates} if isinstance(heard, Ambiguous) else set()


@pytest.mark.parametrize("salon", THINGS)
def test_what_is_told_beside_a_wish_is_not_booked_with_it(salon):
    frames = frames_of(TOLD) + (frames_of(TOLD_OF_HAIR) if salon_of(salon).company.trade == "hair" else [])
    lines = [line for step in (1, 2) for line in spoken(frames, salon, step)]
    answers = [(taken(text, salon), wanted, text) for _, wanted, text in lines]
    wrong = [text for answer, wanted, text in answers if answer and answer != [wanted]]
    assert len(wrong) <= WRONG * len(lines), wrong
    assert sum(answer == [wanted] for answer, wanted, _ in answers) >= RIGHT * len(lines)


@pytest.mark.parametrize("salon", THINGS)
def test_two_wishes_of_one_visit_stay_two(salon):
    lines = [line for step in (1, 2) for line in spoken(frames_of(BOTH), salon, step)]
    lost = [text for _, _, text in lines if len(taken(text, salon)) == 1]
    assert len(lost) <= WRONG * len(lines), lost
    both = [set(taken(text, salon)) == {one, other} for one, other, text in lines]
    assert sum(both) >= RIGHT * len(lines)


@pytest.mark.parametrize(
    ("salon", "text", "meant"),
    [
        ("xyz", "nach dem vielen Färben brauchen meine Haare eine Haarkur", "haarkur"),
        ("xyz", "Strähnen brauch ich keinerlei, einen Damenschnitt hätte ich gern", "damenschnitt"),
        ("xyz", "Foliensträhnen heb ich mir auf, heute bitte einen Damenschnitt", "damenschnitt"),
        ("xyz", "durchs Glätten sind die Haare ganz kaputt, ich hätt gern eine Haarkur", "haarkur"),
        ("xyz", "Damenschnitt bitte, die Strähnchen sollen dabei nicht mit abgeschnitten werden", "damenschnitt"),
        ("xyz", "Damenschnitt, aber den Pony lass ich wachsen, da nix schneiden", "damenschnitt"),
        ("xyz", "mein Mann war gestern zum Herrenschnitt da, jetzt der Kleine, Kinderschnitt", "kinderschnitt"),
        ("xyz", "Augenbrauen hab ich mir schon gezupft, nur Wimpern färben", "wimpern-faerben"),
        ("grosssalon", "zum Auffrischen meiner Strähnen hätt ich gern ein Glossing", "glossing"),
        ("grosssalon", "erst mal die Probefrisur, die Brautfrisur mach ich dann extra aus", "probefrisur"),
        ("physio", "Fango bitte, massiert werden mag ich nicht", "fango"),
        ("werkstatt", "TÜV hab ich noch bis Mai, es geht nur um den Ölwechsel", "oelwechsel"),
        ("spa", "Lomi Lomi kenn ich schon, diesmal Thaimassage", "thai"),
    ],
)
def test_one_wish_is_heard_whatever_else_is_told(salon, text, meant):
    assert taken(text, salon) == [meant]


@pytest.mark.parametrize(
    ("salon", "text", "both"),
    [
        ("xyz", "mein Freund kriegt einen Herrenschnitt, ich hätt gern eine Balayage", ["herrenschnitt", "balayage"]),
        ("xyz", "nicht nur Strähnen, sondern auch einen Damenschnitt", ["straehnen", "damenschnitt"]),
        ("xyz", "zuerst Strähnen, und weil ich ja schon da bin einen Damenschnitt", ["straehnen", "damenschnitt"]),
        ("spa", "ein Peeling mit Meersalz und einen Algenwickel", ["salzpeeling", "algen"]),
        ("werkstatt", "neue Reifen montieren, danach noch die Achsen vermessen", ["reifenmontage", "achsvermessung"]),
    ],
)
def test_what_is_wished_for_in_another_clause_is_wished_for_too(salon, text, both):
    assert taken(text, salon) == both


@pytest.mark.parametrize(
    ("salon", "text"),
    [
        ("xyz", "Meine Schwester hat bei Ihnen eine Dauerwelle bekommen und lässt Sie alle ganz lieb grüßen"),
        (
            "xyz",
            "Meine Kollegin hat heute um elf ihre Ansatzfärbung, könnten Sie ihr ausrichten, dass ich später komm?",
        ),
        ("xyz", "Um wie viel Uhr ist noch mal mein Termin zum Färben?"),
        ("xyz", "Ist in Ihrer Tönung Ammoniak drin?"),
        ("grosssalon", "das Olaplex für daheim, haben Sie das auch zum Mitnehmen?"),
        ("physio", "Mein Vater ist gerade zur Krankengymnastik bei Ihnen, können Sie ihm sagen, dass ich warte?"),
        ("werkstatt", "ich hab die Gangschaltung einstellen lassen und jetzt rattert es, ich möcht mit dem Chef reden"),
        ("spa", "ich glaub, ich hab gestern nach der Maniküre meinen Ring bei Ihnen liegen lassen"),
    ],
)
def test_whoever_calls_about_something_else_wishes_for_no_service(salon, text):
    heard = understand_services(text, salon_of(salon))
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_SAID


@pytest.mark.parametrize(
    ("salon", "text", "weighed"),
    [
        (
            "oktober",
            "ich weiß nicht, ob ich lieber töne oder doch den Ansatz färben lasse",
            {"toenung", "ansatzfaerbung"},
        ),
        ("xyz", "hochgesteckt oder bloß geföhnt, was meinen Sie?", {"hochsteckfrisur", "foehnen"}),
        ("spa", "entweder die Hände oder die Füße machen lassen", {"manikuere", "pedikuere"}),
        ("grosssalon", "irgendwas mit den Augenbrauen", {"augenbrauen-zupfen", "augenbrauen-faerben"}),
        ("oktober", "mein Sohn ist zwölf, Haare schneiden, geht der schon zu den Herren?", {"herrenhaarschnitt"}),
    ],
)
def test_what_a_caller_weighs_is_asked_about(salon, text, weighed):
    assert weighed <= asked(text, salon)
