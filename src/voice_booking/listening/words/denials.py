"""Words around a thing that say it is not wanted: `ohne Schnitt`, `schneiden brauchts nicht`."""

from collections.abc import Sequence

from voice_booking.listening.words.sets import word_set

_BEFORE = word_set("ohne kein keine keinen keiner koa koan")
_RUNS = tuple(
    tuple(run.split())
    for run in (
        "brauchts nicht",
        "brauchts ned",
        "braucht es nicht",
        "brauch ich nicht",
        "brauche ich nicht",
        "brauchen wir nicht",
        "muss nicht",
        "muss ned",
        "muessen sie nicht",
        "nicht noetig",
        "ist nicht noetig",
        "will ich nicht",
        "moechte ich nicht",
    )
)
_BEHIND = {first: tuple(run for run in _RUNS if run[0] == first) for first in {run[0] for run in _RUNS}}
"""First word → runs of words that begin with it."""


def denied_before(texts: Sequence[str], at: int) -> bool:
    """Whether the word right before `at` denies it."""
    return at > 0 and texts[at - 1] in _BEFORE


def denied_behind(texts: Sequence[str], last: int) -> bool:
    """Whether the words right behind `last` say that it is not needed."""
    runs = _BEHIND.get(texts[last + 1], ()) if last + 1 < len(texts) else ()
    return any(tuple(texts[last + 1 : last + 1 + len(run)]) == run for run in runs)
