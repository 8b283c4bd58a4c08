"""Repairs of what a recogniser wrote: words that sound like one of ours, are a letter off, or torn apart.

Only long, unmistakable words are repaired (weekdays, months, teens, parts of day): a word that merely resembles a short
one stays unknown, because a wrong time is worse than a question.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from voice_booking.german import CARDINALS
from voice_booking.listening.time.words import KINDS, WORDS, Entry

_SOUNDS = (
    ("ph", "f"), ("tz", "z"), ("ts", "z"), ("sch", "s"), ("x", "ks"), ("ie", "i"), ("ei", "ai"), ("aeu", "oi"),
    ("eu", "oi"), ("ae", "e"), ("ue", "u"), ("oe", "o"),
)  # fmt: skip
_LETTERS = str.maketrans({"v": "f", "d": "t", "b": "p", "g": "k", "c": "k", "q": "k", "y": "i", "h": None})
_DOUBLED = re.compile(r"(.)\1+")

_REPAIRABLE = frozenset(
    KINDS.codes(
        "WD WDS MON DAYREL PARTS PART WEND PORTION HOLI XDAY LATEST ZWISCHEN NEXT AFTERNEXT SOMEHALF "
        "AUSSER SONDERN BUSY ASAP"
    )
)
_REAL_WORDS_TEXT = """
akzente akzent treiben zwicken heilig haelfte montage montagen feiertag feiertage feiertagen feiertags jener
jenen jene nested extend append wissens spitzen scheiben stechen fristen kontakt sorgen morgens mittel mittlere
merken maerkte tritten kunden nachtrag nachfrage anfragen auftrag vertrag vormittage abends dritten augen
augustin maria marie martina mittags mitternacht juliane juliana abende freitags nachher nachbar vorher naechte
nachts feste feiern friseurtag donner sonnig sommertag sonnen dienst dienste janina jana jan aprilia zwang
zwanzger silber silvia sylvia silvana september members dreist dreister reissen freihaben frei zeiten
weihnachtlich valentina nikola nikolas nikolausi martin nachtschicht neujahrs vergangen kommend seiten mitten
mitte mittig mitbringen beschwerden zwischendurch
"""
_REAL_WORDS = frozenset(_REAL_WORDS_TEXT.split())
_MIN_KEY = 6


WORDS_REMEMBERED = 16_384
"""A language repeats its words: how many are worked out only once, whatever utterance they stand in."""


@lru_cache(WORDS_REMEMBERED)
def sound(word: str) -> str:
    """A key that words share which sound alike in German."""
    for written, heard in _SOUNDS:
        if written in word:
            word = word.replace(written, heard)
    heard = _DOUBLED.sub(r"\1", word.translate(_LETTERS))
    return f"h{heard}" if word.startswith("h") else heard


def _deletions(key: str) -> Iterator[str]:
    """The key with one letter missing, never the first."""
    for position in range(1, len(key)):
        yield key[:position] + key[position + 1 :]


def _blots(key: str) -> Iterator[str]:
    """The key with one letter made illegible, never the first."""
    for position in range(1, len(key)):
        yield f"{key[:position]}*{key[position + 1 :]}"


def _repairable_words() -> Iterator[tuple[str, Entry]]:
    numbers = KINDS.codes("NUM ORD")
    for word, entry in WORDS.items():
        value = entry[1]
        if len(word) < 5 or word in _REAL_WORDS:
            continue
        if entry[0] in _REPAIRABLE or (entry[0] in numbers and isinstance(value, int) and 10 <= value <= 31):
            yield word, entry


_BY_SOUND: dict[str, Entry] = {}
for _word, _entry in _repairable_words():
    _BY_SOUND.setdefault(sound(_word), _entry)

_STANDARD_TEXT = """
montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar september oktober november
dezember vormittag nachmittag vormittags nachmittags feierabend wochenende uebermorgen vierzehn fuenfzehn
sechzehn siebzehn achtzehn neunzehn dreizehn zwanzig dreissig vierzig fuenfzig spaetestens fruehestens zwischen
naechste naechsten naechster uebernaechste uebernaechsten heiligabend silvester weihnachten dreiviertel
anderthalb montags dienstags mittwochs donnerstags freitags samstags zwanzigsten dreissigsten zwoelften
dreizehnten vierzehnten fuenfzehnten sechzehnten siebzehnten achtzehnten neunzehnten mittwochnachmittag
donnerstagabend
"""
_STANDARD = _STANDARD_TEXT.split()
_STANDARD_SOUNDS = {key: WORDS[word] for word in _STANDARD if len(key := sound(word)) >= _MIN_KEY}
_BLOTTABLE = frozenset(KINDS.codes("WD WDS MON PART PARTS WEND HOLI DAYREL NEXT AFTERNEXT"))
"""Kinds of words that are still recognised with a wrong letter; numbers are too much like other words."""
_SHORTENED: dict[str, Entry] = {}
_BLOTTED: dict[str, Entry] = {}
for _key, _entry in _STANDARD_SOUNDS.items():
    for _shorter in _deletions(_key) if len(_key) > _MIN_KEY else ():
        _SHORTENED.setdefault(_shorter, _entry)
    for _blotted in _blots(_key) if _entry[0] in _BLOTTABLE else ():
        _BLOTTED.setdefault(_blotted, _entry)


def repair(word: str) -> Entry | None:
    """The entry of the time word that an unknown word must be, or None.

    It sounds the same, or is one letter off (never the first one) from a standard word.
    """
    if not 5 <= len(word) <= 24 or word in _REAL_WORDS:
        return None
    key = sound(word)
    if len(key) < _MIN_KEY - 1:
        return None
    entry = _BY_SOUND.get(key) or _SHORTENED.get(key)
    if entry is not None or len(key) < _MIN_KEY:
        return entry
    for candidates, known in ((_deletions(key), _STANDARD_SOUNDS), (_blots(key), _BLOTTED)):
        for candidate in candidates:
            if candidate in known:
                return known[candidate]
    return None


_HOUR_SOUNDS = {sound(word): number for word, number in CARDINALS.items() if 1 <= number <= 24 and len(word) < 8}
_HOUR_SOUNDS |= {"nain": 9, "seks": 6}


def hour_heard(word: str) -> int | None:
    """The hour that a word must be which stands where an hour has to ("um siben", "halb fünv")."""
    key = sound(word)
    if key in _HOUR_SOUNDS:
        return _HOUR_SOUNDS[key]
    return next((_HOUR_SOUNDS[short] for short in _deletions(key) if len(short) > 3 and short in _HOUR_SOUNDS), None)


@lru_cache(WORDS_REMEMBERED)
def joined(left: str, right: str) -> Entry | None:
    """The entry of a word that was torn in two ("don nerstag", "sieb zehn")."""
    whole = left + right
    if len(whole) < 6 or right in _SMALL_ENDS:
        return None
    entry = WORDS.get(whole)
    if entry is not None:
        return entry if entry[0] in _JOINABLE else None
    if left in WORDS:
        return None
    return _TORN_SOUNDS.get(sound(whole))


_SMALL_ENDS = frozenset(["das", "des", "der", "den", "an", "am", "er", "es"])
_JOINABLE = frozenset(
    KINDS.codes("WD WDS MON DAYREL PART PARTS WEND HOLI XDAY NUM ORD HALF THREEQ SOMEHALF PIECE NEXT AFTERNEXT")
)
_TORN_SOUNDS = {sound(word): entry for word, entry in WORDS.items() if entry[0] in KINDS.codes("HOLI XDAY")}
_TORN_SOUNDS |= _STANDARD_SOUNDS
