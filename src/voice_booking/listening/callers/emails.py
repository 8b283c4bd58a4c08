"""An e-mail address as it is spoken: `anna punkt klein at gmx punkt de`."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.alphabets import WORDS
from voice_booking.listening.callers.digits import digits_at
from voice_booking.listening.callers.tokens import Token, tokens_of
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import LONGEST_TEXT, fold
from voice_booking.listening.words.sets import word_set

_WRITTEN = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"[a-z0-9](?:[a-z0-9._+-]*[a-z0-9_])?@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}")
_AT = frozenset({"at", "aet", "et", "klammeraffe", "affenschwanz", "@", "affe", "add", "aett", "ett"})
_SIGN_WORDS = {
    ".": ("punkt", "dot", "."),
    "-": ("minus", "bindestrich", "strich", "mittelstrich", "-"),
    "_": ("unterstrich", "underscore", "tiefstrich", "_"),
    "+": ("plus",),
}
_SIGNS = {word: sign for sign, words in _SIGN_WORDS.items() for word in words}
_SMALL = re.compile(r"\b(?:alles )?(?:klein|groß|zusammen) ?geschrieben\b", re.IGNORECASE)
_FRAME = word_set(
    "ist lautet also an mail email mailadresse emailadresse adresse buchstabiere zwar die meine waere unter hab habe "
    "das ja aehm aeh und , : ; ! ? schreiben sie moment bitte ich buchstabieren mein eine sich schreibt"
)
_ASIDES = word_set("zusammengeschrieben zusammen geschrieben kleingeschrieben alles wort grossgeschrieben in einem")
_ENDINGS = word_set(
    "de com net org at ch eu info fr it nl uk pl biz berlin hamburg bayern koeln io me co online shop salon email"
)
_AFTER = word_set(
    "ganz normal genau so bitte danke ok okay ja alles klein kleingeschrieben zusammengeschrieben geschrieben wie "
    "der die das mit ohne"
)
_MOST_ATS = 8
"""Words for "@" that are tried; nobody says more of them before the right one."""


def understand_email(text: str) -> Understood[str] | NotUnderstood:
    """The address in lower case, or NOT_SAID when the words hold none."""
    text = text[:LONGEST_TEXT]
    written = _WRITTEN.search(text)
    if written is not None:
        return Understood(fold(written[0]), 0.97, ("written as an address",))
    tokens = _without_commas([token for token in tokens_of(_SMALL.sub(" ", text)) if token.text not in _ASIDES])
    ats = [at for at in range(1, len(tokens)) if tokens[at].text in _AT and tokens[at - 1].text not in ("punkt", "dot")]
    for at in ats[:_MOST_ATS]:
        address = f"{_local(tokens[:at])}@{_domain(tokens[at + 1 :])}"
        if _ADDRESS.fullmatch(address):
            return Understood(address, _confidence(address, text), (f"address {address}",))
    return NotUnderstood(Gap.NOT_SAID)


def _without_commas(tokens: Sequence[Token]) -> list[Token]:
    """Commas between letters and signs are only breath."""

    def breath(at: int) -> bool:
        around = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
        return any(len(token.text) == 1 or token.text in _SIGNS for token in around)

    return [token for at, token in enumerate(tokens) if token.text != "," or not breath(at)]


def _local(tokens: Sequence[Token]) -> str:
    first = len(tokens)
    while first and (tokens[first - 1].text not in _FRAME or _letter_wie(tokens, first)):
        first -= 1
    return _written_out(tokens[first:])


def _letter_wie(tokens: Sequence[Token], first: int) -> bool:
    return first > 1 and tokens[first - 2].text == "wie"


def _domain(tokens: Sequence[Token]) -> str:
    end = 0
    dotted = False
    while end < len(tokens):
        text = tokens[end].text
        if text in _FRAME or (dotted and text in _AFTER):
            break
        dotted = dotted or text in ("punkt", "dot", ".")
        end += 1
    part = list(tokens[:end])
    if not dotted and len(part) > 1 and part[-1].text in _ENDINGS:
        part.insert(len(part) - 1, Token(".", "."))
    return _written_out(part)


def _written_out(tokens: Sequence[Token]) -> str:
    """Signs, digits, spelled letters and words run together."""
    spelled = _is_spelled(tokens)
    written = ""
    at = 0
    while at < len(tokens):
        text = tokens[at].text
        digits = digits_at(tokens, at)
        if text in _SIGNS:
            written += _SIGNS[text]
        elif digits is not None:
            written += digits[0]
            at = digits[1]
            continue
        elif at + 2 < len(tokens) and tokens[at + 1].text == "wie":
            written += text if len(text) == 1 else WORDS.get(text, text)
            at += 3
            continue
        else:
            written += fold(WORDS[text]) if spelled and text in WORDS else text
        at += 1
    return written.strip(".-")


def _is_spelled(tokens: Sequence[Token]) -> bool:
    """Whether the words come from a spelling alphabet, three of them at least and nothing else."""
    words = [
        token.text for token in tokens if token.text not in _SIGNS and len(token.text) > 1 and not token.text.isdigit()
    ]
    return len(words) >= 3 and all(word in WORDS for word in words)


def _confidence(address: str, text: str) -> float:
    known = address.endswith(
        (
            "gmx.de",
            "web.de",
            "gmail.com",
            "t-online.de",
            "gmx.net",
            "outlook.com",
            "icloud.com",
            "yahoo.de",
            "freenet.de",
        )
    )
    return 0.9 if known and fold(text).isascii() else 0.82
