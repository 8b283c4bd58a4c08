"""Whoever is ruled out is never offered: ways to say it, composed with what else a caller says, and with every name.

What nobody can place counts as well: it may cost a question, it may not cost a booking with that person.
"""

from itertools import cycle

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import Ambiguous, Understood

PLAIN = """
nicht bei {dem}|nicht zu {dem}|nicht mit {dem}|nicht {den}|bitte nicht {den}|bloß nicht {den}|nur nicht {den}
bloß nicht zu {dem}
ohne {den}|alles außer {dem}|alle außer {dem}|jeder außer {dem}|jeder nur nicht {der}|egal wer bloß nicht {der}
alle bis auf {den}
{den} lieber nicht|{den} bitte nicht|{den} eher nicht|zu {dem} lieber nicht|{der} geht gar nicht
{der} geht für mich gar nicht
nie wieder {den}|nie wieder zu {dem}|nie mehr {den}|zu {dem} gehe ich nicht mehr|zu {dem} geh ich nimmer
{der} war letztes mal schlecht|{der} war beim letzten mal furchtbar|{der} hat mich verschnitten
{der} hat mir die haare ruiniert
statt {den}|anstatt {den}|wenns geht nicht {den}|wenn möglich nicht {den}|wenn es geht nicht zu {dem}
hauptsache nicht {der}
hauptsache nicht bei {dem}|keinen termin bei {dem}|wer anders als {der}|jemand anders als {der}
irgendwer anders als {der}
{der} soll's nicht sein|{der} soll es nicht sein|{der} muss es nicht sein|{den} brauch ich nicht nochmal
{den} brauche ich nicht noch einmal
von {dem} weg|ich will von {dem} weg|weg von {dem}|auf {den} kann ich verzichten|auf {den} möchte ich verzichten
{den} will ich nicht|{den} will ich nicht mehr|{den} möchte ich nicht|{den} möchte ich nicht haben|{den} mag ich nicht
ich mag {den} nicht|ich will {den} nicht|ich will nicht zu {dem}|ich will nicht mehr zu {dem}
ich möchte nicht zu {dem}|ich möchte nicht wieder zu {dem}
ich möchte nicht von {dem} geschnitten werden|ich lass mich nicht von {dem} anfassen|{der} soll mich nicht anfassen
{der} kommt mir nicht mehr an den kopf|{der} darf da nicht mehr ran|{der} darf mich nicht mehr bedienen
auf gar keinen fall {den}|auf keinen fall bei {dem}|unter keinen umständen {den}|keinesfalls {den}|niemals {den}
{der} scheidet aus|{der} fällt für mich aus|{der} fällt weg|{der} ist raus|{den} schließe ich aus
{den} bitte ausschließen
nicht schon wieder {den}|nicht wieder {den}|nicht nochmal {den}|nicht noch mal zu {dem}|schon wieder {der}, nein danke
mit {dem} bin ich nicht zufrieden|mit {dem} war ich nicht zufrieden|mit {dem} komme ich nicht klar
mit {dem} kann ich nicht|mit {dem} versteh ich mich nicht
bei {dem} fühle ich mich nicht wohl|bei {dem} hatte ich kein gutes gefühl|bei {dem} war ich einmal und nie wieder
{der} ist nicht mein fall|{der} ist nicht meins|{der} liegt mir nicht|{der} ist mir unsympathisch
{der} passt mir nicht|{der} passt nicht zu mir
mir wäre jeder recht außer {der}|mir ist jeder lieber als {der}|ich nehm jeden außer {den}|alle können außer {der}
{der} hat das letztes mal total versaut|{der} hat letztes mal viel zu viel abgeschnitten
was {der} gemacht hat war eine katastrophe
{der} redet mir zu viel|{der} ist mir zu grob|{der} war mir zu schnell|{der} schneidet mir zu kurz
ungern bei {dem}|nur ungern {den}|möglichst nicht {den}|am liebsten nicht {den}|wenn's nicht gerade {der} ist
solange es nicht {der} ist
hoffentlich nicht {der}|sofern es nicht {der} ist|es darf jeder sein nur {der} nicht
jeder kann mich nehmen, {der} aber nicht
{den} hatte ich schon, das reicht mir|{den} hatte ich letztes mal, da war ich nicht glücklich
{den} tu ich mir nicht mehr an
bei {dem} war ich letztes mal, das mach ich nicht nochmal|{den} können sie gleich streichen|{den} können sie weglassen
geben sie mir wen anders als {den}|kann es jemand anderes sein als {der}|gibt es noch wen außer {dem}
habt ihr noch jemand anders, {der} ist nichts für mich
muss es {der} sein|muss das {der} machen|wer ist denn außer {dem} noch da|zu {dem} bringen mich keine zehn pferde
{den} nicht|{der} nicht|{dem} nicht|kein {nom}|bitte kein {nom}|{nom} nein|{nom} nein danke|{nom}? bitte nicht
{der} kommt nicht in frage|{der} kommt für mich nicht in betracht|von {dem} halte ich nichts
auf {den} hab ich keine lust|vor {dem} hab ich ein bisschen angst
ich hab was gegen {den}|ich bin mit {dem} zerstritten|{der} und ich, das geht nicht gut
{der} hat mich schlecht beraten
ich war das letzte mal bei {dem} und würde gern wechseln|ich möchte nicht mehr bei {dem} sein
ich wechsle von {dem} weg|ich möchte von {dem} zu jemand anderem
diesmal nicht {der}|diesmal bitte jemand anders als {der}|diesmal nicht zu {dem}|heute mal nicht {der}
"""
ROUNDABOUT = """
um {den} mach ich lieber einen bogen|um {den} einen großen bogen bitte|{den} hab ich gefressen
mit {dem} werde ich nicht warm
{der} und ich sind wie hund und katze|{der} hat mich beim letzten mal angeschnauzt
nach dem letzten mal nicht mehr zu {dem}
bei {dem} war mir unwohl|da war {der} dran und das war nix
{der} hat mich eine halbe stunde warten lassen, sowas will ich nicht mehr
ich hätte gern jemanden, der nicht {der} ist|jeder darf, bloß nicht {der}|wer auch immer, solange es nicht {der} macht
alles bloß kein termin bei {dem}|einen termin, aber nicht bei {dem}|ich komm gern, wenn {der} nicht da ist
wenn {der} nicht da ist, komm ich gern
lassen sie {den} bitte weg|{den} lassen wir mal weg|ich verzichte auf {den}|ich würde {den} gern vermeiden
{den} möchte ich vermeiden
können sie {den} umgehen|mit {dem} will ich nichts zu tun haben|{der} hat mir weh getan
{der} hat mir wehgetan letztes mal
{der} hat kalte hände, das mag ich nicht|{der} hat so eine ruppige art|{der} ist ein bisschen grob
{der} stinkt nach rauch
lieber jemand anderen, {der} hat beim letzten mal nicht zugehört|lieber eine kollegin von {dem}
nicht {der}, ein anderer bitte
einmal {der} und nie wieder|{der}? nie wieder|{der}? oh gott nein|{der}? lieber nicht|{den}? nur über meine leiche
bitte nicht mit {dem} einteilen|buchen sie mich nicht bei {dem} ein|tragen sie mich bloß nicht bei {dem} ein
setzen sie mich nicht zu {dem}
ich hab gehört {der} soll nicht so gut sein|meine freundin hat mir von {dem} abgeraten|vor {dem} wurde ich gewarnt
man hat mich vor {dem} gewarnt
ich trau {dem} nicht|zu {dem} hab ich kein vertrauen|zu {dem} fehlt mir das vertrauen|{der} kann das nicht
{der} kann keine locken
{der} hat keine ahnung|{der} versteht mich nicht|{der} hört nicht zu|{der} macht nie was ich will
wer ist noch da außer {dem}|wen haben sie denn noch außer {dem}|haben sie noch wen anders als {den}
gibts da noch jemanden neben {dem}
falls {der} eingeteilt ist, bitte tauschen|wenn {der} dran ist, verschiebe ich lieber
wenns nur bei {dem} geht, dann gar nicht
{der} braucht es nicht sein|{der} müsste es nicht sein|es muss nicht {der} sein|es braucht nicht {der} zu sein
es soll nicht {der} sein
{den} bitte rausnehmen|{den} können sie rausnehmen|{den} bitte aus der auswahl raus|{den} bitte nicht berücksichtigen
{den} klammern wir mal aus
ich kann {den} nicht ausstehen|ich kann {den} nicht ab|ich kann mit {dem} nicht so gut|{den} pack ich nicht nochmal
statt bei {dem} lieber bei jemand anderem|anstelle von {dem} wen anderes
ich war immer bei {dem}, will aber mal jemand anderen
nix gegen {den}, aber ich hätte lieber wen anders|{der} ist ja nett, aber lieber jemand anderes
{der} ist sicher gut, trotzdem bitte wer anders
eine frau bitte, nicht {den}|bei wem ist egal, {den} ausgenommen|alle sind mir recht, {der} ausgenommen
{den} mal ausgenommen ist mir jeder recht
abgesehen von {dem} passt mir jeder|mit ausnahme von {dem} alle|außer bei {dem} überall
außer zu {dem} geh ich zu jedem
weder {der} noch sonst wer von damals|nee, {der} nicht|ne {der} nich|nich bei {dem}|ned zu {dem}|net zu {dem}
bittschön ned {der}|i mog {den} ned
i will ned zum {nom}|ned wieder zum {nom}|blos ned {der}|auf koan fall {der}|nöd zu {dem}|bitte nöd {der}
von {dem} bitte absehen|von {dem} möchte ich absehen|bei {dem} krieg ich die krise
bei {dem} stellen sich mir die nackenhaare auf
"""
LEADS = [
    "",
    "hallo, ",
    "ja also ",
    "ich hätte gern einen termin, ",
    "einmal {what} bitte, ",
    "{what} am freitag, ",
    "ach so und ",
    "ehrlich gesagt, ",
    "also wenn ich ehrlich bin ",
    "ich bräuchte {what} aber ",
]
TAILS = [
    "",
    " bitte",
    ", danke",
    ", sonst ist mir alles recht",
    ", am donnerstag um zehn",
    ", {what} bitte",
    ", und zwar für {what}",
    ", ansonsten egal",
    ", geht das",
]
WHAT = {
    "xyz": "herrenschnitt",
    "grosssalon": "balayage",
    "physio": "krankengymnastik",
    "werkstatt": "ölwechsel",
    "oktober": "damenhaarschnitt",
    "november": "dauerwelle",
}
MISHEARD = [
    ("ph", "f"),
    ("v", "w"),
    ("c", "k"),
    ("d", "t"),
    ("ei", "ai"),
    ("y", "i"),
    ("th", "t"),
    ("nn", "n"),
    ("s", "ss"),
]
"""Spellings that a recogniser swaps."""


