"""The words for wishes without a time, made of frames, because callers vary them freely: soon, and any time."""

from collections.abc import Iterator

_SOON = """
    schnell bald frueh rasch zeitnah zuegig fix flott kurzfristig zeitig gschwind schnoi prompt eilig schnoe
    schnei zackig
"""
_AS_SOON = """
    so {} wies moeglich ist | so {} wie es moeglich ist | so {} wie moegliche | so {} wies irgend moeglich ist |
    so {} wie moeglich | so {} als moeglich | so {} wie nur moeglich | so {} wie irgend moeglich | so {} wie
    irgendwie moeglich | so {} moeglich | so {} wie es geht | so {} wies geht | so {} wie geht | so {} wie nur
    geht | so {} es geht | so {}s geht | so {} wie es nur geht | so {} wies nur geht | so {} es nur geht | so {}
    wie sie koennen | so {} sie koennen | so {} geht | so {} ihr koennt | so {} wie ihr koennt | so {} wie es
    ihnen moeglich ist | so {} wie wias geht | so {} wias geht | moeglichst {} | {} moeglichst | {} wie moeglich
    | so {} wie machbar | so {} es irgendwie geht | so {} wie es irgendwie geht | so {} es irgend geht | so {}
    wias moeglich is | so {} wie des geht | so {} wie halt moeglich | so {} wie bei ihnen moeglich | so {} als
    es geht
"""
_SOONEST = "schnellsten fruehesten ehesten baldigsten fruehsten zeitigsten raschesten fixesten"
_AT_SOONEST = """
    am {} | am aller{} | zum {} zeitpunkt | zum {} termin | den {} termin | am {} moeglichen | {} moeglichen |
    am {} termin
"""
_NEXT = """
    naechste naechsten naechster naechstes erste ersten erster erstes nexte nexten naechstbeste naechstbesten
    erstbeste erstbesten
"""
_NEXT_FREE = """
    {} freie termin | {} freien termin | {} freier termin | {} moegliche termin | {} moeglichen termin | {}
    moeglicher termin | {} verfuegbare termin | {} verfuegbaren termin | {} verfuegbarer termin | {} freie | {}
    freien | {} freier | {} moegliche | {} moeglichen | {} moeglicher | {} was frei ist | {} was geht | {} das
    frei ist | {} der frei ist | {} der geht | {} was frei wird | {} was reingeht | {} slot | {} freien slot |
    {} freie slot | {} freier slot | {} offene termin | {} offenen termin | {} was sie haben | {} was ihr habt |
    {} was da ist | {} gelegenheit | {} freie platz | {} freien platz | {} luecke | {} freie luecke
"""
_SOONER = "frueher eher schneller baelder zeitiger"
_THE_SOONER = """
    je {} desto besser | je {} umso besser | umso {} umso besser | je {} je besser | desto {} desto besser
"""
_AS_SOON_AS = """
    gleich wenns geht | gleich wenn es geht | auf die schnelle | schnell dran | komm schnell dran | komme
    schnell dran | sobald jemand frei ist | sobald ein termin frei | sobald einer frei | sobald ein platz |
    hauptsache bald | hauptsache schnell | das naechste mal was frei | so bald wieder was frei | sobald wieder
    was frei | sobald sie zeit haben | sobald es passt | sobald es bei ihnen passt | sobald platz ist | sobald
    ihr zeit habt | sobald ihr koennt | sobald sie koennen | sobald es geht | sobalds geht | sobald moeglich |
    sobald jemand | sobald etwas | sobald sie platz haben | als naechstes frei | als naechstes was frei | am
    liebsten gleich | am liebsten jetzt | am besten jetzt | am besten gleich | gleich vorbeikommen | gleich
    kommen | sofort kommen | sofort vorbeikommen | so bald was frei ist | so bald etwas frei ist
"""

