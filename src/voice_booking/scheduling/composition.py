"""How the segments and gaps of a service lie in a person's free time, under each of the pause policies."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.salon.services import Service
from voice_booking.scheduling.bits import fits, lowest, smear_down, smear_up, span_mask


@dataclass(frozen=True, slots=True)
class Stretch:
    """Minutes during which the visit needs the stylist without interruption, and the pause after them."""

    minutes: int
    pause: int = 0
    slack: int = 0
    """By how many minutes the pause may stretch."""

    @property
    def step(self) -> int:
        """From the start of this stretch to the earliest start of what follows."""
        return self.minutes + self.pause


@dataclass(frozen=True, slots=True)
class Demand:
    """What one visit asks of one person: a chain of stretches, and the buffers around the first and the last.

    The last pause belongs to the visit (the customer is still there) and never stretches.
    """

    stretches: tuple[Stretch, ...]
    before: int
    after: int

    @classmethod
    def of(cls, service: Service) -> "Demand":
        """The demand of a service as the person does it (`StaffMember.own_version`)."""
        return cls(_stretches(service), service.buffer_before_minutes, service.buffer_after_minutes)

    @property
    def minutes(self) -> int:
        """The visit at its shortest, without buffers."""
        return sum(stretch.step for stretch in self.stretches)


def _stretches(service: Service) -> tuple[Stretch, ...]:
    if service.pause_policy.keeps_stylist:
        return (Stretch(service.minutes),)
    *earlier, last = service.segments
    chain = [Stretch(s.minutes, s.gap_minutes, s.gap_limit_minutes - s.gap_minutes) for s in earlier]
    return (*chain, Stretch(last.minutes, last.gap_minutes))


def start_mask(demand: Demand, free: int, opening_spans: Sequence[tuple[int, int]]) -> int:
    """The minutes at which the visit can begin: stylist free where needed, the customer inside one opening span."""
    needed = _fitting(demand, free)
    starts = 0
    for span in opening_spans:
        starts |= _ahead(demand, needed, span)[0]
    return starts


def stretch_starts(demand: Demand, free: int, opening_span: tuple[int, int], start: int) -> tuple[int, ...]:
    """When each stretch of the visit begins, for a `start` that `start_mask` allows within `opening_span`.

    Of all possibilities the one with the shortest visit; of these, the one whose earlier pauses stretch least.
    """
    ahead = _ahead(demand, _fitting(demand, free), opening_span)
    reached = 1 << start
    for stretch, possible in zip(demand.stretches, ahead[1:], strict=False):
        reached = smear_up(reached << stretch.step, stretch.slack) & possible
    on_the_way = [1 << lowest(reached)]
    for stretch, possible in zip(demand.stretches[-2::-1], ahead[-2::-1], strict=True):
        on_the_way.insert(0, smear_down(on_the_way[0] >> stretch.step, stretch.slack) & possible)
    begins = [start]
    for stretch, possible in zip(demand.stretches, on_the_way[1:], strict=False):
        earliest = begins[-1] + stretch.step
        begins.append(earliest + lowest(possible >> earliest))
    return tuple(begins)


def _fitting(demand: Demand, free: int) -> list[int]:
    """For each stretch, the minutes at which it could begin, buffers included, looking at nothing but itself."""
    last = len(demand.stretches) - 1
    masks = []
    for position, stretch in enumerate(demand.stretches):
        before = demand.before if position == 0 else 0
        after = demand.after if position == last else 0
        masks.append(fits(free, before + stretch.minutes + after) << before)
    return masks


def _ahead(demand: Demand, needed: Sequence[int], opening_span: tuple[int, int]) -> list[int]:
    """For each stretch, the minutes at which it can begin such that the rest of the visit fits in the opening span."""
    opens, closes = opening_span
    *earlier, last = demand.stretches
    ahead = [needed[-1] & span_mask(opens, closes - last.step + 1)]
    for stretch, mask in zip(reversed(earlier), needed[-2::-1], strict=True):
        ahead.insert(0, mask & smear_down(ahead[0] >> stretch.step, stretch.slack))
    ahead[0] &= -1 << opens
    return ahead
