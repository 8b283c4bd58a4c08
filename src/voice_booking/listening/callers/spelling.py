"""Runs of spelled letters: `m a i e r`, `Martha Anton Ida`, `k wie Konrad`, `es ce ha`, `doppel t`."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.listening.callers.alphabets import LETTER_NAMES, WORDS, umlaut
from voice_booking.listening.callers.tokens import Token

_MARKS = frozenset(",.;:-/")
_TWICE = frozenset({"doppel", "doppeltes", "doppelt", "zweimal"})
_LEAST = 3
"""Letters that make a spelled run; fewer may be small words."""


@dataclass(frozen=True, slots=True)
class Run:
    letters: str
    first: int
    last: int


def spelled_run(tokens: Sequence[Token]) -> Run | None:
    """The longest stretch that spells something, the last of equals, or None."""
    best: Run | None = None
    at = 0
    while at < len(tokens):
        told = at > 0 and tokens[at - 1].text in ("ohne", "mit")
        run = None if told else _run_from(tokens, at)
        if run is not None and (best is None or len(run.letters) >= len(best.letters)):
            best = run
        at = run.last + 1 if run else at + 1
    return best


def _run_from(tokens: Sequence[Token], first: int) -> Run | None:
    letters: list[str] = []
    at, last, sure = first, first, 0
    while at < len(tokens):
        if tokens[at].text in _MARKS and letters:
            at += 1
            continue
        step = _letter_at(tokens, at)
        if step is None:
            break
        letter, at, certain = step
        letters.append(letter)
        sure += certain
        last = at - 1
    spelled = "".join(letters)
    return Run(spelled, first, last) if len(letters) >= _LEAST and sure >= 2 else None


def _letter_at(tokens: Sequence[Token], at: int) -> tuple[str, int, bool] | None:
    """(letter, index behind it, whether it is surely one) at `at`."""
    text = tokens[at].text
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text == "umlaut" and following:
        plain = letter_of(tokens[at + 1])
        return (umlaut(plain), at + 2, True) if plain else None
    if text in _TWICE and following:
        single = letter_of(tokens[at + 1])
        return (single * 2, at + 2, True) if single else None
    if text in ("scharfes", "scharfem") and following in ("s", "es"):
        return "ß", at + 2, True
    letter = letter_of(tokens[at])
    if letter is None:
        return None
    if following == "wie" and at + 2 < len(tokens):
        end = at + 3
        dotted = tokens[at + 2].text == "umlaut" and end < len(tokens)
        return letter, end + 1 if dotted else end, True
    return letter, at + 1, True


def letter_of(token: Token) -> str | None:
    """The letter that a single letter, its name or a word of a spelling alphabet stands for."""
    if len(token.raw) == 1 and token.raw.isalpha():
        return token.raw.lower()
    return WORDS.get(token.text) or LETTER_NAMES.get(token.text)
