"""What a caller wants and knows; everything in the caller's own words. Moments are wall time of the branch (naive)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Words = tuple[str, ...]
"""Several ways to say the same; one of them is said."""


class Kind(StrEnum):
    """What a caller may want of a salon."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    HEAR = "hear"
    HOURS = "hours"
    ADDRESS = "address"
    PRICE = "price"
    SERVICES = "services"
    WAITING = "waiting"
    LATE = "late"
    CALLBACK = "callback"
    HUMAN = "human"
    COMPLAIN = "complain"
    REFUSE_RECORDING = "refuse_recording"


@dataclass(frozen=True, slots=True)
class Window:
    """Starting times that suit, both ends included."""

    first: datetime
    last: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.first <= moment <= self.last


@dataclass(frozen=True, slots=True)
class Time:
    """When the caller would come: how they say it, and which offers they then take."""

    said: Words
    accepts: tuple[Window, ...]
    staff: Words = ()
    """Whom they ask for together with it, if that changes with the time."""


@dataclass(frozen=True, slots=True)
class Want:
    """One thing the caller telephones for."""

    kind: Kind
    say: Words = ()
    """How they put it; empty: as their persona does."""
    service: Words = ()
    """In the accusative: `einen Damenschnitt`."""
    meaning: Words = ()
    """Words of the answer to take where the agent asks which of several things is meant."""
    times: tuple[Time, ...] = ()
    """The first wish, then what they ask for where that cannot be had."""
    staff: Words = ()
    """`bei Lisa`."""
    people: Words = ()
    """First or last names (lower case) one of whom it must be; empty: anybody."""
    whom: Words = ()
    """`für meine Tochter`."""
    visitor: str = ""
    """The name of whoever comes, if that is not the caller."""
    which: Words = ()
    """How they tell which of their appointments they mean."""
    keeps_other: bool = True
    """Whether what they have besides may stand."""
    takes_callback: bool = True
    """Whether they want to be called back where the agent cannot help."""
    gives_up: bool = False
    """Whether they leave it where their wishes cannot be had, without asking for other times."""
    knows_code: bool = True


class Breaks(StrEnum):
    """Where a caller's line breaks, without any fault of anybody's."""

    NEVER = "never"
    AT_OFFER = "at_offer"
    WITH_YES = "with_yes"
    """They agree, and are gone."""
    AT_NAME = "at_name"
    AT_ONCE = "at_once"
    AFTER_DONE = "after_done"
    """They hang up on the agent's last sentence, as many do."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Who calls."""

    name: str
    phone: str = ""
    """As they say it, only figures."""
    code: str = ""
    breaks: Breaks = Breaks.NEVER
