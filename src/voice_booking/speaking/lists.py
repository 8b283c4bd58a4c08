"""Enumerations and sentences: how words are joined so that they can be listened to."""

from collections.abc import Sequence


def all_of(items: Sequence[str]) -> str:
    """`Max, Tom und Lisa`."""
    return _joined(items, "und")


def one_of(items: Sequence[str]) -> str:
    """`Max, Tom oder Lisa`."""
    return _joined(items, "oder")


def _joined(items: Sequence[str], conjunction: str) -> str:
    if len(items) < 2:
        return "".join(items)
    # Items with commas of their own need a longer pause between them; the voice makes one at a semicolon.
    pause, last_pause = ("; ", "; ") if any("," in item for item in items) else (", ", " ")
    return f"{pause.join(items[:-1])}{last_pause}{conjunction} {items[-1]}"


def in_order(steps: Sequence[str]) -> str:
    """Things that follow each other: `Auswaschen, Schneiden und Föhnen`, `Auswaschen und Pflege, dann Föhnen`."""
    if any(" und " in step for step in steps):
        return ", dann ".join(steps)
    return _joined(steps, "und")


def all_of_clauses(clauses: Sequence[str]) -> str:
    """Clauses one after the other, the last joined by `und`."""
    return ", ".join(clauses[:-1]) + (", und " if clauses[1:] else "") + clauses[-1]


def sentence(words: str) -> str:
    """`words` as a sentence: capital letter in front, a full stop at the end unless it ends otherwise."""
    tidy = " ".join(words.split())
    ended = tidy if tidy.endswith((".", "?", "!")) else f"{tidy}."
    return ended[:1].upper() + ended[1:]


def sentences(*parts: str) -> str:
    """Several sentences one after the other; empty ones are left out."""
    return " ".join(sentence(part) for part in parts if part.strip())