def forms_of(text):
    return [form.strip() for line in text.split("\n") for form in line.split("|") if form.strip()]


def names_in(salon):
    """(key, dative, accusative, nominative, bare) of everybody by first name, nickname, full name and title."""
    for member in salon_of(salon).staff:
        first, last = member.name.split()
        woman = member.salutation == "Frau"
        dative, accusative, nominative = ("der", "die", "die") if woman else ("dem", "den", "der")
        for name in dict.fromkeys((first, member.nickname or first, member.name, *misheard(first))):
            yield member.key, f"{dative} {name}", f"{accusative} {name}", f"{nominative} {name}", name
        title, titled = ("Frau", "Frau") if woman else ("Herr", "Herrn")
        yield member.key, f"{titled} {last}", f"{titled} {last}", f"{title} {last}", f"{title} {last}"


def misheard(name):
    said = name.lower()
    return [said.replace(spelled, heard, 1) for spelled, heard in MISHEARD if spelled in said[1:]]


def offered(text, salon):
    heard = understand_staff(text, salon_of(salon))
    if isinstance(heard, Ambiguous):
        return [member.key for member in heard.candidates]
    return [member.key for member in heard.value.wished] if isinstance(heard, Understood) else []


def composed(forms, salon):
    """Each form with ever other leads, tails and names, so that all meet sooner or later."""
    names, leads, tails = cycle(names_in(salon)), cycle(LEADS), cycle(TAILS)
    for form in forms:
        for _ in range(4):
            key, dem, den, der, name = next(names)
            said = form.format(dem=dem, den=den, der=der, nom=name)
            yield key, (next(leads) + said + next(tails)).format(what=WHAT[salon])
        next(tails)


