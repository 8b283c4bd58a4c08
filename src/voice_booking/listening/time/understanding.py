"""The one function that callers of this package need."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from voice_booking.listening.time import events, exclusions, greetings, narrative, shifts, weak, windows
from voice_booking.listening.time.answers import answer
from voice_booking.listening.time.commitments import bounded
from voice_booking.listening.time.days import Here
from voice_booking.listening.time.drafts import SLOTS
from voice_booking.listening.time.ellipsis import complete
from voice_booking.listening.time.parse import pieces_of
from voice_booking.listening.time.pieces import PIECES, Piece
from voice_booking.listening.time.sentences import Sentence, read_sentence
from voice_booking.listening.time.soon import settle_lengths
from voice_booking.listening.time.words import KINDS
from voice_booking.listening.when import NoTime, When
from voice_booking.salon.business import Branch

_IN, _AGO = KINDS.codes("IN UEBER"), KINDS["VOR"]
_LENGTH = PIECES["LENGTH"]
_STAGES: tuple[tuple[frozenset[str], Callable[[list[Piece]], list[Piece]]], ...] = (
    (weak.CUES, weak.settle_weak),
    (windows.CUES, windows.with_windows),
    (greetings.CUES, greetings.without_greeting),
    (narrative.CUES, narrative.without_tales),
    (exclusions.CUES, exclusions.mark_excluded),
    (events.CUES, events.without_events),
)
"""Kinds of pieces without one of which a stage changes nothing, and the stage."""
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
    bounded(sentence)
    pieces = heard = pieces_of(sentence)
    said = frozenset([found.kind for found in pieces])
    if not said.isdisjoint(_TELLING):
        pieces = _settled(pieces, said, sentence)
    found = answer(pieces, sentence, here)
    if isinstance(found.wish, NoTime) and not said.isdisjoint(shifts.CUES):
        return replace(found, wish=NoTime(shifts.shift_of(heard, sentence)))
    return found


def _settled(pieces: list[Piece], said: frozenset[str], sentence: Sentence) -> list[Piece]:
    """The pieces that speak of the visit, with what their neighbours make of them; `said` are their kinds."""
    if _LENGTH in said:
        pieces = settle_lengths(pieces, "".join(sentence.kinds), sentence.words, _IN, _AGO)
    for cues, settle in _STAGES:
        if not said.isdisjoint(cues):
            pieces = settle(pieces)
    return pieces
