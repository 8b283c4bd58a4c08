"""With which one or two kinds of words a pattern may begin, so that a rule is only tried where it has a chance."""

import re

_TOKEN = re.compile(
    r"\(\?(?P<open><?[=!]|:)|(?P<set>\[[^\]]*\])|\{(?P<count>\d*),?\d*\}|(?P<sign>[()|?*+$.])|(?P<char>.)"
)
FIRST = "^"
"""Stands before an opening that is one only at the very start."""
ANYTHING = "."
_LENGTH = 2


def _followed(ones: set[str], others: set[str]) -> set[str]:
    """The openings of what begins with one of these and goes on with one of those."""
    joined = set()
    for one in ones:
        length = _LENGTH + one.startswith(FIRST)
        joined |= {(one + (other.removeprefix(FIRST) if one else other))[:length] for other in others}
    return joined


class _Reader:
    """Recursive descent over the few signs of regular expressions that rules use."""

    def __init__(self, pattern: str) -> None:
        self._tokens = list(_TOKEN.finditer(pattern))
        self._position = 0

    def _peek(self) -> str:
        return self._tokens[self._position][0] if self._position < len(self._tokens) else ""

    def alternatives(self) -> set[str]:
        """What the alternatives may begin with; the empty string where one of them may be empty."""
        openings = self._sequence()
        while self._peek() == "|":
            self._position += 1
            openings |= self._sequence()
        return openings

    def _sequence(self) -> set[str]:
        openings = {""}
        while self._peek() not in ("", "|", ")"):
            openings = _followed(openings, self._item())
        return openings

    def _item(self) -> set[str]:
        found = self._tokens[self._position]
        self._position += 1
        if found["open"] or found[0] == "(":
            openings = self.alternatives()
            self._position += 1
            if found["open"] and found["open"] != ":":
                openings = {FIRST} if found["open"] == "<!" and openings == {ANYTHING} else {""}
        elif found["set"]:
            openings = set(found["set"][1:-1])
        else:
            openings = {""} if found[0] == "$" else {found[0]}
        return self._quantified(openings)

    def _quantified(self, openings: set[str]) -> set[str]:
        sign = self._peek()
        if sign not in ("?", "*", "+") and not sign.startswith("{"):
            return openings
        least = {"?": "0", "*": "0", "+": "1"}.get(sign, self._tokens[self._position]["count"] or "0")
        self._position += 1
        more = openings if sign == "?" else openings | _followed(openings, openings)
        return more | {""} if least == "0" else more


def openings(pattern: str) -> set[str]:
    """The first two characters of all matches, one where a match may end behind it.

    `FIRST` stands before those that hold only at the very start, `ANYTHING` for any second character. Raises
    `ValueError` if a match may be empty, or begin with any character.
    """
    found = _Reader(pattern).alternatives()
    if any(opening.removeprefix(FIRST)[:1] in ("", ANYTHING) for opening in found):
        raise ValueError(f"{pattern!r} does not say how it begins")
    return found


def beginnings(pattern: str) -> set[str]:
    """The characters with which a match of `pattern` may begin. Raises `ValueError` if it may be empty."""
    return {opening.removeprefix(FIRST)[0] for opening in openings(pattern)}
