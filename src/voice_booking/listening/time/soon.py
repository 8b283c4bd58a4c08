"""Lengths that are distances from now ("in einer halben Stunde"), and lengths that are no wish."""

from voice_booking.listening.time.pieces import PIECES, Flaw, Piece, Soon
from voice_booking.listening.when import TimeProblem

SHORTEST = 5
"""Minutes; less is a moment to wait, not a wish, unless nothing else was said."""
_ALONE = 2
"""Words of a length that is the whole answer: `zwei Minuten`."""
_TAKES = frozenset(
    [
        "dauert",
        "dauerts",
        "dauerte",
        "gedauert",
        "einwirken",
        "einwirkzeit",
        "einwirkt",
        "wartezeit",
        "gewartet",
        "warten",
    ]
)
"""Who says this speaks of how long something takes, and wishes nothing."""
_LENGTH = PIECES["LENGTH"]


def settle_lengths(pieces: list[Piece], kinds: str, words: list[str], in_code: str, ago_code: str) -> list[Piece]:
    """A length behind "in" is a moment, behind "vor" a past one, before "später" nothing."""
    settled = []
    if _TAKES.intersection(words):
        pieces = [
            found
            for found in pieces
            if found.kind != _LENGTH or (found.position and kinds[found.position - 1] in in_code)
        ]
    for index, found in enumerate(pieces):
        if found.kind == _LENGTH:
            before = kinds[found.position - 1] if found.position else ""
            after = pieces[index + 1].kind if index + 1 < len(pieces) else ""
            too_short = int(str(found.value)) < SHORTEST and len(words) > _ALONE
            if after == PIECES["LATER"] or too_short:
                continue
            if before and before in in_code:
                found.kind, found.value = PIECES["SOON"], Soon(int(str(found.value)))
            elif before and before in ago_code:
                found.kind, found.value = PIECES["BAD"], Flaw(TimeProblem.PAST)
        settled.append(found)
    return settled
