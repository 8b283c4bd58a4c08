"""What words of a trade stand for, and how much it matters whether a concept was said."""

from dataclasses import dataclass, field
from enum import StrEnum

from voice_booking.listening.members import plain

NEVER = 99.0
"""A cost that no reading can afford."""


@plain
class Kind(StrEnum):
    HEAD = "head"
    """What is done: a cut, a massage. Names a service by itself and is never ignored."""
    STEP = "step"
    """Done along with other things: washing, blow-drying."""
    PART = "part"
    """What it is done to, where that alone says enough: beard, brows, brakes."""
    METHOD = "method"
    """How it is done: by machine, with foils."""
    WHO = "who"
    PLACE = "place"
    """What it is done to, where that alone says nothing: head, back, car."""
    QUALITY = "quality"
    ACTION = "action"
    """Says nearly nothing: to do, to change, treatment."""
    NUMBER = "number"
    OWN = "own"
    """A word of the catalogue that no lexicon knows."""
    STRANGE = "strange"
    """Part of a compound that nobody knows: what was said is something else."""


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    key: str
    kind: Kind
    unsaid: float
    """Cost of a service that has this concept when the caller did not say it."""
    missing: float
    """Cost of a service that lacks this concept although the caller said it loosely."""
    trade: str = ""
    names_something: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names_something", self.kind in _STRONG)


_STRONG = frozenset({Kind.HEAD, Kind.STEP, Kind.PART, Kind.METHOD, Kind.OWN, Kind.STRANGE})

_COSTS = {
    Kind.HEAD: (4.0, NEVER),
    Kind.STEP: (2.0, 2.5),
    Kind.PART: (5.0, NEVER),
    Kind.METHOD: (3.0, 2.5),
    Kind.WHO: (1.0, 1.0),
    Kind.PLACE: (2.0, 0.7),
    Kind.QUALITY: (0.6, 0.4),
    Kind.ACTION: (0.2, 0.1),
    Kind.NUMBER: (1.0, 0.0),
    Kind.OWN: (3.0, NEVER),
    Kind.STRANGE: (NEVER, NEVER),
}


def concept(key: str, kind: Kind, trade: str = "", unsaid: float | None = None) -> Concept:
    """A concept with the usual costs of its kind, or its own cost of being unsaid."""
    usual, missing = _COSTS[kind]
    return Concept(key, kind, usual if unsaid is None else unsaid, missing, trade)
