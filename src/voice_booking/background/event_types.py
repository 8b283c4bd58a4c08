"""Event types follow the salon file: whenever a company is imported anew, they are made what it needs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from voice_booking.background.kinds import Kind
from voice_booking.booking.calendar import Calendar
from voice_booking.booking.ports import Clock, Never
from voice_booking.booking.tasks import EVENT_TYPES, Task
from voice_booking.mirror.event_types.applying import apply
from voice_booking.mirror.event_types.mapping import MappingBook
from voice_booking.mirror.event_types.saying import totals
from voice_booking.salon.business import Business
from voice_booking.telemetry import log

ATTEMPTS: Final = 60
"""A big company takes several: what one of them has not made in its time the next goes on with."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """A company as it was imported last, its calendar, and its mapping."""

    business: Business
    calendar: Calendar | None
    """None: the settings have no key for it."""
    book: MappingBook


def event_type_kinds(find: Callable[[str], Awaitable[Upkeep | None]], clock: Clock) -> Mapping[str, Kind]:
    """The kind of task that an import gives rise to.

    Args:
        find: what belongs to a company's key; None: it has no calendar any more.
        clock: the app's.
    """

    async def follow(task: Task) -> None:
        upkeep = await find(task.data["company"])
        if upkeep is not None:
            await _follow(upkeep, clock)

    return {EVENT_TYPES: Kind((follow,), attempts=ATTEMPTS)}


async def _follow(upkeep: Upkeep, clock: Clock) -> None:
    """Raises `Never` where a person is needed."""
    key = upkeep.business.company.key
    if upkeep.calendar is None:
        raise Never(f"there is no key for {key}: set VB_CALCOM_KEYS")
    applied = await apply(upkeep.business, upkeep.calendar, upkeep.book, clock)
    log().info("event_types_applied", company=key, found=totals(applied.plan), refused=len(applied.refused))
    amiss = [f"{refusal.step.title}: {refusal.why}" for refusal in (*applied.refused, *applied.otherwise)]
    if not applied.well:
        raise Never(
            f"`voice-booking calcom event-types apply {key}` says more: {'; '.join([*amiss, *applied.plan.problems])}"
        )
