"""A telephone number, spoken in any grouping, as E.164."""

from collections.abc import Sequence
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat

from voice_booking.listening.callers.digits import digits_at
from voice_booking.listening.callers.tokens import Token, tokens_of
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood
from voice_booking.listening.words.sets import word_set

_BETWEEN = word_set(
    ", . ; : - / und dann die der das strich schraegstrich minus pause nochmal wieder danach noch also aehm aeh ja "
    "durchwahl vorwahl komma leerzeichen klammer auf zu in klammern ist weiter geht's gehts es kommt nummer mit von "
    "vorne"
)
_TAKEN_BACK = word_set("nein nee falsch quatsch sorry entschuldigung korrektur")
_LEAST = 6
_MOST = 16
_CALLERS = 1024
"""Numbers remembered: every tool call of a telephone call tells the same one."""


@lru_cache(_CALLERS)
def understand_phone(text: str, country: str = "DE") -> Understood[str] | NotUnderstood:
    """The number in E.164; `country` is whose national numbers callers give without a country code."""
    groups = max(_stretches(tokens_of(text)), key=lambda stretch: sum(len(group) for group in stretch), default=[])
    number = "".join(groups)
    if not _LEAST <= len(number.lstrip("+")) <= _MOST:
        return NotUnderstood(Gap.NOT_SAID)
    for candidate, confidence in ((number, 0.97), (f"+{number.lstrip('+')}", 0.85), (f"0{number}", 0.8)):
        parsed = _valid(candidate, country)
        if parsed is not None:
            return Understood(parsed, confidence, (f"digits {number}",))
    possible = _possible(number, country)
    if possible is not None:
        return Understood(possible, 0.7, (f"digits {number}", "not a number that is in use"))
    return NotUnderstood(Gap.NOT_SAID, number, why=("no such telephone number",))


def _valid(number: str, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164) if phonenumbers.is_valid_number(parsed) else None


def _possible(number: str, country: str) -> str | None:
    """A number that is long enough and dialled like one, although its range is not in use."""
    if len(number) < 9 or not number.startswith(("0", "+")):
        return None
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    return (
        phonenumbers.format_number(parsed, PhoneNumberFormat.E164) if phonenumbers.is_possible_number(parsed) else None
    )


def _stretches(tokens: Sequence[Token]) -> list[list[str]]:
    """Groups of digits that belong together; a group behind `nein` replaces the one before."""
    stretches: list[list[str]] = [[]]
    begun = 0
    at = 0
    while at < len(tokens):
        text = tokens[at].text
        found = digits_at(tokens, at)
        if found is not None:
            digits, at = found
            stretches[-1].append(digits)
            continue
        if text in ("plus", "+") and not stretches[-1]:
            stretches[-1].append("+")
        elif text in _TAKEN_BACK and stretches[-1]:
            del stretches[-1][begun if begun < len(stretches[-1]) else -1 :]
        elif text == "," and stretches[-1] and tokens[at + 1 : at + 2] and tokens[at + 1].text not in _TAKEN_BACK:
            begun = len(stretches[-1])
        elif text not in _BETWEEN and stretches[-1]:
            stretches.append([])
            begun = 0
        at += 1
    return [stretch for stretch in stretches if stretch]