_MATTERS = """
    wann | der tag | tag | der termin | termin | die uhrzeit | uhrzeit | die zeit | zeit | der zeitpunkt | das
    datum | der wochentag | tag und uhrzeit | tag und zeit
"""
_INDIFFERENT = """
    egal | gleich | wurscht | wurst | schnuppe | schnurz | einerlei | gleichgueltig | nicht wichtig | nicht so
    wichtig | wumpe
"""
_WHEN_IT_SUITS = """
    wann sie meinen | wann du willst | wann du magst | wann es passt | wanns passt | wann es ihnen passt | wanns
    ihnen passt | wann es bei ihnen passt | wanns bei ihnen passt | wann sie wollen | wann sie moechten | wann
    sie koennen | wann sie zeit haben | wann sie platz haben | wann sie luft haben | wann ihr wollt | wann ihr
    koennt | wann ihr zeit habt | wann ihr platz habt | wann was frei ist | wann etwas frei ist | wann immer |
    wann auch immer | wann es geht | wanns geht | wie es ihnen passt | wies ihnen passt | wie es passt | wies
    passt | wie sie wollen | wie sie moechten | wie sie meinen | wie ihr wollt | wie ihr moechtet | was ihnen
    passt | was frei ist | was sie frei haben | was sie haben | was ihr habt | was ihr frei habt | was da ist |
    wo was frei ist | wo etwas frei ist | wo sie platz haben | wo platz ist | wo sie luft haben | wie es ihnen
    am besten passt | wies ihnen am besten passt | wann es ihnen am besten passt | was ihnen am besten passt
"""
_ANYTHING = """
    such dir was aus | sucht euch was aus | suchts euch was aus | spielt keine rolle | spielt ueberhaupt keine
    rolle | keinen bestimmten wunsch | kommt nicht drauf an | kommt nicht darauf an | jacke wie hose | mir glich
    | mir gliich | duerfen das entscheiden | duerfen entscheiden | koennen das entscheiden | is mir eh gal | eh
    gal | ist mir gleich | is mir gleich | ist mir ganz gleich | ist es mir gleich | mir ist es gleich | suchen
    sie sichs aus | koennen sie sich aussuchen | was ich kriegen kann | nehm alles | nehme alles | ganz nach
    ihnen | keine wuensche | keinen wunsch | kein besonderer wunsch | keine besonderen wuensche | hauptsache ich
    bekomme einen termin | hauptsache ich krieg einen termin | hauptsache einen termin | sie haben die wahl |
    jeder tag ist recht | jeder tag ist gut | jeder tag passt | jeder tag geht | keinen bestimmten tag | keinen
    bestimmten termin | keine bestimmte zeit | keine bestimmte uhrzeit | kein bestimmter tag | kann jeden tag |
    jeden tag zeit | jeden tag moeglich | richte mich da nach | richte mich da ganz nach | richt mich da nach |
    bin flexibel | kann immer | immer kann ich | kann ich immer | passt alles | alles passt | geht alles | alles
    geht | alles moeglich | alles recht | jeder termin | jeder tag | jede zeit | jeder zeit | jede uhrzeit | zu
    jeder zeit | jeder wochentag | hab immer zeit | habe immer zeit | immer zeit | den ganzen tag zeit | alle
    zeit der welt | immer moeglich | passt immer | immer recht | fuer alles offen | bin offen | bin
    da offen | richte mich nach | richt mich nach | richte mich ganz nach | passe mich an | pass mich an | sie
    entscheiden | entscheiden sie | suchen sie was aus | suchen sie sich was aus | suchen sie aus | schlagen sie
    was vor | schlagen sie mir was vor | machen sie einen vorschlag | machen sie mir einen vorschlag | sagen sie
    mir wann | sagen sie einfach wann | irgendeinen termin | irgendein termin | irgendein tag | irgendeinen tag
    | an irgendeinem tag | irgendwann mal | keine vorliebe | keine vorlieben | keine praeferenz | keine
    praeferenzen | nichts bestimmtes | keinen wunschtermin | kein wunschtermin | keinen besonderen wunsch |
    nicht festgelegt | nicht gebunden | ueberlasse ich ihnen | ueberlass ich ihnen | ueberlasse ich euch | keine
    einschraenkungen | spielt keine rolle wann | spielt mir keine rolle | ist mir alles recht | uhrzeit spielt
    keine rolle | zeit spielt keine rolle | tag spielt keine rolle | egal an welchem tag | egal welcher tag |
    egal welchen tag | egal um welche uhrzeit | egal welche uhrzeit | egal welche zeit | egal um wie viel uhr |
    egal zu welcher zeit | isch mir gliich wenn | isch mir egal wenn | isch mir gleich wenn | mir is des wurscht
    wann | tag und uhrzeit egal | wann ist mir wirklich egal | jederzeit gern | zeitlich egal | wann is ma
    wurscht | bin zeitlich flexibel
"""


def _filled(frames: str, words: str) -> Iterator[str]:
    for frame in frames.split("|"):
        for word in words.split():
            yield " ".join(frame.split()).format(word)


def soon_expressions() -> Iterator[str]:
    """All ways to ask for the first possible time."""
    yield from _filled(_AS_SOON, _SOON)
    yield from _filled(_AT_SOONEST, _SOONEST)
    yield from _filled(_NEXT_FREE, _NEXT)
    yield from _filled(_THE_SOONER, _SOONER)
    yield from (" ".join(text.split()) for text in _AS_SOON_AS.split("|"))


def any_expressions() -> Iterator[str]:
    """All ways to say that the time does not matter."""
    for matter in " ".join(_MATTERS.split()).split("|"):
        for word in _INDIFFERENT.split("|"):
            for verb in (
                "ist mir",
                "is mir",
                "is ma",
                "ist",
                "is",
                "sind mir",
                "sind",
                "waere mir",
                "ist uns",
                "mir",
                "",
            ):
                yield f"{matter.strip()} {verb} {word.strip()}"
            yield f"{word.strip()} {matter.strip()}"
    yield from (" ".join(text.split()) for text in (*_WHEN_IT_SUITS.split("|"), *_ANYTHING.split("|")))
