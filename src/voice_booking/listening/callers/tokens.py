"""The words of a caller's detail with their own spelling kept: umlauts and hyphens matter in a name."""

import re
from dataclasses import dataclass

from voice_booking.listening.words.folding import LONGEST_TEXT, fold

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[+@._,;:!?/-]")


@dataclass(frozen=True, slots=True)
class Token:
    raw: str
    text: str
    """Folded; a mark stands for itself."""


def tokens_of(text: str) -> list[Token]:
    return [Token(raw, fold(raw) or raw) for raw in _TOKEN.findall(text[:LONGEST_TEXT])]
