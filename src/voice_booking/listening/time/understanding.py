"""The one function that callers of this package need."""

from datetime import datetime

from voice_booking.listening.time.answers import answer
from voice_booking.listening.time.days import Here
from voice_booking.listening.time.drafts import SLOTS
from voice_booking.listening.time.ellipsis import complete
from voice_booking.listening.time.events import without_events
from voice_booking.listening.time.exclusions import mark_excluded
from voice_booking.listening.time.greetings import without_greeting
from voice_booking.listening.time.narrative import without_tales
from voice_booking.listening.time.parse import pieces_of
from voice_booking.listening.time.pieces import PIECES, Piece
from voice_booking.listening.time.sentences import Sentence, read_sentence
from voice_booking.listening.time.soon import settle_lengths
from voice_booking.listening.time.weak import settle_weak
from voice_booking.listening.time.windows import with_windows
from voice_booking.listening.time.words import KINDS
from voice_booking.listening.when import When
from voice_booking.salon.business import Branch

_IN, _AGO = KINDS.codes("IN UEBER"), KINDS["VOR"]
_TELLING = SLOTS.keys() | PIECES.codes("WEAKNUM WEAKORD AFTERDAYS WEEKOF")
"""Kinds of which a sentence without any names no time."""


def understand_when(text: str, branch: Branch, now: datetime) -> When:
    """What `text` says about time, as heard in `branch` at `now` (aware).

    Every string has an answer: `NoTime` where no time was named. Values are in the zone of the branch. The time
    it takes grows with the text, of which only the end is read when it is longer than any utterance.
    """
    local = now.astimezone(branch.zone)
    here = Here(branch, local, local.date())
    sentence = read_sentence(text)
    complete(sentence)
    pieces = pieces_of(sentence)
    if not _TELLING.isdisjoint([found.kind for found in pieces]):
        pieces = _settled(pieces, sentence)
    return answer(pieces, sentence, here)


def _settled(pieces: list[Piece], sentence: Sentence) -> list[Piece]:
    """The pieces that speak of the visit, with what their neighbours make of them."""
    pieces = settle_lengths(pieces, "".join(sentence.kinds), sentence.words, _IN, _AGO)
    pieces = with_windows(settle_weak(pieces))
    pieces = without_tales(without_greeting(pieces))
    mark_excluded(pieces)
    return without_events(pieces)
