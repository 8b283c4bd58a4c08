"""All arrangements of one visit, worked out once for all days."""

from collections.abc import Iterator
from functools import cached_property

from voice_booking.salon.business import Branch
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Block, Part, blocks
from voice_booking.scheduling.steps import Choice, Crew, Pause, Wait, Work, own_work
from voice_booking.scheduling.visit import ItemWish

Chain = tuple[Work | Pause, ...]


class Layout:
    """The items of a visit with the team that may do them. Items are counted from 0 in the order asked."""

    def __init__(self, branch: Branch, wishes: tuple[ItemWish, ...], team: tuple[StaffMember, ...]) -> None:
        """Without a `team`, those who may be stylists are the team.

        Raises:
            LookupError: one of the staff of an item does not do its whole service.
        """
        for wish in wishes:
            for member in wish.staff:
                member.own_version(wish.service)
        everyone = {member.id: member for wish in wishes for member in wish.staff}
        self.wishes = wishes
        self.crew = Crew(wishes, team or tuple(everyone.values()), branch.gap_past_shift)
        self.wait = Wait(branch.max_wait_minutes)
        self._blocks: dict[int, tuple[Block, ...]] = {}
        self._chains: dict[tuple[object, ...], Chain] = {}

    @property
    def whole(self) -> int:
        """All items as bits."""
        return (1 << len(self.wishes)) - 1

    def blocks(self, rest: int) -> tuple[Block, ...]:
        """What may be done next if the items `rest` are still to be done; see `arrangement.blocks`."""
        if rest not in self._blocks:
            self._blocks[rest] = blocks(self.wishes, rest)
        return self._blocks[rest]

    def chain(self, block: Block, stylist: StaffMember) -> Chain:
        """The steps of a block by the stylist of its top item."""
        return self._chain((block, stylist.key), block.part, stylist, block)

    def nested_chain(self, part: Part, stylist: StaffMember) -> Chain:
        """The steps of an item that lies in a gap and therefore hosts nothing."""
        return self._chain((part, stylist.key), part, stylist, None)

    def _chain(self, key: tuple[object, ...], part: Part, stylist: StaffMember, block: Block | None) -> Chain:
        if key not in self._chains:
            self._chains[key] = self.crew.steps(part, stylist, dict(block.nested) if block else {})
        return self._chains[key]

    @cached_property
    def roles(self) -> tuple[tuple[Choice, ...], ...]:
        """For every segment of every item, who could do it."""
        return tuple(self._roles())

    def _roles(self) -> Iterator[tuple[Choice, ...]]:
        for item, wish in enumerate(self.wishes):
            for segment in wish.service.segments:
                people = wish.staff if own_work(wish, segment) else (None,)
                yield tuple(choice for member in people for choice in self.crew.choices(item, segment, member))

    @cached_property
    def longest_minutes(self) -> int:
        """No arrangement lasts longer, buffers after it included."""
        total = self.wait.longest * (len(self.wishes) - 1)
        for wish in self.wishes:
            total += wish.service.buffer_after_minutes + sum(s.gap_limit_minutes for s in wish.service.segments)
        return total + sum(max((choice.minutes for choice in choices), default=0) for choices in self.roles)

    @cached_property
    def lead_minutes(self) -> int:
        """No buffer before an item is longer."""
        return max(wish.service.buffer_before_minutes for wish in self.wishes)
