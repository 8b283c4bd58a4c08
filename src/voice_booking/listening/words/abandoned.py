"""Plans that a caller tells and gives up in the same breath: `eigentlich wollte ich zur Lisa, aber jetzt lieber …`."""

from collections.abc import Sequence

from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_TRIGGERS = word_set(
    "letztes letzte letzten zuletzt bisher bislang frueher neulich "
    "eigentlich erst zuerst urspruenglich zunaechst sagt gesagt meint meinte geraten dachte angedacht"
)
_PLAN = compiled(
    r"\b(?:eigentlich|erst|zuerst|urspruenglich|zunaechst) (?:\w+ ){0,2}(?:wollt|haett|hatt|dacht|waer|sollt)\w*\b|"
    r"\b(?:wollt|haett|hatt|dacht|waer|sollt)\w* (?:\w+ ){0,3}(?:eigentlich|erst|zuerst|urspruenglich|zunaechst)\b|"
    r"\b(?:hat|haben) (?:\w+ ){0,4}(?:gesagt|gemeint|geraten)\b|"
    r"\b(?:letzte[sn]? mal|zuletzt|bisher|bislang|frueher|neulich)\b|"
    r"\b(?:sagt|meint|meinte),? (?:\w+ ){0,3}(?:soll|sollte)\b|\bdachte? (?:ich )?(?:\w+ ){0,3}an\b"
)
_TURN = word_set("aber doch jetzt dann nur diesmal stattdessen lieber also")
_ANEW = compiled(
    r"\b(?:lieber|dann|doch|nehm\w*|mach\w*|will|moecht\w*|diesmal|stattdessen|gleich|nur|waer\w*|haett\w*|also|nun|"
    r"jetzt)\b"
)
_MORE = compiled(r"\b(?:auch|dazu|plus|zusaetzlich|ausserdem|trotzdem)\b")


def given_up_before(words: Words) -> int:
    """Index of the word where the caller turns away from a plan told before it; 0 where no plan is given up.

    Whether something takes its place has to be looked at behind that word.
    """
    if _TRIGGERS.isdisjoint(words.said):
        return 0
    for at in range(1, len(words)):
        if words[at].text not in _TURN or not (words[at].opens or words[at].text == "aber"):
            continue
        before, behind = _text(words[:at]), _text(words[at:])
        if _PLAN.search(before) and _ANEW.search(behind) and not _MORE.search(behind):
            return at
    return 0


def _text(words: Sequence[Word]) -> str:
    return "".join(f"{',' if word.opens else ''} {word.text}" for word in words).lstrip(", ")
