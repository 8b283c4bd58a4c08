"""Names from the salon's file and words of callers, made fit to be spoken: no figures, no signs."""

import re

from voice_booking.german import cardinal, ordinal
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import contrast
from voice_booking.speaking.lists import all_of

_SIGNS = (
    (re.compile(r"\s*[&+/]\s*"), " und "),
    (re.compile(r"[()\[\]]"), " "),
    (re.compile(r"\s*%"), " Prozent"),
    (re.compile(r"\s*€"), " Euro"),
    (re.compile(r"\s+[–—-]\s+|[:;]"), ", "),
    (re.compile(r"(\d)\s*[x×](?![a-zäöü])"), r"\1 mal"),
    (re.compile(r"(\d)[.,](\d)"), r"\1 Komma \2"),
)
_ORDINAL = re.compile(r"(?<!\d)([1-9]\d{0,2})\.(?=\s+(\w+))")
_ONE_OF_A_KIND = re.compile(r"(?<!\d)1(?=[\s-]+(\w+))")
_NUMBER = re.compile(r"\d+")
_FEMININE = ("ung", "heit", "keit", "age", "minute", "stunde", "woche", "person", "einheit")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_UNSPEAKABLE = re.compile(r"[^\w\s,.'’\-]|_")
_HEARD_LIMIT = 40
"""Longer quotations of what was heard are noise, not a name, and so are figures."""


def spoken_words(text: str) -> str:
    """Any text with figures and signs put into words: `15-Minuten-Beratung` becomes `fünfzehn-Minuten-Beratung`."""
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    text = _ORDINAL.sub(lambda found: ordinal(int(found[1])) + ("" if _feminine(found[2]) else "r"), text)
    text = _ONE_OF_A_KIND.sub(lambda found: "eine" if _feminine(found[1]) else "ein", text)
    text = _NUMBER.sub(lambda found: _number(found[0]), text)
    text = _UNSPEAKABLE.sub(" ", text)
    return re.sub(r"\s+(?=[,.])|[,\s.]+$|(?<=,),", "", " ".join(text.split())).strip(" ,")


def _feminine(noun: str) -> bool:
    """As far as the end of a noun shows it; enough for what is counted in the names of services."""
    return noun.lower().endswith(_FEMININE)


def _number(figures: str) -> str:
    if len(figures) > 4 or figures.startswith("0"):
        return " ".join(cardinal(int(figure)) for figure in figures)
    return cardinal(int(figures))


def service_name(service: Service) -> str:
    return thing(service.name)


def thing(name: str) -> str:
    """The name of a service or segment as one says it.

    A row of verbs behind a comma is what comes with it: `Ansatzfärbung, waschen, föhnen` becomes
    `Ansatzfärbung mit Waschen und Föhnen`; a plain row gets its `und`.
    """
    parts = [part for part in spoken_words(name).split(", ") if part]
    extras = [part.capitalize() for part in parts if part.islower()]
    named = _without_extras(name)
    return f"{named} mit {_row(extras)}" if named and extras else named or _row(extras)


def brief(name: str, salon: Salon) -> str:
    """A service that was spoken of before: `Ansatzfärbung`, without what comes with it, if no other is called so."""
    short = _in_brief(name)
    alike = any(_in_brief(other.name) == short and other.name != name for other in salon.offered)
    return thing(name) if alike or not short else short


def _in_brief(name: str) -> str:
    """Without verbs behind a comma, and without what stands in brackets."""
    return _without_extras(_IN_BRACKETS.sub("", name))


def _without_extras(name: str) -> str:
    return _row([part for part in spoken_words(name).split(", ") if part and not part.islower()])


def _row(parts: list[str]) -> str:
    """As `lists.all_of`, unless a part already has its own `und`."""
    return ", ".join(parts) if any(" und " in part for part in parts) else all_of(parts)


def person(member: StaffMember, salon: Salon) -> str:
    """What to call somebody: the name that callers use, the whole name where a colleague's sounds the same."""
    others = (other for other in salon.staff if other.id != member.id)
    alike = any(contrast.sound_alike(member.spoken_name, other.spoken_name) for other in others)
    return full_name(member) if alike else spoken_words(member.spoken_name)


def full_name(member: StaffMember) -> str:
    return spoken_words(member.name)


def heard(words: str) -> str:
    """A caller's words, fit to be said back, or nothing if they are not."""
    if len(words) > _HEARD_LIMIT or any(letter.isdigit() for letter in words):
        return ""
    tidy = spoken_words(words)
    return tidy if any(letter.isalpha() for letter in tidy) else ""
