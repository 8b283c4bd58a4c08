"""The words that one salon's callers may use: its trade's, its catalogue's own, and the other trades' nouns."""

from dataclasses import dataclass
from functools import lru_cache

from voice_booking.listening.trade.concepts import Concept, Kind, concept
from voice_booking.listening.trade.lexicon import (
    everyday,
    hair,
    spa,
    therapy,
    therapy_everyday,
    workshop,
    workshop_bike,
    workshop_car,
)
from voice_booking.listening.trade.lexicon.table import Forms, read_compositions, read_table

_OWN_TRADES = {"hair": ("hair",), "therapy": ("therapy",), "spa": ("hair", "therapy", "spa"), "workshop": ("workshop",)}
_ELSEWHERE = (Kind.HEAD, Kind.PART, Kind.ACTION)
"""What is worth knowing of a foreign trade: enough to say that it is not done here."""


_COMPOSED = (
    ("hair", hair.COMPOSED),
    ("therapy", therapy.COMPOSED),
    ("workshop", workshop.COMPOSED),
    ("spa", spa.GUESTS_COMPOSED),
)


@lru_cache(maxsize=1)
def _tables() -> dict[str, Forms]:
    forms = {
        "everyday": read_table("", everyday.WHO),
        "hair": read_table("hair", hair.HAIR),
        "therapy": read_table("therapy", therapy.THERAPY + therapy_everyday.WORDS + spa.WORDS),
        "workshop": read_table("workshop", workshop.WORKSHOP + workshop_car.WORDS + workshop_bike.WORDS),
    }
    forms["spa"] = read_table("spa", spa.GUESTS)
    known = {form: entries for table in forms.values() for form, entries in table.items()}
    for trade, composed in _COMPOSED:
        forms[trade] |= read_compositions(composed, known)
    return forms


@dataclass(frozen=True, slots=True)
class Lexicon:
    own: Forms
    """Words of this salon's trade."""
    elsewhere: Forms
    """Nouns of other trades."""
    concepts: dict[str, Concept]


@lru_cache(maxsize=8)
def lexicon_of(trade: str) -> Lexicon:
    """The built-in words for a salon of `trade`; an unknown trade knows all of them as foreign."""
    tables = _tables()
    mine = ("everyday", *_OWN_TRADES.get(trade, ()))
    own: Forms = {}
    elsewhere: Forms = {}
    for name, table in tables.items():
        if name in mine:
            own |= table
        elif name != "spa":
            elsewhere |= {form: e for form, e in table.items() if all(c.kind in _ELSEWHERE for c in e)}
    concepts = {c.key: c for table in tables.values() for entries in table.values() for c in entries}
    return Lexicon(own, {f: e for f, e in elsewhere.items() if f not in own}, concepts)


def own_word(word: str) -> Concept:
    """The concept of a catalogue word that no lexicon knows; a number is one of its own kind."""
    if word.isdigit():
        return concept(f"number:{word}", Kind.NUMBER, unsaid=0.2)
    return concept(f"own:{word}", Kind.OWN)


STRANGE = concept("strange", Kind.STRANGE)
