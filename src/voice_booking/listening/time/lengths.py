"""Lengths of time: "anderthalb Stunden", "eine Stunde fünfzehn", "eine Dreiviertelstunde"."""

from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Piece, piece
from voice_booking.listening.time.words import KINDS


def _minutes(phrase: Phrase) -> Piece | None:
    """Adds up hours, pieces of an hour and minutes in the order they were said."""
    total, pending, half = 0, None, False
    for kind, value in zip(phrase.kinds, phrase.values, strict=True):
        if kind in KINDS.codes("NUM DIG ONE NULL"):
            pending = int(value)  # type: ignore[call-overload]
        elif kind in KINDS.codes("HALF QUART THREEQ"):
            half = True
            pending = {"HALF": 30, "QUART": 15, "THREEQ": 45}[_NAMES[kind]]
        elif kind in KINDS.codes("SOMEHALF PIECE"):
            total, pending, half = total + int(value), None, True  # type: ignore[call-overload]
        elif kind == KINDS["HOURU"]:
            total, pending, half = total + _hours(pending, half, total), None, False
        elif kind == KINDS["MINU"] and pending is not None:
            total, pending = total + pending, None
    if pending is not None:
        total += pending
    return piece("LENGTH", total) if 0 < total <= 24 * 60 else None


_NAMES = {KINDS[name]: name for name in ("HALF", "QUART", "THREEQ")}


def _hours(pending: int | None, half: bool, total: int) -> int:
    if half:
        return pending or 0
    if pending is None:
        return 0 if total else 60
    return pending * 60


_HOURS = "(?:ONE? GUTEN? PARTED HOURU|(?:ONE? SOMEHALF|N)GUTEN? HOURU|ONE? GUTEN? PIECE)"
_MORE = "(?:UND?(?:N MINU|ONE? PIECE|ONE? PARTED(?:HOURU)?|CARD(?!UHR|UNIT|DAYU|WEEKU|BIS)))?"

LENGTH_RULES = (
    Rule("length.hours", f"DEN? DER? {_HOURS}{_MORE}", _minutes),
    Rule("length.mixed", "N UND ONE? HALF HOURU", _minutes),
    Rule("length.minutes", "N COMMA? MINU", _minutes),
)  # fmt: skip
