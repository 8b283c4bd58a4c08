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
    long = any("," in item for item in items)
    pause = "; " if long else ", "
    last_pause = "; " if long and len(items) > 2 else ", " if long else " "
    return f"{pause.join(items[:-1])}{last_pause}{conjunction} {items[-1]}"


def in_order(steps: Sequence[str]) -> str:
    """Things that follow each other: `Auswaschen, Schneiden und Föhnen`, `Auswaschen und Pflege, dann Föhnen`."""
    if any(" und " in step for step in steps[:-1]):
        return ", dann ".join(steps)
    # A last step with its own und closes the row by itself: Auswaschen, Formschnitt, Föhnen und Styling.
    return ", ".join(steps) if steps and " und " in steps[-1] else _joined(steps, "und")


def all_of_clauses(clauses: Sequence[str]) -> str:
    """Clauses one after the other, the last joined by `und`."""
    return ", ".join(clauses[:-1]) + (", und " if clauses[1:] else "") + clauses[-1]


def sentence(words: str) -> str:
    """`words` as a sentence: capital letter in front, a full stop at the end unless it ends otherwise."""
    tidy = " ".join(words.split())
    ended = tidy if tidy.endswith((".", "?", "!")) else f"{tidy}."
    return capitalised(ended)


def capitalised(words: str) -> str:
    """`words` with a capital letter in front, the rest as it is."""
    return words[:1].upper() + words[1:]


def sentences(*parts: str) -> str:
    """Several sentences one after the other; empty ones are left out."""
    return " ".join(sentence(part) for part in parts if part.strip())
