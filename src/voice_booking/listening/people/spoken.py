"""An utterance as rules about people read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.listening.words.folding import Word, Words


@dataclass(frozen=True, slots=True)
class Spoken:
    """Text and words of one utterance."""

    text: str
    """The folded words with a comma where a clause begins."""
    words: frozenset[str]


def spoken(words: Words) -> Spoken:
    """The utterance that these words make up."""
    return Spoken(plain(words), words.said)


def plain(words: Sequence[Word]) -> str:
    """The folded words with a comma where a clause begins."""
    return "".join([f", {word.text}" if word.opens else f" {word.text}" for word in words]).lstrip(", ")
