"""The words of a caller's detail with their own spelling kept: umlauts and hyphens matter in a name."""

import re
from dataclasses import dataclass

from voice_booking.listening.words.folding import LONGEST_TEXT, fold

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[+@._,;:!?/-]")
_BREAKS = frozenset(",.;:!?")
_SHORTENED = frozenset({"dr", "prof"})


@dataclass(frozen=True, slots=True)
class Token:
    raw: str
    text: str
    """Folded; a mark stands for itself."""
    opens: bool = False
    """Whether a clause begins here: a comma or a full stop stands before it."""


def tokens_of(text: str) -> list[Token]:
    found: list[Token] = []
    for raw in _TOKEN.findall(text[:LONGEST_TEXT]):
        opens = bool(found) and found[-1].raw in _BREAKS
        shortened = len(found) > 1 and found[-1].raw == "." and found[-2].text in _SHORTENED
        found.append(Token(raw, fold(raw) or raw, opens and not shortened))
    return found
