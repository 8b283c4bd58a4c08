"""Dynamic variables: where a text reads them, and what it becomes with their values.

All values are strings. A variable that is not set stays as the literal `{{name}}`, as the service leaves it.
"""

import re
from collections.abc import Mapping

_INNERMOST = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_NESTED = re.compile(r"\{\{[^}]*\{\{")
_DEPTH = 3
_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*")
SYSTEM = frozenset(
    {
        "current_time",
        "current_hour",
        "current_calendar",
        "session_type",
        "session_duration",
        "call_id",
        "call_type",
        "direction",
        "user_number",
        "agent_number",
    }
)
"""Variables that the service itself sets; the last three in phone calls only."""
_ZONED = ("current_time_", "current_hour_", "current_calendar_")


def names_in(text: str) -> tuple[str, ...]:
    """Every variable that a text reads, in order; of nested ones the inner first, and the outer with it left out."""
    return tuple(name for name in _INNERMOST.findall(text))


def is_system(name: str) -> bool:
    """Whether the service sets it: `call_id`, `current_time`, `current_time_Europe/Berlin`."""
    return name in SYSTEM or name.startswith(_ZONED)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every variable that is set put in, inner ones first; values themselves are not looked into."""

    def value(found: re.Match[str]) -> str:
        return values.get(found[1], found[0])

    for _ in range(_DEPTH):
        nested = _NESTED.search(text) is not None
        text = _INNERMOST.sub(value, text)
        if not nested:
            break
    return text


def number(text: str) -> float | None:
    """The number that a text is, None if it is none."""
    return float(text) if _NUMBER.fullmatch(text) else None
