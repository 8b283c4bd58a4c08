"""Who is calling: a known customer, recognised by number and name, or a new one."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid5

import cologne_phonetics
import jellyfish

from voice_booking.salon.customers import Customer

_CLOSE = 0.92
"""Jaro-Winkler above which two names with the same sound are the same person's on the same telephone."""


class Detail(StrEnum):
    """What a caller tells about themselves."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Caller:
    """What the caller told about themselves, and the number on the display."""

    name: str
    phone: str | None
    """E.164."""
    email: str | None = None
    read_back: tuple[Detail, ...] = ()
    """Details that were only heard, and are better read back once they are written down."""


def same_name(one: str, other: str) -> bool:
    """Whether two spoken names are the same one in different spellings: Meier and Maier, in any order of words."""
    first, second = _folded(one), _folded(other)
    if first == second:
        return True
    if _sounds(first) == _sounds(second):
        return jellyfish.jaro_winkler_similarity(first, second) > _CLOSE - 0.1
    return jellyfish.jaro_winkler_similarity(first, second) > _CLOSE


def recognise(caller: Caller, on_file: tuple[Customer, ...], company: UUID, visit: UUID) -> tuple[Customer, bool]:
    """The customer this caller is, and whether they are new.

    `visit` is the id of the appointment being made: a caller without a number is a new customer each time.

    Families share telephones: the same number with another name is another customer, never an overwritten one.
    """
    for customer in on_file:
        if same_name(customer.name, caller.name):
            return customer, False
    # the same id for two calls at once from one number in one name, so that they cannot make two customers
    mark = f"{caller.phone}:{_folded(caller.name)}" if caller.phone else f"visit:{visit}"
    return Customer(uuid5(company, f"customer:{mark}"), caller.name, caller.phone, caller.email), True


def _folded(name: str) -> str:
    return " ".join(sorted(name.casefold().replace("-", " ").split()))


@lru_cache(maxsize=4096)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sorted(code for _, code in cologne_phonetics.encode(name)))
