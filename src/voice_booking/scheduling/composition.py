"""The lean case: one service by one person who needs nobody and nothing else. Its starts cost a few operations a day.

`moves` finds the same starts, and those of every other visit; this way is several times quicker.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voice_booking.salon.services import Service
from voice_booking.scheduling.bits import fits_each, smear_down, span_mask


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
        starts |= _within(demand, fitting, span)
    return starts


def _within(demand: Demand, fitting: Mapping[int, int], opening_span: tuple[int, int]) -> int:
    """Backwards from closing: from when on each stretch and what follows it fit in the opening span."""
    opens, closes = opening_span
    mask = span_mask(opens, closes + 1)
    for stretch in demand.stretches[::-1]:
        mask >>= stretch.step
        if stretch.slack:
            mask = smear_down(mask, stretch.slack)
        mask &= fitting[stretch.needed] << stretch.lead
    return mask & -1 << opens
