"""Whether a name stands where somebody is asked for: behind `bei`, alone, or beside a word that wishes."""

from collections.abc import Sequence

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_ARTICLE = (
    r"(?:der|die|dem|den|das|de|d|da|eurer|eurem|ihrer|ihrem|unserer|unserem|lieben?|netten?|guten?|jungen?|nur|wieder|"
    r"lieber|bitte|genau|halt|dann|eben|egal|welche[mr]|meister|kollegin|kollegen|chef|chefin)"
)
_CUED = compiled(rf" (?:bei|beim|zu|zum|zur|mit|von|vom|bi|fuer|durch)(?: {_ARTICLE})* $")
_WISHING_BEFORE = compiled(
    r"\b(?:haett\w*|hett|moecht\w*|mecht\w*|mag|will|woll\w*|wuensch\w*|gern\w*|bitte|lieber|am lieb\w+|am liab\w+|"
    r"nehm\w*|soll\w*|waer\w*|kann|koenn\w*|darf|duerf\w*|bevorzug\w*|vorzugsweise|hat|haben|habt|macht|machen|geht|"
    r"ginge|brauch\w*|braeucht\w*|buch\w*|wuerd\w*|wieder|oder|und|termin|nur|muss|am besten|sondern|stattdessen|dann|"
    r"moeglich\w*|idealerweise|favorit\w*|wunsch\w*|schwoer\w*|schneidet|arbeitet|sonst|ansonsten|notfalls|"
    r"alternativ|irgendein\w*|reservier\w*|geben|"
    r"gebt|gib|"
    r"frag\w*|such\w*|hoechstens|gleich|laesst|machbar)\b"
)
_WISHING_BEHIND = compiled(
    r"\b(?:bitte|bittschoen|gern\w*|waer\w*|soll\w*|koenn\w*|kann|darf|macht|machen|geht|ginge|ja|scho|schon|frei|zeit|"
    r"da|wieder|auch|lieber|mag|passt|passend|empfohlen|kennt|persoenlich|dran|recht|super|toll|prima|perfekt|haben|"
    r"haett\w*|moecht\w*|will|nehm\w*|wuerd\w*|brauch\w*|zuerst|am lieb\w+|sonst|oder|vertrau\w*|buch\w*|woass|weiss|"
    r"verfuegbar|moeglich|platz|was|termin|muss|bevorzug\w*|ist (?:gut|ok|okay|klasse|spitze|die beste|der beste)|"
    r"wenn\w*|falls|schneid\w*|uebernimmt|mein(?:e|te)? i(?:ch)?)\b"
)
_REPORTS = compiled(
    r"^ (?:(?:hat|hatte) (?:\w+ ){0,4}(?:gesagt|gemeint|geraten|angerufen|geschrieben|erzaehlt)|meint\w*|sagt\w*)\b"
)
"""`die Lisa meinte, ich soll anrufen`: somebody who said something is not thereby wished."""
_TAKEN_UP = compiled(
    r"^,? ?(?:und |also |aber |ja )?(?:der|die|den|dem|er|sie|bei (?:ihm|ihr|dem|der)|zu (?:ihm|ihr|dem|"
    r"der)) (?:\w+ ){0,4}"
    r"(?:soll\w*|bitte|haett\w*|waer\w*|will|moecht\w*|nehm\w*|macht|kann|weiss|woass|kennt|trifft|gern\w*)\b|"
    r"\bbei (?:ihm|ihr|eam|eahm)\b"
)
_PLAIN = word_set(
    "der die den dem das de d da bitte danke dann halt also ja und oder aber wenn eben noch auch doch nur einmal mal "
    "frau herr herrn am um ab gegen vor nach uhr heute morgen uebermorgen montag dienstag mittwoch donnerstag freitag "
    "samstag vormittag nachmittag abend frueh fuer mich meine meinen mein zum zur ein eine einen guten tag hallo hi "
    "servus moin nein nee ne na hm aeh aehm okay ok so gott gruess meister chef kollege kollegin montags freitags"
)
"""Words that tell nothing of a person beside whose name they stand."""


def asked_for(named: Named, words: Sequence[Word]) -> bool:
    """Whether the clause around the name asks for that person; a person who is only told about is no wish."""
    first, last = _clause(named, words)
    before = " ".join(["", *[word.text for word in words[first : named.first]], ""])
    if _CUED.search(before):
        return True
    behind = "".join([f" {word.text}" for word in words[named.last + 1 : last + 1]])
    if _REPORTS.match(behind):
        return _taken_up(words, last)
    if _WISHING_BEFORE.search(before) or _WISHING_BEHIND.search(behind):
        return True
    if _names_nobody_else(words, first, last, named):
        return True
    return _taken_up(words, last)


def _taken_up(words: Sequence[Word], last: int) -> bool:
    """Whether what follows the clause asks for the person: `dem Keller vertrau ich, der soll das machen`."""
    following = "".join(f"{',' if word.opens else ''} {word.text}" for word in words[last + 1 :])
    return _TAKEN_UP.search(following) is not None


def _clause(named: Named, words: Sequence[Word]) -> tuple[int, int]:
    first, last = named.first, named.last
    while first > 0 and not words[first].opens:
        first -= 1
    while last + 1 < len(words) and not words[last + 1].opens:
        last += 1
    return first, last


def _names_nobody_else(words: Sequence[Word], first: int, last: int, named: Named) -> bool:
    """Whether the clause is the name, with at most what is to be done and when: `Tom`, `frau nguyen für haar-botox`."""
    beside = [*words[first : named.first], *words[named.last + 1 : last + 1]]
    return all(word.text in _PLAIN or word.text not in ORDINARY for word in beside)
