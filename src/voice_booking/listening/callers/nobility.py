"""Names with particles: `von und zu Müller-Lüdenscheidt`, `Sabine vom Bruch`, `Meier zu Bexten`."""

from collections.abc import Sequence

from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

PARTICLES = word_set("von van vom de del della da di du la zu zur zum und der den dem auf el al")
_OPENING = word_set("von van de")
_BEGINNING = PARTICLES - {"und", "der", "den", "dem"}
"""These begin a name by themselves; the others need a name or a rank before them."""
_MOST_PARTICLES = 3
_TITLES = word_set("dr doktor prof professor med frau herr herrn fraeulein")
_RANKS = word_set("graf graefin freiherr freifrau baron baronin fuerst fuerstin prinz prinzessin ritter edler")
_BEFORE = _TITLES | _RANKS | FIRST_NAMES | SURNAMES
_LEADING = word_set("ist heisse heiss bin name namen nachname hier spricht lautet waere ja hallo tag also")


def name_with_particles(words: Sequence[Token]) -> list[str]:
    """The words of such a name, particles in small letters and titles left out; none without one."""
    for at, word in enumerate(words):
        if word.text not in _BEGINNING or (at and words[at - 1].text in _BEGINNING):
            continue
        end = at
        while end < len(words) and end - at < _MOST_PARTICLES and words[end].text in PARTICLES:
            end += 1
        first = _beginning(words, at)
        if first is None or end == len(words) or not _a_name(words[end]) or not _ends(words, end):
            continue
        before = [token.raw for token in words[first:at] if token.text not in _TITLES]
        if before or word.text in _OPENING:
            return [*before, *(token.text for token in words[at:end]), words[end].raw]
    return []


def _beginning(words: Sequence[Token], at: int) -> int | None:
    """Where the first names, ranks and titles before a particle begin; None where something else stands before.

    `der Max von der Feuerwehr` has an article, and tells where Max comes from.
    """
    first = at
    while first > 0 and words[first - 1].text in _BEFORE:
        first -= 1
    return first if first == 0 or words[first - 1].text in _LEADING else None


def _a_name(word: Token) -> bool:
    known = any(part in FIRST_NAMES or part in SURNAMES for part in word.text.split("-"))
    return word.text.replace("-", "").isalpha() and (known or word.text not in ORDINARY)


def _ends(words: Sequence[Token], last: int) -> bool:
    """Whether nothing that makes another sentence follows."""
    return all(word.text in _CLOSING for word in words[last + 1 :])


_CLOSING = word_set("ist mein name hier am apparat telefon heisse ich der bitte danke guten tag")
