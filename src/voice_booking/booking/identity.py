"""Who is calling: a known customer, recognised by number and name, or a new one."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid5

import jellyfish

from voice_booking.listening.words.folding import fold
from voice_booking.listening.words.sounds import cologne, sound_of
from voice_booking.salon.customers import Customer

_CLOSE = 0.92
"""Jaro-Winkler above which two last names may be the same one, misheard; those that sound the same need less."""
_ALIKE = 0.7
"""The same for two words of which one may be what a bad line made of the other."""


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
    greeted: bool = False
    """Who they are they have not said: `name` is the given name of the number's only customer, whom we greeted."""


def same_name(one: str, other: str) -> bool:
    """Whether two spoken names are the same one: Meier and Maier, in any order of words.

    A last name may have been misheard a little; a first name may only be spelt in another way. Julia and Julian, Tom
    and Tim are two people of one family, and each hears of their own.
    """
    if _folded(one) == _folded(other):
        return True
    short, long = sorted((_words(one), _words(other)), key=len)
    heard = [sound_of(word) for word in short]
    extra = [sound_of(word) for word in long]
    first_alike = heard[:1] == extra[:1]
    unmatched = [sound for sound in heard if not _taken(sound, extra)]
    if not unmatched:  # the longer one may have a middle name more
        return bool(short) and (len(short) == len(long) or (len(short) > 1 and first_alike))
    only_the_last = unmatched == heard[-1:] and extra == [sound_of(long[-1])]
    return only_the_last and len(short) > 1 and _misheard(short[-1], long[-1])


def may_be_misheard(one: str, other: str) -> bool:
    """Whether one of two spoken names may be the other, badly heard: one word the same, one alike (Amna, Anna Berg).

    That may also be two people of a family: it counts only beside better proof.
    """
    said, meant = _words(one), _words(other)
    if len(said) != len(meant) or len(said) < 2:
        return False
    differ = [pair for pair in zip(said, meant, strict=True) if sound_of(pair[0]) != sound_of(pair[1])]
    return len(differ) < len(said) and all(jellyfish.jaro_winkler_similarity(*pair) > _ALIKE for pair in differ)


def called(name: str, customers: tuple[Customer, ...]) -> Customer | None:
    """The customer of that name; one who is spelt like that goes before one who sounds like it."""
    alike = [customer for customer in customers if same_name(customer.name, name)]
    exactly = (customer for customer in alike if _folded(customer.name) == _folded(name))
    return next(exactly, None) or next(iter(alike), None)


def recognise(caller: Caller, on_file: tuple[Customer, ...], company: UUID, visit: UUID) -> tuple[Customer, bool]:
    """The customer this caller is, and whether they are new.

    `visit` is the id of the appointment being made: a caller without a number is a new customer each time.

    Families share telephones: the same number with another name is another customer, never an overwritten one.
    """
    found = called(caller.name, on_file)
    if found is not None:
        return found, False
    # the same id for two calls at once from one number in one name, so that they cannot make two customers
    mark = f"{caller.phone}:{_folded(caller.name)}" if caller.phone else f"visit:{visit}"
    return Customer(uuid5(company, f"customer:{mark}"), caller.name, caller.phone, caller.email), True


def _folded(name: str) -> str:
    return " ".join(sorted(name.casefold().replace("-", " ").split()))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", fold(name)))


def _taken(sound: str, sounds: list[str]) -> bool:
    """Whether the sound is among them; takes it away."""
    if sound not in sounds:
        return False
    sounds.remove(sound)
    return True


def _misheard(one: str, other: str) -> bool:
    alike = jellyfish.jaro_winkler_similarity(one, other)
    return alike > (_CLOSE - 0.15 if cologne(one) == cologne(other) else _CLOSE)
