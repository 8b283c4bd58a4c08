"""How the segments and gaps of a service lie in a person's free time, under each of the pause policies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voice_booking.salon.services import Service
from voice_booking.scheduling.bits import fits_each, lowest, smear_down, smear_up, span_mask


@dataclass(frozen=True, slots=True)
class Stretch:
    """Minutes during which the visit needs the stylist without interruption, and the pause after them."""

    minutes: int
    step: int
    """From its start to the earliest start of what follows: the minutes and the pause."""
    slack: int = 0
    """By how many minutes the pause may stretch."""
    lead: int = 0
    """Minutes of buffer before it."""
    needed: int = 0
    """Minutes that must be free in one piece, buffers included."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one visit asks of one person: a chain of stretches, with buffers around the first and the last.

    The last pause belongs to the visit (the customer is still there) and never stretches.
    """

    stretches: tuple[Stretch, ...]
    lengths: tuple[int, ...]
    """The different lengths that must be free in one piece, ascending."""

    @classmethod
    def of(cls, service: Service) -> "Demand":
        """The demand of a service as the person does it (`StaffMember.own_version`)."""
        stretches = _buffered(_stretches(service), service)
        return cls(stretches, tuple(sorted({stretch.needed for stretch in stretches})))

    @property
    def minutes(self) -> int:
        """The visit at its shortest, without buffers."""
        return sum(stretch.step for stretch in self.stretches)


def _stretches(service: Service) -> list[Stretch]:
    if service.pause_policy.keeps_stylist:
        return [Stretch(service.minutes, service.minutes)]
    *earlier, last = service.segments
    chain = [Stretch(s.minutes, s.minutes + s.gap_minutes, s.gap_limit_minutes - s.gap_minutes) for s in earlier]
    return [*chain, Stretch(last.minutes, last.minutes + last.gap_minutes)]


def _buffered(chain: list[Stretch], service: Service) -> tuple[Stretch, ...]:
    last = len(chain) - 1
    buffered = []
    for position, stretch in enumerate(chain):
        before = service.buffer_before_minutes if position == 0 else 0
        after = service.buffer_after_minutes if position == last else 0
        buffered.append(replace(stretch, lead=before, needed=before + stretch.minutes + after))
    return tuple(buffered)


def start_mask(demand: Demand, free: int, opening_spans: Sequence[tuple[int, int]]) -> int:
    """The minutes at which the visit can begin: stylist free where needed, the customer inside one opening span."""
    fitting = fits_each(free, demand.lengths)
    starts = 0
    for span in opening_spans:
        starts |= _from_here(demand, fitting, span)[-1]
    return starts


def stretch_starts(demand: Demand, free: int, opening_span: tuple[int, int], start: int) -> tuple[int, ...]:
    """When each stretch of the visit begins, for a `start` that `start_mask` allows within `opening_span`.

    Of all possibilities the one with the shortest visit; of these, the one whose earlier pauses stretch least.
    """
    *links, _ = demand.stretches
    possible = _from_here(demand, fits_each(free, demand.lengths), opening_span)[::-1]
    reached = 1 << start
    for stretch, mask in zip(links, possible[1:], strict=True):
        reached = smear_up(reached << stretch.step, stretch.slack) & mask
    on_the_way = [1 << lowest(reached)]
    for stretch, mask in zip(links[::-1], possible[-2::-1], strict=True):
        on_the_way.append(smear_down(on_the_way[-1] >> stretch.step, stretch.slack) & mask)
    begins = [start]
    for stretch, mask in zip(links, on_the_way[-2::-1], strict=True):
        earliest = begins[-1] + stretch.step
        begins.append(earliest + lowest(mask >> earliest))
    return tuple(begins)


def _from_here(demand: Demand, fitting: Mapping[int, int], opening_span: tuple[int, int]) -> list[int]:
    """For each stretch, the last one first, when it can begin such that it and what follows fit in the opening span."""
    opens, closes = opening_span
    mask = span_mask(opens, closes - demand.stretches[-1].step + 1)
    masks: list[int] = []
    for stretch in demand.stretches[::-1]:
        if masks:
            mask >>= stretch.step
            if stretch.slack:
                mask = smear_down(mask, stretch.slack)
        mask &= fitting[stretch.needed] << stretch.lead
        masks.append(mask)
    masks[-1] &= -1 << opens
    return masks
