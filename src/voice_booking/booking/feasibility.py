"""Whether a visit can be at all, or whether looking for it through months would be in vain."""

from dataclasses import replace
from datetime import timedelta

from voice_booking.booking.wanted import Wanted, WantedItem
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

EVERY_KIND_OF_DAY = timedelta(days=28)
"""So long that each weekday is in it, and not only as a holiday."""


def ever_possible(wanted: Wanted) -> bool:
    """Whether the visit fits into some day of an idle salon in which nobody is on leave.

    What does not fit in four weeks of such days never does: weeks are alike but for special days with hours of their
    own, which nobody can foresee.
    """
    if any(special.hours for special in wanted.salon.branch.special_days):
        return True
    items = tuple(_present(item) for item in wanted.items)
    team = tuple(_back(member) for member in wanted.team)
    search = replace(wanted, items=items, team=team, barred=(), not_at=()).search((), others=True)
    first = wanted.now + wanted.notice
    return next(search.starts((Span(first, first + EVERY_KIND_OF_DAY),)), None) is not None


def _present(item: WantedItem) -> WantedItem:
    first, then = (tuple(_back(member) for member in members) for members in (item.staff.first, item.staff.then))
    return replace(item, staff=replace(item.staff, first=first, then=then))


def _back(member: StaffMember) -> StaffMember:
    return replace(member, time_off=())
