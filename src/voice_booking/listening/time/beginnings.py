"""With which kinds of words a pattern may begin, so that a rule is only tried where it has a chance."""

import re

_TOKEN = re.compile(
    r"\(\?(?P<open><?[=!]|:)|(?P<set>\[[^\]]*\])|\{(?P<count>\d*),?\d*\}|(?P<sign>[()|?*+$.])|(?P<char>.)"
)
_ALL = "."


class _Reader:
    """Recursive descent over the few signs of regular expressions that rules use."""

    def __init__(self, pattern: str) -> None:
        self._tokens = list(_TOKEN.finditer(pattern))
        self._position = 0

    def _peek(self) -> str:
        return self._tokens[self._position][0] if self._position < len(self._tokens) else ""

    def alternatives(self) -> tuple[set[str], bool]:
        """What the alternatives may begin with, and whether one of them may be empty."""
        firsts, empty = self._sequence()
        while self._peek() == "|":
            self._position += 1
            more, other_empty = self._sequence()
            firsts, empty = firsts | more, empty or other_empty
        return firsts, empty

    def _sequence(self) -> tuple[set[str], bool]:
        firsts: set[str] = set()
        empty = True
        while self._peek() not in ("", "|", ")"):
            item, nullable = self._item()
            if empty:
                firsts |= item
                empty = nullable
        return firsts, empty

    def _item(self) -> tuple[set[str], bool]:
        found = self._tokens[self._position]
        self._position += 1
        if found["open"] or found[0] == "(":
            firsts, empty = self.alternatives()
            self._position += 1
            if found["open"] and found["open"] != ":":
                firsts, empty = set(), True
        elif found["set"]:
            firsts, empty = set(found["set"][1:-1]), False
        else:
            firsts, empty = (set(), True) if found[0] == "$" else ({found[0]}, False)
        return firsts, self._quantified(empty)

    def _quantified(self, empty: bool) -> bool:
        if self._peek() in ("?", "*"):
            self._position += 1
            return True
        if self._peek() == "+":
            self._position += 1
        elif self._peek().startswith("{"):
            empty = empty or self._tokens[self._position]["count"] in ("", "0")
            self._position += 1
        return empty


def beginnings(pattern: str) -> set[str]:
    """The characters with which a match of `pattern` may begin. Raises `ValueError` if it may be empty."""
    firsts, empty = _Reader(pattern).alternatives()
    if empty or _ALL in firsts:
        raise ValueError(f"{pattern!r} does not say how it begins")
    return firsts
