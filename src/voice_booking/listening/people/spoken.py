"""An utterance as rules about people read it."""

from collections.abc import Sequence
from typing import NamedTuple

from voice_booking.listening.words.folding import Said, Words


class Spoken(NamedTuple):
    """Text and words of one utterance."""

    text: str
    """The folded words with a comma where a clause begins."""
    words: Said


def spoken(words: Words) -> Spoken:
    """The utterance that these words make up."""
    return Spoken(plain(words.pieces), words.said)


def plain(pieces: Sequence[str]) -> str:
    """The text that these pieces of an utterance make up."""
    return "".join(pieces).lstrip(", ")
