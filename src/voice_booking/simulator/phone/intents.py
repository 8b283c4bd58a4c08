"""What callers say when they want something: the patterns of `intents.yaml`, a block of them for each tag."""

import re
from collections.abc import Mapping
from importlib import resources

import yaml

_NOT_YES = re.compile(
    r"\b((passt|stimmt|richtig|gut|klar|recht|geht|sicher|super|okay|toll) (\w+ ){0,3}nicht|"
    r"nicht (\w+ )?(so )?(gut|richtig|recht|sicher|klar|toll|super|okay|genau)|"
    r"(denn|wo|wann|was|wie|wer) (\w+ ){0,4}genau|"
    r"wann passt|was passt|passt ihnen|ja nicht|genau(er|so)|ich nehme an)\b"
)
"""Words of consent that are none."""
_GREETING = re.compile(
    r"^(\w+ ){0,2}morgen (?=ich|hier|mein|ja|also|guten|frau|herr)|\b(gute?n?|schoene?n?) (morgen|abend|mittag)\b"
)
"""A greeting, no time."""


def _read() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, re.Pattern[str]]]:
    text = resources.files(__package__).joinpath("intents.yaml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    words = {name: tuple(listed.split()) for name, listed in found["words"].items()}
    return words, {tag: _compiled(lines, words) for tag, lines in found["intents"].items()}


def _compiled(lines: str, words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    filled = re.sub(r"<(\w+)>", lambda name: "|".join(words[name[1]]), "|".join(lines.split("\n")).rstrip("|"))
    return re.compile(rf"\b(?:{filled})\b")


WORDS, PATTERNS = _read()


def matching(words: str) -> set[str]:
    """The tags whose pattern is found in `words`: lower case, umlauts folded, no punctuation, single blanks."""
    changed = {"affirm": _NOT_YES.sub(" ", words), "gives_time": _GREETING.sub(" ", words)}
    return {tag for tag, pattern in PATTERNS.items() if pattern.search(changed.get(tag, words))}
