"""What else callers have to do bounds the visit: "um vier muss ich weg" is its end, "um fünf hab ich frei" its start.

The hour of something else is said like the hour of a visit. What is done then tells them apart, before or behind it.
"""

import re

from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.time.words import KINDS
from voice_booking.listening.words.sets import any_of, one_of, word_set

_I = "(?:ich|i|wir|ma|mer)"
_MUST_WORDS = "muss musst muessen muesst muesste soll sollte sollt sollen"
_WANT_WORDS = "will wollte wollt wollen moechte moecht moechten mag darf"
_HAVE_WORDS = "hab habe haben hatte bin sind"
_SETTING_OFF = "geht faehrt fliegt kommt startet"
_FETCHING = "hol hole treff treffe fahr fahre flieg fliege"
_MUST, _WANT, _HAVE = one_of(_MUST_WORDS), one_of(_WANT_WORDS), one_of(_HAVE_WORDS)
_FEW = r"(?:\w+ ){0,3}"
_ELSEWHERE = r"\w*" + one_of(
    "arbeit schule uni zug bus bahn bahnhof flughafen flieger arzt kita kindergarten hort krippe training sport buero "
    "dienst schicht meeting besprechung sitzung chor kirche amt bank post hause daheim probe unterricht vorlesung "
    "feier hochzeit theater kino konzert gericht klinik krankenhaus werkstatt"
)
_AT = one_of("am im beim bei in an auf vor zum zur ins nach") + (
    rf"(?: {one_of('der die den dem meiner meinem einer einem')})?"
)
_AWAY = rf"{one_of('weg los fort raus fertig durch')}\b"
_GONE = (
    any_of(
        one_of(
            "weg los gehen fort raus heim zurueck daheim zuhause zu_hause aufbrechen fahren abfahren losfahren "
            "wegfahren holen abholen fertig durch arbeiten anfangen"
        ),
        rf"{_AT} {_ELSEWHERE}",
        rf"{_AT} (?!euch|ihnen|dir|ihr)\w+ sein",
    ).join(("(?:", ")"))
    + r"\b"
)
_RIDE = rf"{one_of('zug bus flieger flug bahn faehre s_bahn maschine taxi')}\b"
_SETS_OFF = one_of(_SETTING_OFF)
_SHOP = one_of("kita kindergarten krippe hort schule laden geschaeft apotheke bank post")
_AFFAIR = (
    one_of(
        "zahnarzt arzt tierarzt frauenarzt hausarzt *arzttermin besprechung meeting sitzung "
        "konferenz unterricht training sport yoga chor probe pruefung kurs dienst schicht *schicht vorlesung "
        "vorstellungsgespraech elternabend elternsprechtag schon_was schon_etwas schon_(?:ein|einen|nen)_termin "
        "(?:ein|einen|nen)_anderen_termin besuch gaeste verabredet eingeladen"
    )
    + r"\b"
)
_OFF = rf"{one_of('feierabend schluss frei dienstschluss schulschluss schule_aus mittagspause fertig raus')}\b"
_FROM_WORK = rf"{one_of('(?:von|aus)_(?:der|dem|meiner|meinem) nach_hause heim zurueck weg raus los')}\b"

_HOUR = (
    r"^(?:(?:kurz|zehn|fuenf|viertel|zwanzig) (?:vor|nach) )?(?:halb |viertel |dreiviertel |drei viertel )?\w+"
    r"(?: uhr(?: (?:\w*zig|fuenfzehn|zehn|fuenf|\d\d)(?= ))?)?(?: rum| herum)? "
    r"(?:am \w+(?:tag|woch|abend) |heute |morgen )?"
)
"""The hour itself; what tells whose it is stands behind it, or the first half of it before."""
_ANYTHING = ""
_Around = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def _behind(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"{_HOUR}(?:{any_of(*patterns)})")


def _around(*rows: tuple[str, str]) -> _Around:
    """What stands right before the "um", and what behind the hour."""
    return tuple([(re.compile(rf"\b{one}$"), re.compile(f"{_HOUR}{other}" if other else "")) for one, other in rows])


