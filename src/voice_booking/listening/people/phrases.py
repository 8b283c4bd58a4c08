"""Phrases about people that name nobody: anyone, the same as last time, anyone but."""

import re
from collections.abc import Sequence

from voice_booking.listening.words.folding import Word

_WORKERS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|frisoerin|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|physiotherapeut(?:in|en)?"
    r"|coiffeur|coiffeuse|bearbeiter(?:in)?|mitarbeiter(?:in)?|kollege|kollegin|kollegen|dame|herrn?|frau|person|masseur(?:in)?|mann)"
)
_PROFESSIONALS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|physiotherapeut(?:in|en)?|masseur(?:in)?)"
)
_SAME = re.compile(
    r"\bwie (?:beim |das |bei |s |am |zum )?(?:letzte[sn]?|vorige[sn]?) ?mal\b|\bwie (?:immer|sonst|sonst auch|gehabt|ueblich|zuletzt)\b"
    r"|\bvom letzten mal\b|\b(?:der|die|den|dem|jemand),? (?:\w+ ){0,6}(?:das |beim )?letzte[sn]? mal\b"
    rf"|\b(?:derselbe|dieselbe|demselben|denselben|derselben|selben|selbe|gleichen|gleiche|gleicher) {_WORKERS}\b"
    r"|\b(?:derselben|demselben|denselben|dieselbe|derselbe)\b(?! (?:zeit|tag|uhrzeit|woche))"
    rf"|\bmein(?:e[mnr]?|er)? (?:ueblich\w+ |gewohnt\w+ |alt\w+ )?(?:stamm|lieblings)?{_PROFESSIONALS}\b"
    r"|\bstammfriseur|\bstammtherapeut|\blieblingsfriseur|\bimmer (?:bin|war|gehe) |\bletztes mal (?:bei|war ich bei)\b"
)
_WHO_CARES = r"(?:egal|wurscht|wurst|schnuppe|gleich|schnurz|schnurzegal|einerlei|piepegal|gleichgueltig|ejal)"
_ANYONE = re.compile(
    r"\birgend ?(?:wer|wem|wen|jemand\w*|eine[mnr]?|einer)\b(?! (?:termin|zeit|tag|uhrzeit))"
    rf"|\b(?:bei wem|mit wem|von wem|zu wem|wer|wers|welcher \w+|welche \w+|bei welche[mr])\b(?: \w+){{0,6}} {_WHO_CARES}\b"
    rf"|\b{_WHO_CARES}[, ]+(?:ist )?(?:mir )?(?:bei wem|mit wem|von wem|zu wem|wer|wers|wen|wem|welche[rnm]? (?:kolleg|mitarb|fris|thera|mecha|person)\w*|bei welche[mr])\b"
    r"|\bwer (?:\w+ ){0,3}(?:zeit|frei|da|verfuegbar|moeglich|geht|kann|luft)\b|\bwer auch immer\b|\bbei wem auch immer\b"
    r"|\bkeine (?:vorliebe|praeferenz|besondere|bestimmte|wunsch|vorlieben|praeferenzen)\b|\bflexibel wer\b|\bwer\b(?: \w+){0,3} flexibel"
    r"|\b(?:bei wem|wer|mitarbeiter|mitarbeiterin)\b(?: \w+){0,4} (?:spielt|macht) (?:\w+ ){0,2}kein\w* (?:rolle|unterschied)\b"
    r"|\b(?:spielt|macht) (?:\w+ ){0,2}kein\w* (?:rolle|unterschied),? (?:wer|bei wem)\b"
    r"|\b(?:kann|darf|koennen) (?:\w+ ){0,3}(?:jeder|jede|jedes|alle)\b|\bjeder (?:kann|darf|passt|ist (?:mir )?recht)\b|\bbei jedem\b"
    r"|\b(?:jeder|jede|jedem|alle|allen),? (?:nur nicht|ausser|bis auf)\b|\bbeim naechstbesten\b|\bhauptsache (?:jemand|irgend)"
    r"|\bist mir (?:ganz |voellig |total |voll |auch |echt )?(?:egal|gleich|wurscht|wurst|schnuppe) wer\b|\bwem sie wollen\b|\bmir ist (?:jeder|jede) recht\b"
    r"|\bsuchen sie (?:\w+ )?(?:jemanden?|wen) aus\b|\bjemand beliebig\w*"
)
_INDIFFERENT = re.compile(rf"\b{_WHO_CARES}\b")
_NOT_ABOUT_PEOPLE = re.compile(
    rf"\b(?:egal|wurscht|gleich) (?:ist mir )?(?:wann|welche[rnm]? (?:tag|zeit|uhrzeit|woche)|um wie ?viel|wie|was|ob (?:vormittag|nachmittag|morgen)|wo)\b"
    rf"|\b(?:uhrzeit|zeit|tag|wann|preis|was|wie|welcher tag|datum)(?: \w+){{0,4}} {_WHO_CARES}\b|\bgleich (?:morgen|heute|frueh|um|am|nach|noch|mit|auch|in|an|dazu|was)\b"
    r"|\bmach\w* .{0,20}gleich\b|\bund gleich\b"
)
_FALLBACK = re.compile(
    r"\b(?:sonst|ansonsten|notfalls|zur not|wenn nicht|andernfalls|oder)\b[, ]*(?:\w+ ){0,5}(?:egal|irgend\w*|wer|jede\w*|jemand|anders|andere\w*|einem anderen|wurscht|gleich|alle)\b"
    r"|\b(?:wenn|falls|sollte) (?:\w+ ){0,6}(?:nicht|ned|net|keine zeit|krank|urlaub|belegt|ausgebucht)\b.{0,40}\b(?:egal|irgend\w*|wer|jede\w*|jemand|anders|andere\w*|wurscht)\b"
    r"|\b(?:geht|gehen|ginge|nehm\w*|nehme|ist|passt) (?:\w+ ){0,3}(?:auch |gern )?(?:\w+ ){0,2}(?:bei |zu |mit )?(?:jede[rmn]? ander\w+|jemand ander\w+|jemand anders|einem anderen|einer anderen|irgend\w+)\b"
)


def plain(words: Sequence[Word]) -> str:
    """The folded words with a comma where a clause begins."""
    return "".join(f"{',' if word.opens else ''} {word.text}" for word in words).lstrip(", ")


def same_as_last_time(text: str) -> bool:
    return _SAME.search(text) is not None


def anyone(text: str, short: bool) -> bool:
    """Whether it does not matter with whom; `short` answers like `egal` say it with one word."""
    if _ANYONE.search(text):
        return True
    if _NOT_ABOUT_PEOPLE.search(text):
        return False
    return bool(_INDIFFERENT.search(text)) and (short or re.search(r"\b(?:egal|wurscht|schnuppe)\b", text) is not None)


def anyone_else_too(text: str) -> bool:
    """`sonst egal`, `zur Not auch jemand anders`: the named ones are only preferred."""
    return _FALLBACK.search(text) is not None
