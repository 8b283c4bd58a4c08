"""A visit of one service, stylist by stylist."""

from functools import cached_property

from voice_booking.salon.business import Branch
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.composition import Demand, start_mask
from voice_booking.scheduling.free_time import OpenDay
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.steps import own_work
from voice_booking.scheduling.visit import ItemWish


class Stylist:
    """Somebody who may do the only service of a visit."""

    def __init__(self, branch: Branch, wish: ItemWish, member: StaffMember, team: tuple[StaffMember, ...]) -> None:
        """Raises `LookupError` if the person does not do the whole service."""
        service = member.own_version(wish.service, wish.own)
        self.member = member
        self.minutes = service.minutes
        """How long the visit lasts at its shortest if the stylist does it all."""
        self.stranger = int(bool(wish.preferred) and all(member.key != wished.key for wished in wish.preferred))
        self._branch = branch
        self._wish = wish
        self._team = team
        segments = service.segments
        alone = all(own_work(wish, segment) for segment in segments)
        simple = not any(segment.resources or segment.gap_resources for segment in segments)
        self._demand = Demand.of(service) if alone and simple else None
        self._kept = service.pause_policy.keeps_stylist or not any(segment.gap_limit_minutes for segment in segments)

    def lean_starts(self, open_day: OpenDay, occupied: int) -> int | None:
        """When the visit can begin; None if that depends on more than when the stylist is free.

        That is so if others or resources take part, and where a gap might lie outside the shift.
        """
        if self._demand is None:
            return None
        if not self._kept and open_day.opening & ~open_day.on_shift(self.member):
            return None
        return start_mask(self._demand, open_day.working(self.member) & ~occupied, open_day.spans)

    @cached_property
    def layout(self) -> Layout:
        """The visit with this stylist."""
        staff = (self.member,)
        wish = ItemWish(self._wish.service, staff, self._wish.preferred, self._wish.personal, self._wish.own)
        return Layout(self._branch, (wish,), self._team or staff)
