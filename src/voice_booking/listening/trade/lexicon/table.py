"""How the tables of words are written: `kind concept[=unsaid cost]: form form two_word_form`, a line each."""

from collections.abc import Iterator

from voice_booking.listening.trade.concepts import Concept, Kind, concept
from voice_booking.listening.words.folding import fold

Forms = dict[str, tuple[Concept, ...]]


def lines_of(text: str) -> Iterator[str]:
    """The lines of a table; one that begins with a blank goes on with the line before it."""
    whole = ""
    for line in filter(None, text.splitlines()):
        if line.startswith(" "):
            whole += line
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def read_table(trade: str, text: str) -> Forms:
    """Folded form → its concept; a form of several words carries `_` between them, and lines of one concept add up."""
    forms: Forms = {}
    concepts: dict[str, Concept] = {}
    for line in lines_of(text):
        head, _, words = line.partition(":")
        kind, _, name = head.strip().partition(" ")
        key, _, unsaid = name.partition("=")
        if key not in concepts:
            concepts[key] = concept(key, Kind(kind), trade, float(unsaid) if unsaid else None)
        entry = concepts[key]
        forms |= {fold(word): (entry,) for word in words.split()}
    return forms


def read_compositions(text: str, forms: Forms) -> Forms:
    """`form = concept concept` a line: words that say several things at once."""
    by_key = {entry.key: entry for entries in forms.values() for entry in entries}
    composed: Forms = {}
    for line in lines_of(text):
        form, _, keys = line.partition("=")
        composed[fold(form.strip())] = tuple(by_key[key] for key in keys.split())
    return composed
