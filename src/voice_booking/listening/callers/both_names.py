"""First name and surname told apart: `Kurz, Nadine Kurz`, `Vorname Nadine, Nachname Kurz`, `Kurz, Vorname Nadine`."""

from collections.abc import Sequence

from voice_booking.listening.callers.surnames import NEVER, is_surname
from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.sets import word_set

_FIRST = word_set("vorname vornamen")
_LAST = word_set("nachname nachnamen familienname familiennamen zuname")
_IS = word_set("ist lautet waere also und der mein heisst")
_JOINING = word_set("mit und mein der")
_WISHED = word_set("bei beim zu zum zur mit")


def said_in_parts(words: Sequence[Token]) -> list[str]:
    """First names and surname in this order; none where they are not told apart."""
    return _labelled(words) or _said_twice(words) or _begun_again(words)


def _said_twice(words: Sequence[Token]) -> list[str]:
    """The surname alone, and again behind the first names."""
    for at in range(len(words) - 1, 1, -1):
        first = at
        while first and words[first - 1].text in FIRST_NAMES and not words[first].opens:
            first -= 1
        before = words[:first]
        if first == at or not before or words[at].text in NEVER or words[at].text not in [word.text for word in before]:
            continue
        if before[-1].text not in _WISHED:
            return [word.raw for word in words[first : at + 1]]
    return []


def _begun_again(words: Sequence[Token]) -> list[str]:
    """`Ronny, Ronny Kurz` and `Bond, James Bond`: one word, a pause, and the whole name."""
    for at in range(len(words) - 2):
        one, two, three = words[at : at + 3]
        again = one.text in (two.text, three.text) and one.text not in NEVER and two.text not in NEVER
        if again and two.opens and not three.opens and (one.text == three.text or is_surname(words, at + 2)):
            return [two.raw, three.raw]
    return []


def _labelled(words: Sequence[Token]) -> list[str]:
    given = _behind(words, _FIRST)
    if given is None:
        return _surname_added(words)
    last = _behind(words, _LAST) or _leading(words)
    return [given.raw, last.raw] if last is not None and last is not given else []


def _surname_added(words: Sequence[Token]) -> list[str]:
    """`Nadine, Nachname Kurz`, `Nadine, und mein Nachname ist Kurz`."""
    last = _behind(words, _LAST)
    label = next((at for at, word in enumerate(words) if word.text in _LAST), 0)
    first = label - 1
    while first >= 0 and words[first].text in _JOINING:
        first -= 1
    named = last is not None and first >= 0 and words[first].text in FIRST_NAMES
    return [words[first].raw, last.raw] if last is not None and named else []


def _behind(words: Sequence[Token], labels: frozenset[str]) -> Token | None:
    """The word that a label announces."""
    for at, word in enumerate(words):
        if word.text in labels:
            rest = [token for token in words[at + 1 : at + 4] if token.text not in _IS]
            return rest[0] if rest and rest[0].text not in NEVER else None
    return None


def _leading(words: Sequence[Token]) -> Token | None:
    """The one word before the first name is announced that can be a surname."""
    end = next(at for at, word in enumerate(words) if word.text in _FIRST)
    left = [word for word in words[:end] if word.text not in NEVER | _LAST | _IS]
    return left[0] if len(left) == 1 else None
