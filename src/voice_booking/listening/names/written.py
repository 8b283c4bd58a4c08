"""How callers tell people apart who sound alike: `Stefan mit f`, `die Hoffmann mit Doppel-F`, `Sarah ohne h`."""

from collections.abc import Sequence
from itertools import takewhile

from rapidfuzz.distance import JaroWinkler

from voice_booking.listening.callers.alphabets import LETTER_NAMES
from voice_booking.listening.callers.tokens import tokens_of
from voice_booking.listening.callers.variants import Rule, spelling_notes
from voice_booking.listening.words.folding import Word, fold
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.staff import StaffMember

_LEADING_IN = word_set("der die den dem das also und zwar aber naemlich geschrieben bitte nur")
_WITH = frozenset({"mit", "ohne"})
_SAYING = word_set("mit ohne zwei zwo doppel doppeltem einem einfachem nur und")
_LETTERS = LETTER_NAMES.keys() | word_set("ph ck tz dt ai ei ay ey ie th")
_MOST = 6
"""Words of a note."""


def told_apart(
    members: Sequence[StaffMember], heard: str, words: Sequence[Word]
) -> tuple[tuple[StaffMember, ...], int]:
    """Those of `members` who are written as the `words` behind the name say, and how many words say so.

    All of them and 0 where nothing is said of it, or nobody is written so.
    """
    lead = sum(1 for _ in takewhile(lambda word: word.text in _LEADING_IN, words))
    said = list(takewhile(_spells, words[lead : lead + _MOST]))
    if not said or said[0].text not in _WITH:
        return tuple(members), 0
    notes = spelling_notes(tokens_of(" ".join(word.text for word in said)))
    if notes is None:
        return tuple(members), 0
    rules, _ = notes
    fitting = tuple(member for member in members if _is_written(_part(member, heard), rules))
    return (fitting, lead + len(said)) if fitting else (tuple(members), 0)


def _spells(word: Word) -> bool:
    return word.text in _SAYING or word.text in _LETTERS or len(word.text) == 1


def _is_written(name: str, rules: Sequence[Rule]) -> bool:
    """Whether the name is written so already: no note would change it."""
    return all(rule(name) == name for rule in rules)


def _part(member: StaffMember, heard: str) -> str:
    """The part of the name that was heard, in small letters."""
    spoken = fold(heard).split()[-1]
    return max(member.name.lower().split(), key=lambda part: JaroWinkler.similarity(fold(part), spoken))
