"""The small words of an introduction as regions say them: `mei Name is`, `i hoaß`, `ick bin da`."""

from collections.abc import Sequence
from dataclasses import replace

from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.sets import word_set

_ALWAYS = {
    "is": "ist",
    "iss": "ist",
    "ick": "ich",
    "icke": "ich",
    "det": "das",
    "dat": "das",
    "hoass": "heisse",
    "hoas": "heisse",
    "heess": "heisse",
}
_NAME = word_set("nam nama name")
_MY = word_set("mei min mein meine da der")
_VERBS = word_set("bin bi heiss heisse hoass hoas bins bin's")
_VERBS_BEFORE = word_set("bin bi ist is isch iss bin's bins")
_ARTICLES = {"da": "der", "de": "der", "dr": "der", "d": "die"}


def written_out(words: Sequence[Token]) -> list[Token]:
    """The words with such forms as they are written; what may itself be a name (Nam, Mei) only beside its fellows."""
    texts = ["", *(word.text for word in words), ""]
    return [
        replace(word, text=_standard(before, word.text, behind))
        for word, before, behind in zip(words, texts, texts[2:], strict=False)
    ]


def _standard(before: str, text: str, behind: str) -> str:
    if text == "i" and behind in _VERBS:
        return "ich"
    if text == "isch":
        return "ich" if behind in _VERBS else "ist"
    if text == "bi" and before in ("ich", "i"):
        return "bin"
    if text in ("mei", "min") and behind in _NAME:
        return "mein"
    if text in ("nam", "nama") and before in _MY:
        return "name"
    if text in _ARTICLES and before in _VERBS_BEFORE:
        return _ARTICLES[text]
    return _ALWAYS.get(text, text)