_ENDS_BEHIND = _behind(
    rf"{_MUST} {_I} {_FEW}{_GONE}",  # um vier muss ich wieder zur Arbeit
    rf"{_WANT} {_I} {_FEW}{_AWAY}",  # um zwölf möchte ich fertig sein
    rf"{one_of(_FETCHING)} {_I}\b",  # um elf hole ich meine Tochter ab
    rf"{_SETS_OFF} {_FEW}{_RIDE}",  # um sechs geht mein Zug
    rf"(?:ist|macht|schliesst) {_FEW}{_SHOP}",  # um halb fünf macht die Kita zu
    rf"(?:faengt|beginnt|startet|ist|geht) {_FEW}{_AFFAIR}",  # um drei fängt meine Schicht an
    rf"{_HAVE} {_I} {_FEW}(?:{_AFFAIR}|{_AT} {_ELSEWHERE})",  # um zehn hab ich Zahnarzt
)
_ENDS_AROUND = _around(
    (rf"{_I} {_MUST} {_FEW}", f"{_FEW}{_GONE}"),  # ich muss um drei wieder bei der Arbeit sein
    (rf"{_I} {_WANT} {_FEW}", f"{_FEW}{_AWAY}"),  # ich möchte um zwölf fertig sein
    (rf"{_RIDE} {_SETS_OFF} {_FEW}", _ANYTHING),  # mein Zug geht um sechs
    (rf"{_I} {_HAVE} {_FEW}", f"{_FEW}{_AFFAIR}"),  # ich hab um vier einen anderen Termin
    (rf"{_SHOP} (?:macht|schliesst|hat|ist) {_FEW}", _ANYTHING),  # die Kita macht um vier zu
)
_STARTS_BEHIND = _behind(
    rf"(?:{_HAVE}|mach|mache|is|ist) (?:{_I} )?(?:\w+ )?{_OFF}",  # um fünf hab ich Feierabend
    rf"(?:komm|komme|kann|kommen) {_I} (?:\w+ )?{_FROM_WORK}",  # um fünf komm ich aus dem Büro
)
_STARTS_AROUND = _around(
    (rf"{_I} (?:{_HAVE}|mach|mache) (?:\w+ )?", rf"(?:\w+ )?{_OFF}"),  # ich mach um fünf Schluss
    (rf"{_I} (?:komm|komme|kann|kommen|bin) {_FEW}", rf"(?:\w+ )?{_FROM_WORK}"),  # ich kann erst um fünf weg
)
_BUSY_UNTIL = _behind(
    rf"(?:ich )?(?:{one_of('schule uni zu_tun kinder')}\b|{_AFFAIR})",  # ich hab bis drei Schule
    rf"(?:bin|sitz|sitze) {_I} {_AT} {_ELSEWHERE}",  # bis drei bin ich in der Uni
)
_VERBS = word_set(
    f"{_MUST_WORDS} {_WANT_WORDS} {_HAVE_WORDS} {_SETTING_OFF} {_FETCHING} "
    "ist is hat macht mach mache schliesst faengt beginnt komm komme kommen kann"
)
"""Without one of these beside an "um" it is nobody's but the visit's: every pattern of its needs one, as a word."""

_UM, _BIS, _AB, _OVER_BY = KINDS["UM"], KINDS["BIS"], KINDS["AB"], KINDS["OVERBY"]
_OTHER, _THEN = KINDS["OTHER"], KINDS["THEREAFTER"]
_BOUNDING = frozenset((_UM, _BIS))
_HOURS = frozenset(KINDS.codes("UM ZWISCHEN BIS HALF QUART THREEQ UHR CLOCK PAIR"))
_BORDERS = frozenset(KINDS.codes("COMMA STOP"))
_SPEAKING_OF_IT = frozenset(KINDS.codes("EVENT BUSY SHUT"))
_JOINING = frozenset({"und", "oder", "also", "denn"})
_PARTING = _JOINING | {"aber", "davor", "danach", "vorher", "deshalb", "darum"}
"""Words that begin another clause; "aber" may stand within one, before its hour."""
_MOST = 8
"""Hours that anybody names in one breath."""
_REACH = 12
"""Words on either side of an hour that may tell whose it is."""


def bounded(sentence: Sentence) -> None:
    """Turns the "um" of what the caller has to do into "ab", or into the hour by which all is to be over.

    Where the caller wishes for an hour besides, that is the time, and the other one is not heard.
    """
    kinds = sentence.kinds
    if _BOUNDING.isdisjoint(kinds):
        return
    for at in [at for at, kind in enumerate(kinds) if kind in _BOUNDING][-_MOST:]:
        first, last = _clause(sentence, at)
        bound = _bound(sentence, first, at, last)
        if bound is None:
            continue
        for other in range(first, last):
            if kinds[other] in _SPEAKING_OF_IT:
                kinds[other] = _OTHER
        if not _HOURS.isdisjoint([*kinds[:first], *kinds[last:]]):
            kinds[at:last] = [_OTHER] * (last - at)
        else:
            kinds[at] = bound


def _bound(sentence: Sentence, first: int, at: int, last: int) -> str | None:
    """The kind of the word that is meant by the "um" or "bis" at `at` in this clause, if another."""
    before, behind = (" ".join([*words, ""]) for words in (sentence.words[first:at], sentence.words[at + 1 : last]))
    until = sentence.kinds[at] == _BIS
    if not until and _VERBS.isdisjoint(f"{before}{behind}".split()):
        return None
    if _BUSY_UNTIL.match(behind) if until else _tells(before, behind, _STARTS_BEHIND, _STARTS_AROUND):
        return _AB
    if not _tells(before, behind, _ENDS_BEHIND, _ENDS_AROUND):
        return None
    later = (_THEN, 1) in zip(sentence.kinds[at:], sentence.values[at:], strict=True)
    return _AB if later else _OVER_BY


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the clause begins and ends that the word at `at` stands in."""
    kinds, words = sentence.kinds, sentence.words
    first, last = at, at + 1
    while first > max(0, at - _REACH) and kinds[first - 1] not in _BORDERS and words[first - 1] not in _JOINING:
        first -= 1
    while last < min(len(kinds), at + 1 + _REACH) and kinds[last] not in _BORDERS and words[last] not in _PARTING:
        last += 1
    return first, last


def _tells(before: str, behind: str, alone: re.Pattern[str], around: _Around) -> bool:
    return alone.match(behind) is not None or any([a.search(before) and b.match(behind) for a, b in around])
