"""Words around a thing that say it is not wanted: `ohne Schnitt`, `schneiden brauchts nicht`."""

from collections.abc import Sequence

from voice_booking.listening.words.folding import Word
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
_BETWEEN = word_set(
    "muss muessen musst muessts brauch brauche brauchen braucht brauchts soll sollen sollts will wollen moecht moechte "
    "werden wird wirds tun tut tu man ma ich i wir mir sie es da heute diesmal ja mich uns dabei daran dran eigentlich "
    "mag unbedingt dieses mal sonst lassen haben"
)
"""What may stand between a thing and the word that denies it at the end of the clause."""
_MODAL = word_set(
    "muss muessen musst muessts brauch brauche brauchen braucht brauchts soll sollen sollts will wollen moecht moechte "
    "mag werden wird wirds tun tut tu"
)
DENYING = word_set("nicht nix nichts ned net nimmer nischt")
_GOES_ON = word_set("nur bloss sondern aber heute diesmal mehr")
_FAR = 6
_BEHIND = {first: tuple(run for run in _RUNS if run[0] == first) for first in {run[0] for run in _RUNS}}
"""First word → runs of words that begin with it."""


def denied_before(texts: Sequence[str], at: int) -> bool:
    """Whether the word right before `at` denies it."""
    return at > 0 and texts[at - 1] in _BEFORE


def denied_behind(texts: Sequence[str], last: int) -> bool:
    """Whether the words right behind `last` say that it is not needed."""
    runs = _BEHIND.get(texts[last + 1], ()) if last + 1 < len(texts) else ()
    return bool(runs) and any(tuple(texts[last + 1 : last + 1 + len(run)]) == run for run in runs)


def denied_at_the_end(words: Sequence[Word], last: int) -> bool:
    """Whether the clause ends by denying what it names at `last`: `schneiden muss man nix`, `färben tun wir nichts`."""
    modal = False
    for at in range(last + 1, min(len(words), last + _FAR)):
        text = words[at].text
        if words[at].opens:
            return False
        if text in DENYING:
            ends = at + 1 == len(words) or words[at + 1].opens or words[at + 1].text in _GOES_ON
            return modal and ends
        if text not in _BETWEEN:
            return False
        modal = modal or text in _MODAL
    return False
