"""From text to the words and signs of a sentence."""

import re
import unicodedata
from functools import lru_cache

from voice_booking.german import fold
from voice_booking.listening.time.tokens import Token, sign, word
from voice_booking.listening.words.folding import LONGEST_WORD, WORDS_REMEMBERED

MAX_CHARACTERS = 800
"""What is longer is no utterance; the end of it is read, since the last word counts."""

_CUT = re.compile(
    r"(?P<word>(?!(?:mo|di|mi|do|fr|sa|so)(?![a-z]))[a-z]+)"
    r"|(?P<stamp>\d{4}-\d\d?-\d\d?(?:(?:t|\s+)\d\d?:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?(?!\d))"
    r"|(?P<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)|\d{1,2}\.\d{1,2}\.\d\d(?![\d:.])"
    r"|\d{1,2}\.\s?\d{1,2}\.(?!\d)|\d{1,2}/\d{1,2}/\d{4})"
    r"|(?P<weekday>(?<![a-z])(?:(?:mo|di|mi|do|fr|sa)\.?(?=,?\s?\d)"
    r"|(?:mo|di|mi|do|fr|sa|so)\.(?=,?\s?(?:um |ab |den |\d))))"
    r"|(?P<hours>\d{1,2},\d{1,2}(?=\s?(?:h(?![a-z])|std|stund))|\d\s1[/⁄]2(?=\s?(?:h(?![a-z])|std|stund)))"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}h\d\d(?!\d))"
    r"|(?P<pair>\d{1,2}\.\d{1,2}(?!\d))"
    r"|(?P<part>[13][/⁄][24](?!\d))"
    r"|(?P<dord>\d{1,2}(?:\.(?!\d)|(?:ter|ten|te|tn|ster|sten|ste)(?![a-z])))"
    r"|(?P<number>\d+)"
    r"|(?P<brief>[a-z]+)"
    r"|(?P<dash>[-–](?=\s*\d))"
    r"|(?P<comma>[,;:–-])"
    r"|(?P<stop>[.!?]+)"
)
_DIGIT = re.compile(r"\d")
_ABBREVIATED_DAY = re.compile(r"\.(?<=(?:mo|di|mi|do|fr|sa|so)\.)(?<![a-z]..\.)")
"""Looked for from its stop, of which there are few."""
_CUT_WORDS = re.compile(r"[a-z]+|[,;:–-]|[.!?]+")
_MARKS = {mark: sign("comma", mark) for mark in ",;:–-"} | {mark: sign("stop", mark) for mark in ".!?"}
_APOSTROPHES = str.maketrans(
    {"'": "", "’": "", "`": "", "´": "", "½": " halb ", "¼": " viertel ", "¾": " dreiviertel "}
)


def cut(text: str) -> list[Token]:
    """The words and signs of a text in spoken order, whatever it holds."""
    heard = text[-MAX_CHARACTERS:]
    tokens: list[Token] = []
    for written in heard.split(" "):
        found = _remembered(written) if len(written) <= LONGEST_WORD else _apart(written)
        if found is None:
            return _together(heard)
        tokens += found
    return tokens


def _apart(written: str) -> tuple[Token, ...] | None:
    """The words and signs in what is `written` without a blank; None where others beside it may belong to them."""
    folded = _folded(written)
    if _DIGIT.search(folded) or _ABBREVIATED_DAY.search(folded):
        return None
    return tuple([_MARKS.get(piece) or word(piece) for piece in _CUT_WORDS.findall(folded)])


_remembered = lru_cache(WORDS_REMEMBERED)(_apart)


def _together(text: str) -> list[Token]:
    """The words and signs of a text that holds digits or the like, which mean something only side by side."""
    return [
        word(found[0]) if found.lastgroup in ("word", "brief") else sign(found.lastgroup or "", found[0])
        for found in _CUT.finditer(_folded(text))
    ]


def _folded(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)))
