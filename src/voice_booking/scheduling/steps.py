"""The steps of an item by one stylist: work and pauses, with who may do them and what they need."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from voice_booking.salon.services import DoneBy, Segment
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.arrangement import Nested, Part, pause_limit, segments_of
from voice_booking.scheduling.visit import ItemWish


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody who may do a segment."""

    member: StaffMember
    minutes: int
    """Their own length."""
    stranger: int
    """1 if a person is wished for this item and it is not this one."""


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A segment."""

    item: int
    segment: Segment
    own: bool
    """Whether the stylist of the item does it in any case."""
    choices: tuple[Choice, ...]
    lead: int
    """Buffer before it, on the time of whoever does it."""
    tail: int
    """Buffer after it, on the time of whoever does it, or of the keeper."""
    keeper: StaffMember | None
    """The stylist who stays with the customer although somebody else may do the segment."""


@dataclass(frozen=True, slots=True, eq=False)
class Pause:
    """A gap."""

    item: int
    segment: Segment
    """After which it comes."""
    stylist: StaffMember
    shortest: int
    longest: int
    kept: bool
    """Whether the stylist is occupied."""
    tail: int
    """Buffer after it, on the time of a stylist who is kept."""
    on_shift: bool
    """Whether a stylist who is not kept must be on shift all the while."""
    nested: Nested | None


@dataclass(frozen=True, slots=True, eq=False)
class Wait:
    """Time in which nothing is done between two items."""

    longest: int


Step = Work | Pause | Wait


@dataclass(frozen=True, slots=True)
class Crew:
    """Who may do what: the team, and the rule for gaps that outlast the shift."""

    wishes: tuple[ItemWish, ...]
    team: tuple[StaffMember, ...]
    gap_past_shift: bool
    _steps: dict[tuple[object, ...], Work | Pause] = field(default_factory=dict)
    """One step for what is the same in several arrangements, or with several stylists: its masks are shared."""

    def steps(self, part: Part, stylist: StaffMember, nested: dict[int, Nested]) -> tuple[Work | Pause, ...]:
        """The chain of an item by `stylist`, with `nested` in the gaps after the segments at those positions."""
        segments = segments_of(self.wishes, part)
        chain: list[Work | Pause] = []
        for position in range(len(segments)):
            chain.append(self._work(part.item, segments, position, stylist))
            if pause_limit(self.wishes[part.item].service, segments, position):
                chain.append(self._pause(part.item, segments, position, stylist, nested.get(position)))
        return tuple(chain)

    def choices(self, item: int, segment: Segment, stylist: StaffMember | None) -> tuple[Choice, ...]:
        """Who may do a segment if `stylist` does the item; None for a segment that is not the stylist's anyway."""
        wish = self.wishes[item]
        preferred = {member.key for member in wish.preferred}
        return tuple(
            Choice(
                member,
                member.segment_minutes(wish.service, segment, wish.own),
                int(bool(preferred) and member.key not in preferred),
            )
            for member in self._members(wish, segment, stylist)
        )

    def _members(self, wish: ItemWish, segment: Segment, stylist: StaffMember | None) -> Sequence[StaffMember]:
        service = wish.service
        if segment.done_by is DoneBy.ASSISTANT:
            helpers = (member for member in self.team if not member.skill(service))
            return [member for member in helpers if member.segment_skill(service, segment.key)]
        if own_work(wish, segment):
            return [stylist] if stylist else []
        return [member for member in self.team if member.segment_skill(service, segment.key)]

    def _work(self, item: int, segments: Sequence[Segment], position: int, stylist: StaffMember) -> Work | Pause:
        wish, segment = self.wishes[item], segments[position]
        service = wish.service
        own = own_work(wish, segment)
        keeper = stylist if service.pause_policy.keeps_stylist and not own else None
        whose = stylist.key if keeper or own else None
        key = (Work, item, len(segments), position, whose)
        if key in self._steps:
            return self._steps[key]
        lead = service.buffer_before_minutes if position == 0 else 0
        ends_claim = position == len(segments) - 1 and not (service.pause_policy.keeps_stylist and segment.gap_minutes)
        tail = service.buffer_after_minutes if ends_claim else 0
        self._steps[key] = Work(item, segment, own, self.choices(item, segment, stylist), lead, tail, keeper)
        return self._steps[key]

    def _pause(
        self, item: int, segments: Sequence[Segment], position: int, stylist: StaffMember, nested: Nested | None
    ) -> Work | Pause:
        key = (Pause, item, len(segments), position, stylist.key, nested)
        if key not in self._steps:
            service, segment = self.wishes[item].service, segments[position]
            last, kept = position == len(segments) - 1, service.pause_policy.keeps_stylist
            self._steps[key] = Pause(
                item,
                segment,
                stylist,
                segment.gap_minutes,
                pause_limit(service, segments, position),
                kept,
                service.buffer_after_minutes if kept and last else 0,
                not kept and not (last and self.gap_past_shift),
                nested,
            )
        return self._steps[key]


def own_work(wish: ItemWish, segment: Segment) -> bool:
    """Whether the stylist of the item does the segment: always, or because a person was asked for by name."""
    return segment.done_by is DoneBy.SAME or (segment.done_by is DoneBy.ANY and wish.personal)