@pytest.mark.parametrize("salon", WHAT)
@pytest.mark.parametrize("forms", [PLAIN, ROUNDABOUT], ids=["plain", "roundabout"])
def test_whoever_is_ruled_out_is_never_offered(forms, salon):
    lines = list(composed(forms_of(forms), salon))
    assert len(lines) > 400
    assert [text for key, text in lines if key in offered(text, salon)] == []


@pytest.mark.parametrize(
    ("form", "wished", "out"),
    [
        ("lieber zu {wen}, {den} nicht", "lisa", "tom"),
        ("nicht {den}, sondern {wen}", "lisa", "tom"),
        ("zu {wen} gern, um {den} mach ich einen bogen", "lisa", "tom"),
        ("bei {dem} krieg ich zustände, bitte zu {wen}", "lisa", "tom"),
        ("{wen} bitte, {den} können sie rausnehmen", "lisa", "tom"),
        ("zu {dem}, ach nein, lieber doch nicht zu {dem}, zu {wen}", "lisa", "tom"),
    ],
)
def test_another_wish_beside_it_does_not_bring_them_back(form, wished, out):
    said = offered(form.format(dem="dem Tom", den="den Tom", wen="der Lisa"), "xyz")
    assert out not in said
    assert said == [wished]


@pytest.mark.parametrize(
    "text",
    [
        "Herrenschnitt bei Tom",
        "am liebsten zum Tom",
        "der Tom macht das immer so schön",
        "Tom versteht mich ohne Worte, den hätte ich gern wieder",
        "ich schwör auf den Tom",
        "hätte der Tom am Freitag noch was frei",
        "bei Tom, wenn's geht, aber nicht vor zehn",
        "kann der Tom mich noch reinschieben",
    ],
)
def test_a_plain_wish_is_taken_without_a_question(text):
    assert offered(text, "xyz") == ["tom"]
    assert isinstance(understand_staff(text, salon_of("xyz")), Understood)
