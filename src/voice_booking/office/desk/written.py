"""How times, visits and money are written for the salon's own people: short, and the same everywhere."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from voice_booking.german import WEEKDAYS
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Plan, Span


def day(of: date) -> str:
    """`Mi 25.11.2026`."""
    return f"{WEEKDAYS[of.weekday()][:2]} {of:%d.%m.%Y}"


def moment(of: datetime, zone: tzinfo) -> str:
    """`Mi 25.11.2026 14:00`, in wall time."""
    local = of.astimezone(zone)
    return f"{day(local.date())} {local:%H:%M}"


def span(of: Span, zone: tzinfo) -> str:
    """`Mi 25.11.2026 14:00–15:30`; over midnight with both days; whole days without a time."""
    start, end = of.start.astimezone(zone), of.end.astimezone(zone)
    if start.time() == end.time() == time(0):
        first, last = start.date(), end.date() - timedelta(days=1)
        return day(first) if first == last else f"{day(first)}–{day(last)}"
    until = f"{end:%H:%M}" if start.date() == end.date() else moment(of.end, zone)
    return f"{moment(of.start, zone)}–{until}"


def price(cents: int) -> str:
    """`45,00 €`."""
    return f"{cents / 100:.2f} €".replace(".", ",")


def plan(of: Plan, salon: Salon) -> str:
    """`Mi 25.11.2026 14:00–14:45  Damenschnitt mit Lisa Weber  45,00 €`."""
    services = " + ".join(item.name for item in of.items)
    people = [salon.staff_by_id[one].name for one in of.staff if one in salon.staff_by_id]
    whom = f" mit {' und '.join(people)}" if people else ""
    return f"{span(of.span, salon.branch.zone)}  {services}{whom}  {price(of.price_cents)}"


def cell(text: str, width: int) -> str:
    """Exactly that wide; what does not fit ends in `…`."""
    line = " ".join(text.split())
    return (line if len(line) <= width else f"{line[: width - 1]}…").ljust(width)


def row(cells: Sequence[tuple[str, int]]) -> str:
    return "  ".join(cell(text, width) for text, width in cells).rstrip()
