"""Misheard words where a name is expected: a surname behind a first name, a first name before a surname."""

from collections.abc import Iterable, Sequence

from voice_booking.listening.names.roster import Called, Roster, is_a_name, resembles
from voice_booking.listening.words.ordinary import ORDINARY

_FAIRLY = 0.55
"""How alike a word must be to the one name that is expected beside the other."""
_ALMOST = 0.8
"""The same for a word that is a name of other people, and for one put together from pieces."""
_APART = 0.15
"""By how much it must be more alike than the next."""
_SHORTEST = 3


def surname_like(
    heard: str, called: Sequence[Called], roster: Roster, whole: bool = True
) -> tuple[Called, float] | None:
    """Which of those `called` by a first name has a surname like `heard`, and how alike they are.

    `whole` tells a word that was written as one.
    """
    if heard in ORDINARY or len(heard) < _SHORTEST:
        return None
    return _clearly(heard, called, roster.surnames, _ALMOST if not whole or is_a_name(heard) else _FAIRLY)


def first_name_like(heard: str, surname: str, roster: Roster) -> tuple[Called, float] | None:
    """Which of those with this `surname` has a first name like `heard`, and how alike they are."""
    if is_a_name(heard) or heard in ORDINARY:
        return None
    namesakes = [called for called in roster.exactly(surname) if called.surname]
    return _clearly(heard, namesakes, roster.first_names, _FAIRLY) if namesakes else None


def _clearly(
    heard: str, called: Iterable[Called], names: dict[str, Called], needed: float
) -> tuple[Called, float] | None:
    """The one name of theirs that is alike enough, and more so than the others."""
    keys = dict.fromkeys(one.member.key for one in called if one.member.key in names)
    close = sorted(((resembles(heard, names[key]), key) for key in keys), reverse=True)
    if not close or close[0][0] < needed or (len(close) > 1 and close[0][0] - close[1][0] < _APART):
        return None
    return names[close[0][1]], close[0][0]
