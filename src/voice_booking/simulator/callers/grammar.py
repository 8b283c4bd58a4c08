"""Sentences from small grammars: `(Hallo|Grüß Gott), ich hätte gern {service}` is one of two."""

import re
from collections.abc import Mapping
from random import Random

_CHOICE = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{(\w+)\}")
_TIDY = ((re.compile(r"\s+([,.?!])"), r"\1"), (re.compile(r"([,.?!]),"), r"\1"), (re.compile(r"\s{2,}"), " "))


def expand(template: str, slots: Mapping[str, str], chance: Random) -> str:
    """One sentence of the grammar, innermost choices first, with the slots filled in; an absent slot is empty."""
    text = template
    while found := _CHOICE.search(text):
        text = text[: found.start()] + chance.choice(found[1].split("|")) + text[found.end() :]
    text = _SLOT.sub(lambda slot: slots.get(slot[1], ""), text)
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    text = text.strip(" ,")
    return text[:1].upper() + text[1:]
