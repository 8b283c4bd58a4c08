"""How much later or earlier than the time that was spoken of: "eine Stunde später", "zwei Tage früher"."""

from datetime import timedelta

from voice_booking.listening.time.pieces import PIECES, Piece
from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.time.words import KINDS

_LATER, _LENGTH = PIECES["LATER"], PIECES["LENGTH"]
CUES = frozenset({_LATER})
"""The kind of piece without which nothing is shifted."""
_SIGNS = {"spaeter": 1, "frueher": -1}
_DAYS = {KINDS["DAYU"]: 1, KINDS["WEEKU"]: 7}
_COUNTS = frozenset(KINDS.codes("ONE NUM DIG"))


def shift_of(pieces: list[Piece], sentence: Sentence) -> timedelta | None:
    """By how much, negative for earlier; None where nobody says."""
    for at, found in enumerate(pieces):
        sign = _SIGNS.get(sentence.words[found.position]) if found.kind == _LATER else None
        if sign is None:
            continue
        before = pieces[at - 1] if at else None
        if before is not None and before.kind == _LENGTH and isinstance(before.value, int):
            return sign * timedelta(minutes=before.value)
        days = _days_before(sentence, found.position)
        if days:
            return sign * timedelta(days=days)
    return None


def _days_before(sentence: Sentence, at: int) -> int:
    """The days that are counted right before `at`; 0 if none are."""
    unit = _DAYS.get(sentence.kinds[at - 1]) if at else None
    if unit is None:
        return 0
    count = sentence.values[at - 2] if at > 1 and sentence.kinds[at - 2] in _COUNTS else None
    return unit * (count if isinstance(count, int) else 1)
