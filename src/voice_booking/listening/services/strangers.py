"""Something asked for that no lexicon knows: it is not here, and it is no small talk either."""

import re
from collections.abc import Sequence

from voice_booking.listening.services.mentions import Spotted
from voice_booking.listening.understanding import Gap, NotUnderstood
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_ASKED = re.compile(
    r" (?:termin (?:fuer|zum|zur|zu|wegen)|einmal|brauche?|braeuchten?|braeucht|haette?n? gern[e]?|haett gern|"
    r"moechten?|machen sie(?: auch)?|bieten sie(?: auch)?"
    r"|macht ihr(?: auch)?|wuerden? gern[e]?|wollte(?: gern[e]?)?|rezept (?:fuer|ueber)|gibt es(?: auch)?|"
    r"koennen sie(?: auch)?|kann man(?: bei (?:ihnen|euch))?)"
    r"(?: (?:bei (?:ihnen|euch)|mir|mal|wieder|einen|eine|ein|ne|nen|meinen|meine|mein|die|den|das|gern|gerne|"
    r"bitte|auch|neue|neuen|so|morgen|fuer|zum|zur))* $"
)
_ARTICLES = word_set(
    "ein eine einen einmal die den das der bitte ne nen eines gern gerne auch mal zum zur fuer machen lassen"
)
_SHORT = 4
_LEAST = 4
_ENDINGS = ("ung", "massage", "therapie", "behandlung", "en", "ieren", "pflege", "tik", "tur", "test", "schreibung")


def asked_for_unknown(words: Sequence[Word], spotted: Spotted, masked: frozenset[int]) -> NotUnderstood | None:
    """The answer NOT_HERE when an unknown noun stands where a service is asked for."""
    del masked
    for at in spotted.unknown:
        word = words[at]
        if len(word.text) < _LEAST or not word.text.isalpha() or word.text in FIRST_NAMES or word.text in SURNAMES:
            continue
        before = " " + " ".join(w.text for w in words[max(0, at - 8) : at]) + " "
        bare = len(words) <= _SHORT and all(w.text in _ARTICLES or i in spotted.unknown for i, w in enumerate(words))
        if bare or (_ASKED.search(before) and (word.capital or word.text.endswith(_ENDINGS))):
            return NotUnderstood(Gap.NOT_HERE, word.raw, None, ("an unknown word where a service is asked for",))
    return None
