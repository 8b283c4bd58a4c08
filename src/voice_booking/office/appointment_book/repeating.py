"""When an event repeats: its rule unfolded in wall time, so that a summer's ten o'clock is ten o'clock in winter."""

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.appointment_book.ics_times import When
from voice_booking.scheduling.plan import Span

_PARTS = re.compile(
    r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[1-9]\d{0,3}|COUNT=\d{1,5}|UNTIL=\d{8}(T\d{6}Z?)?|WKST=[A-Z]{2}"
    r"|(BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[-+,0-9A-Z]+"
)
_UNTIL = re.compile(r"UNTIL=(\d{8})(?:T(\d{6})(Z)?)?")


def repetitions(start: When, rule: str, span: Span, lasting: timedelta) -> list[When]:
    """Every start after a rule (RRULE) whose event may touch `span`.

    Raises:
        NotUnderstood: the rule repeats more often than daily, or is none.
    """
    rule = rule.strip().upper().removesuffix(";")
    if "FREQ=" not in rule or not all(_PARTS.fullmatch(part) for part in rule.split(";")):
        raise NotUnderstood(f"repeats by a rule that is not understood: {rule}")
    since, until = (end.astimezone(start.zone).replace(tzinfo=None) for end in (span.start, span.end))
    day = timedelta(days=1)
    try:
        dates = rrulestr(_UNTIL.sub(lambda found: _until(found, start), rule), dtstart=start.wall)
        found: Iterable[datetime] = dates.between(since - lasting - day, until + day, inc=True)
        return [start.shifted(wall) for wall in found]
    except (ValueError, TypeError, OverflowError) as error:
        raise NotUnderstood(f"repeats by a rule that is not understood: {rule} ({error})") from error


def _until(found: re.Match[str], start: When) -> str:
    """The end of a rule in the wall time of its start; a day counts to its end."""
    day, clock, utc = found.groups()
    if clock is None:
        return f"UNTIL={day}T{time.max:%H%M%S}"
    if not utc:
        return found[0]
    moment = datetime.strptime(f"{day}{clock}+0000", "%Y%m%d%H%M%S%z")
    return f"UNTIL={moment.astimezone(start.zone):%Y%m%dT%H%M%S}"
