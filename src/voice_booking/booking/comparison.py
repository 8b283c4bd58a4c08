"""How a plan compares with the wish: what of it is met, and what has to be given up for it."""

from collections.abc import Iterator

from voice_booking.booking.wanted import Wanted, stylist_of
from voice_booking.scheduling.plan import Plan
from voice_booking.scheduling.reasons import Reason


def compared(wanted: Wanted, plan: Plan) -> tuple[Reason, ...]:
    """What can be said of `plan` as an answer to the wish; nothing where the wish left it open."""
    return (*_time(wanted, plan), *_people(wanted, plan))


def _time(wanted: Wanted, plan: Plan) -> Iterator[Reason]:
    when, zone = wanted.when, wanted.salon.branch.zone
    if plan.start == when.point:
        yield Reason.WISHED
    elif when.point is not None or not any(span.start <= plan.start < span.end for span in when.windows):
        day = plan.start.astimezone(zone).date()
        days = {span.start.astimezone(zone).date() for span in when.windows}
        yield Reason.OTHER_TIME if day in days else Reason.OTHER_DAY


def _people(wanted: Wanted, plan: Plan) -> Iterator[Reason]:
    wished = {item.service.id: [member.id for member in item.staff.first] for item in wanted.items if item.staff.then}
    if wished:
        met = all(stylist_of(item) in wished[item.service] for item in plan.items if item.service in wished)
        yield Reason.WISHED_PERSON if met else Reason.OTHER_PERSON
