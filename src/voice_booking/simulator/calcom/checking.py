"""Validation of bodies and queries against what a route accepts; unknown fields are dropped without a word."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.simulator.calcom.errors import invalid
from voice_booking.simulator.calcom.wire import moment, zone_named

Check = Callable[[object], bool]

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+[1-9]\d{6,14}")


def is_text(value: object) -> bool:
    return isinstance(value, str)


def is_filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_positive(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


def is_count(value: object) -> bool:
    """Not negative."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def is_flag(value: object) -> bool:
    return isinstance(value, bool)


def is_object(value: object) -> bool:
    return isinstance(value, dict)


def is_list(value: object) -> bool:
    return isinstance(value, list)


def is_time(value: object) -> bool:
    return moment(value) is not None


def is_zone(value: object) -> bool:
    return zone_named(value) is not None


def is_email(value: object) -> bool:
    return isinstance(value, str) and EMAIL.fullmatch(value) is not None


def is_phone(value: object) -> bool:
    return isinstance(value, str) and PHONE.fullmatch(value) is not None


def list_of(check: Check) -> Check:
    def is_list_of(value: object) -> bool:
        return isinstance(value, list) and all(check(part) for part in value)

    return is_list_of


def one_of(*allowed: str) -> Check:
    def is_one_of(value: object) -> bool:
        return value in allowed

    return is_one_of


@dataclass(frozen=True, slots=True)
class Field:
    """One field that a route knows."""

    name: str
    check: Check
    required: bool = False
    says: str = "is not valid"


def picked(given: Mapping[str, Any], known: Iterable[Field], *, within: str = "") -> dict[str, Any]:
    """The known fields of `given`, the others dropped.

    Args:
        within: what the object is called where it is part of another one.

    Raises:
        Refused: 400 with every field that is missing or does not fit.
    """
    found, errors = {}, []
    for part in known:
        value = given.get(part.name)
        if value is None:
            if part.required:
                errors.append(error(part.name, "isDefined", f"{part.name} should not be null or undefined", within))
        elif part.check(value):
            found[part.name] = value
        else:
            errors.append(error(part.name, part.check.__name__, f"{part.name} {part.says}", within))
    if errors:
        raise invalid(errors)
    return found


def error(name: str, constraint: str, message: str, within: str = "") -> dict[str, Any]:
    """One entry of the errors of body validation."""
    entry: dict[str, Any] = {"property": name, "constraints": {constraint: message}}
    return {"property": within, "children": [entry]} if within else entry
