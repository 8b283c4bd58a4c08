"""What listening returns: understood, ambiguous or not understood, never a guess."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from voice_booking.listening.members import plain
from voice_booking.salon.services import Category
from voice_booking.salon.staff import StaffMember

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Understood(Generic[T]):
    """Sure enough to go on without asking."""

    value: T
    confidence: float
    """0 to 1, calibrated on the corpus."""
    why: tuple[str, ...] = ()
    """The rules that fired and the words they used."""


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[T]):
    """One question with two or three candidates settles it."""

    candidates: tuple[T, ...]
    why: tuple[str, ...] = ()
    certain: tuple[T, ...] = ()
    """What the same words settle beside the question."""
    excluded: tuple[T, ...] = ()
    """What the same words rule out; never among the candidates."""


@plain
class Gap(StrEnum):
    """Why nothing was understood."""

    NOT_SAID = "not_said"
    """The words name no such thing."""
    NOT_HERE = "not_here"
    """Something was named that this salon does not have."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    gap: Gap
    heard: str = ""
    """The caller's words for what is missing, fit to be said back."""
    nearest: Category | None = None
    """A category of the salon that is close to what was asked for."""
    why: tuple[str, ...] = ()


def certain_of(heard: Understood[tuple[T, ...]] | Ambiguous[T] | NotUnderstood) -> tuple[T, ...]:
    """Which of several things are settled."""
    if isinstance(heard, Understood):
        return heard.value
    return heard.certain if isinstance(heard, Ambiguous) else ()


@dataclass(frozen=True, slots=True)
class StaffWish:
    """With whom the caller wants to be, or not."""

    wished: tuple[StaffMember, ...] = ()
    anyone: bool = False
    """Said to be indifferent; beside `wished` it means: preferably these, else anybody."""
    excluded: tuple[StaffMember, ...] = ()
    same_as_last_time: bool = False
    """History settles it, which listening does not have."""


NO_STAFF_WISH = StaffWish()
