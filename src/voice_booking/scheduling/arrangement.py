"""In which orders, and inside which gaps, the items of a visit can be done: structure only, without any time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.scheduling.visit import ItemWish


class Ending(Enum):
    """When a nested item must end, seen from the end of the gap that it lies in."""

    ANYWHERE = 0
    BEFORE = 1
    """At least a minute before, so that the host ends last."""
    TOGETHER = 2
    """In the same minute, so that the nested item, which is the later in order, ends last."""


@dataclass(frozen=True, slots=True)
class Part:
    """An item as it is done in one arrangement."""

    item: int
    """Position among the items asked for."""
    keeps_closing: bool = True
    """False: its last segment is left to the item of the visit that ends last (Föhnen is done once)."""


@dataclass(frozen=True, slots=True)
class Nested:
    """An item that lies inside a gap of another."""

    part: Part
    ending: Ending = Ending.ANYWHERE


@dataclass(frozen=True, eq=False)
class Block:
    """An item of the visit, and what is done inside its gaps."""

    part: Part
    nested: Mapping[int, Nested] = field(default_factory=dict)
    """Position of the segment after which the gap comes -> what lies in it."""

    @property
    def order(self) -> tuple[int, ...]:
        """Its items by their beginnings."""
        return (self.part.item, *(self.nested[gap].part.item for gap in sorted(self.nested)))

    @property
    def items(self) -> int:
        """Its items as bits."""
        return sum(1 << item for item in self.order)


def segments_of(wishes: Sequence[ItemWish], part: Part) -> tuple[Segment, ...]:
    """The segments that are done, by the catalogue's lengths."""
    segments = wishes[part.item].service.segments
    return segments if part.keeps_closing else segments[:-1]


def pause_limit(service: Service, segments: Sequence[Segment], position: int) -> int:
    """How long the gap after a segment may last: only flexible gaps between two segments stretch."""
    segment = segments[position]
    stretches = service.pause_policy is PausePolicy.FLEXIBLE and position < len(segments) - 1
    return segment.gap_limit_minutes if stretches else segment.gap_minutes


def blocks(wishes: Sequence[ItemWish], rest: int) -> tuple[Block, ...]:
    """Every way to do a next item of the bits `rest`, alone or with others in its gaps, by order.

    Of the items whose last segments carry one closing tag, whichever ends last keeps it: that is a matter of order,
    except between a host and what lies in its last gap, where the minute decides (`Ending`). A nested item begins
    after its host and counts as the later of the two if both end together.
    """
    found = [block for host in _positions(rest) for block in _hosting(wishes, rest, host)]
    return tuple(sorted(found, key=lambda block: block.order))


def _positions(items: int) -> list[int]:
    return [position for position in range(items.bit_length()) if items >> position & 1]


def _hosting(wishes: Sequence[ItemWish], rest: int, host: int) -> Iterator[Block]:
    guests = tuple(guest for guest in _positions(rest & ~(1 << host)) if _fits_into_gaps(wishes[guest].service))
    for keeps in (True, False):
        part = Part(host, keeps)
        segments = segments_of(wishes, part)
        for nesting in _nestings(_hosting_gaps(wishes[host].service, segments), guests):
            inside = sum(1 << guest for guest in nesting.values())
            later = {_tag(wishes[item]) for item in _positions(rest & ~(1 << host) & ~inside)}
            yield from _closed(wishes, part, nesting, later, len(segments) - 1)


def _fits_into_gaps(service: Service) -> bool:
    stretches = any(
        pause_limit(service, service.segments, position) > segment.gap_minutes
        for position, segment in enumerate(service.segments)
    )
    return service.in_gaps and not stretches


def _hosting_gaps(service: Service, segments: Sequence[Segment]) -> tuple[int, ...]:
    if service.pause_policy.keeps_stylist:
        return ()
    return tuple(position for position in range(len(segments)) if pause_limit(service, segments, position))


def _nestings(gaps: tuple[int, ...], guests: tuple[int, ...]) -> Iterator[dict[int, int]]:
    """Every way to put some of the guests into gaps, one into each."""
    if not gaps:
        yield {}
        return
    for nesting in _nestings(gaps[1:], guests):
        yield nesting
        for guest in guests:
            if guest not in nesting.values():
                yield {gaps[0]: guest} | nesting


def _closed(
    wishes: Sequence[ItemWish], part: Part, nesting: Mapping[int, int], later: set[str], last_gap: int
) -> Iterator[Block]:
    """The block once for each way to end that is true to the closing rule."""
    host = wishes[part.item]
    guest = wishes[nesting[last_gap]] if last_gap in nesting else None
    for keeps, ending in _endings(host, guest, later):
        if keeps is not part.keeps_closing:
            continue
        nested = {}
        for gap, item in nesting.items():
            rule = ending if gap == last_gap else Ending.ANYWHERE
            after = {_tag(wishes[other]) for behind, other in nesting.items() if behind > gap}
            kept = _guest_keeps(wishes[item], later | after, _tag(host), rule)
            nested[gap] = Nested(Part(item, kept), rule)
        yield Block(part, nested)


def _endings(host: ItemWish, guest: ItemWish | None, later: set[str]) -> list[tuple[bool, Ending]]:
    """Whether the host keeps its closing segment, and how then the guest in its last gap must end."""
    tag = _tag(host)
    if tag and tag in later:
        return [(_single(host), Ending.ANYWHERE)]
    if not tag or guest is None or _tag(guest) != tag or (_single(host) and _single(guest)):
        return [(True, Ending.ANYWHERE)]
    return [(True, Ending.BEFORE), (_single(host), Ending.TOGETHER)]


def _guest_keeps(guest: ItemWish, later: set[str], host_tag: str, ending: Ending) -> bool:
    tag = _tag(guest)
    if not tag or _single(guest):
        return True
    return tag not in later and (tag != host_tag or ending is Ending.TOGETHER)


def _tag(wish: ItemWish) -> str:
    return wish.service.segments[-1].closing


def _single(wish: ItemWish) -> bool:
    return len(wish.service.segments) == 1
