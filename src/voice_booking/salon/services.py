"""What can be booked: a service, the segments it consists of, and what happens between them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class PausePolicy(StrEnum):
    """What the processing time between two segments means for the stylist."""

    FREE = "free"
    """The stylist may serve somebody else meanwhile."""
    BLOCKED = "blocked"
    """The stylist stays with the customer."""
    FLEXIBLE = "flexible"
    """As `FREE`, and the gap may stretch up to its limit so that the visit fits."""
    NEVER = "never"
    """The whole visit is one block, neither shrinkable nor stretchable."""

    @property
    def keeps_stylist(self) -> bool:
        """Whether gaps occupy the stylist."""
        return self in (PausePolicy.BLOCKED, PausePolicy.NEVER)


class DoneBy(StrEnum):
    """Who does a segment of a service."""

    SAME = "same"
    """The stylist of the service, who does all such segments of it."""
    ANY = "any"
    """Anybody who is able to do the segment; a person asked for by name does it personally."""
    ASSISTANT = "assistant"
    """Somebody whose skill is this segment and not the whole service: the apprentice who rinses."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of work on the customer, and the processing time (Einwirkzeit) after it."""

    key: str
    """A, B, C … in order within the service."""
    name: str
    minutes: int
    gap_minutes: int = 0
    gap_max_minutes: int | None = None
    """How far a flexible gap may stretch; None is `gap_minutes`."""
    gap_name: str = ""
    done_by: DoneBy = DoneBy.SAME
    """The first segment of a service is always `SAME`."""
    resources: tuple[str, ...] = ()
    """Keys of the resources of which the segment occupies one unit each, such as a basin."""
    gap_resources: tuple[str, ...] = ()
    """The same during the gap after it, such as a heat lamp."""
    closing: str = ""
    """A tag of work that is done once at the end of a visit, such as `foehnen`; only a last segment has one."""

    @property
    def gap_limit_minutes(self) -> int:
        return self.gap_minutes if self.gap_max_minutes is None else self.gap_max_minutes


@dataclass(frozen=True, slots=True)
class Category:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Service:
    """A bookable service. A simple one is a single segment without a gap."""

    id: UUID
    key: str
    name: str
    category: str
    """Key of a `Category`."""
    price_cents: int
    segments: tuple[Segment, ...]
    pause_policy: PausePolicy = PausePolicy.FREE
    synonyms: tuple[str, ...] = ()
    active: bool = True
    notice_minutes: int = 0
    """How long before its start it can be booked at the latest."""
    move_notice_minutes: int = 0
    """How long before its start it can be moved at the latest."""
    cancel_notice_minutes: int = 0
    """How long before its start it can be cancelled at the latest."""
    min_interval_days: int = 0
    """Days between two treatments of one customer with this service at least, from start to start."""
    weekdays: tuple[int, ...] = ()
    """ISO weekdays (1 Monday … 7 Sunday) on which a visit with it may begin; empty: any."""
    in_gaps: bool = False
    """May be done while another service of the same visit develops (brows while the colour does)."""
    buffer_before_minutes: int = 0
    buffer_after_minutes: int = 0

    @property
    def composite(self) -> bool:
        return len(self.segments) > 1 or self.segments[0].gap_minutes > 0

    @property
    def minutes(self) -> int:
        """Segments plus gaps at their shortest, without buffers."""
        return sum(segment.minutes + segment.gap_minutes for segment in self.segments)
