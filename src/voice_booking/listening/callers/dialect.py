"""The small words of an introduction as regions say them: `mei Name is`, `i hoaß`, `ick bin da`."""

from collections.abc import Sequence
from dataclasses import replace

from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.sets import word_set

_ALWAYS = {"is": "ist", "ick": "ich", "icke": "ich", "hoass": "heisse", "hoas": "heisse", "heess": "heisse"}
_NAME = word_set("nam nama name")
_MY = word_set("mei mein meine da der")
_VERBS = word_set("bin heiss heisse hoass hoas bins bin's")


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
    if text == "mei" and behind in _NAME:
        return "mein"
    if text in ("nam", "nama") and before in _MY:
        return "name"
    if text == "da" and before in ("bin", "ist", "is", "bin's", "bins"):
        return "der"
    return _ALWAYS.get(text, text)
