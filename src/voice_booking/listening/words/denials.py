"""Words around a thing that say it is not wanted: `ohne Schnitt`, `schneiden brauchts nicht`."""

from collections.abc import Sequence

from voice_booking.listening.words.sets import word_set

_BEFORE = word_set("ohne kein keine keinen keiner koa koan")
_BEHIND = tuple(
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


def denied_before(texts: Sequence[str], at: int) -> bool:
    """Whether the word right before `at` denies it."""
    return at > 0 and texts[at - 1] in _BEFORE


def denied_behind(texts: Sequence[str], last: int) -> bool:
    """Whether the words right behind `last` say that it is not needed."""
    return any(tuple(texts[last + 1 : last + 1 + len(run)]) == run for run in _BEHIND)
