"""`Meier mit a i`, `Schmidt mit d t`, `ohne h`: what callers say about how their name is written."""

import re
from collections.abc import Callable, Sequence

from voice_booking.listening.callers.spelling import letter_of
from voice_booking.listening.callers.tokens import Token

_DIPHTHONG = re.compile(r"[ae][iy]")
_FINAL_T = re.compile(r"(?:dt|tt|td|t|d)$")
_TWO = frozenset({"zwei", "doppel", "doppeltem", "doppelt", "zwo", "2"})
_ONE = frozenset({"einem", "einfachem", "nur", "ein", "einfach", "1"})
_SKIPPED = frozenset(
    {
        "und",
        "am",
        "im",
        "ende",
        "mit",
        "schluss",
        "hinten",
        "vorne",
        "anfang",
        "bitte",
        ",",
        "in",
        "der",
        "mitte",
        "dem",
        "einem",
    }
)

Rule = Callable[[str], str]


def spelling_notes(tokens: Sequence[Token]) -> tuple[list[Rule], int] | None:
    """Changes to make to the name that stands before them, and where they begin; None when there are none."""
    for at, token in enumerate(tokens):
        if token.text in ("mit", "ohne"):
            first = at - 1 if at and tokens[at - 1].text == "nur" else at
            rules = _rules(tokens[at:])
            return (rules, first) if rules else None
    return None


def _rules(tokens: Sequence[Token]) -> list[Rule]:
    rules: list[Rule] = []
    at, without = 0, False
    while at < len(tokens):
        text = tokens[at].text
        if text in ("mit", "ohne"):
            without = text == "ohne"
        count = 2 if text in _TWO else 1 if text in _ONE and _next_letter(tokens, at) else 0
        if count:
            letter = _next_letter(tokens, at)
            if letter:
                rules.append(_counted(letter, count))
                at += 2
                continue
        sharp = text in ("eszett", "scharfem", "scharfes")
        letters, used = ("ß", 2 if text != "eszett" else 1) if sharp else _letters(tokens, at)
        if letters and not count:
            rules.append(_left_out(letters) if without else _written(letters))
            at += used
            continue
        at += 1
    return rules


def _next_letter(tokens: Sequence[Token], at: int) -> str | None:
    return letter_of(tokens[at + 1]) if at + 1 < len(tokens) else None


def _letters(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Letters said from `at` on without a break: `a i`, `d t`."""
    found = ""
    end = at
    while end < len(tokens) and len(found) < 3:
        text = tokens[end].text
        pair = text if text in ("ai", "ei", "ay", "ey", "dt", "ph", "th", "ck", "ie") else None
        letter = None if text in _SKIPPED else pair or letter_of(tokens[end])
        if letter is None:
            break
        found += letter
        end += 1
    return found, end - at


def _counted(letter: str, count: int) -> Rule:
    def apply(name: str) -> str:
        if letter == "s" and "ß" in name:
            return name.replace("ß", "s" * count)
        runs = list(re.finditer(f"{letter}+", name))
        doubled = [run for run in runs if len(run[0]) > 1]
        chosen = (doubled or runs)[-1:] if count == 1 or len(runs) != 1 else runs
        if not chosen:
            return name + letter * (count - 1)
        start, end = chosen[0].span()
        return name[:start] + letter * count + name[end:]

    return apply


def _written(letters: str) -> Rule:
    """The name with these letters where it could have them."""

    def apply(name: str) -> str:
        if letters in ("ai", "ei", "ay", "ey"):
            return _DIPHTHONG.sub(letters, name, count=1)
        if letters in ("dt", "tt", "d", "t") and _FINAL_T.search(name):
            return _FINAL_T.sub(letters, name)
        simple = {
            "ß": ("ss", "s"),
            "y": ("i",),
            "v": ("f", "w"),
            "f": ("v", "ph"),
            "ph": ("f",),
            "c": ("k",),
            "k": ("c", "g"),
            "th": ("t",),
            "ck": ("k",),
        }
        simple |= {
            "ie": ("i",),
            "z": ("tz", "s"),
            "tz": ("z",),
            "w": ("v",),
            "i": ("y", "j"),
            "g": ("k",),
            "b": ("p",),
            "p": ("b",),
            "j": ("y",),
        }
        if letters in name:
            return name
        for other in simple.get(letters, ()):
            if other in name:
                head, tail = (name.split(other, 1)) if letters in "vfckw" else name.rsplit(other, 1)
                return head + letters + tail
        return name + letters if letters in ("e", "h", "s", "n") else name

    return apply


def _left_out(letters: str) -> Rule:
    def apply(name: str) -> str:
        head, found, tail = name.rpartition(letters)
        return head + tail if found else name

    return apply
