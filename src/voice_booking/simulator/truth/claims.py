"""What a claim is."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Mode(StrEnum):
    """What a sentence says about the things it names."""

    BOOKED = "booked"
    """An appointment is firmly in the book."""
    STANDS = "stands"
    """An appointment is there, reserved or booked, now or since long."""
    MOVED = "moved"
    CANCELLED = "cancelled"
    RESERVED = "reserved"
    CALLBACK = "callback"
    """Somebody will ring back."""
    OFFER = "offer"
    """Something is free."""
    TAKEN = "taken"
    """Something is not free."""
    OPEN = "open"
    CLOSED = "closed"
    AWAY = "away"
    """Somebody is not there."""
    DOES = "does"
    """Somebody offers a service, or the salon does."""
    DOES_NOT = "does not"
    NOBODY = "nobody"
    """Nobody is called so."""
    PLACE = "place"
    LOOSE = "loose"
    """A detail of something named before, or of the catalogue."""


class Kind(StrEnum):
    """What a claim is about."""

    STATE = "state"
    """The mode itself."""
    DATE = "date"
    WEEKDAY = "weekday"
    DAY = "day of the month"
    TIME = "time"
    END = "end"
    RANGE = "hours"
    LENGTH = "length"
    WAIT = "waiting time"
    PRICE = "price"
    STAFF = "staff"
    SERVICE = "service"
    UNKNOWN = "unknown word"
    """Where a person or a service is to be named, there is one that nobody knows."""
    NAME = "name"
    SPELLED = "spelled name"
    CODE = "code"
    PHONE = "phone"
    ADDRESS = "address"


Value = date | int | str | tuple[int, ...] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said.

    `value` by kind: a date; a weekday from 0; minutes since midnight, all that the words may mean, for times;
    minutes for lengths; cents for prices; names for people and services; digits for codes and numbers.
    """

    kind: Kind
    mode: Mode
    value: Value
    words: str
    statement: int
    """Claims of one statement are about one thing."""
    option: int = 0
    """Of an offer: which of the times it names."""
    rough: bool = False
    """Said with `etwa`, `gut`, `gegen`."""
    sentence: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A claim that is not so. `truth` is what is there instead."""

    claim: Claim
    truth: str

    def __str__(self) -> str:
        return f"{self.claim.kind} {self.claim.words!r} in {self.claim.sentence!r}: {self.truth}"


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of one clause name, before it is known what is said about it."""

    kind: Kind
    value: Value
    start: int
    words: str
    rough: bool = False
    also: bool = False
    """Says the same once more: `vierzehn Uhr dreißig, also halb drei`."""

    @property
    def minutes(self) -> tuple[int, ...]:
        """All that a time may mean; nothing for what is no time."""
        return tuple(int(minute) for minute in self.value) if isinstance(self.value, tuple) else ()
