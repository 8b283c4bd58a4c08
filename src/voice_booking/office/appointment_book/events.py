"""The events of a calendar file: whose they are, when they take place, which of them take time at all."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from voice_booking.office.appointment_book.book import Entry, NotUnderstood, Reading, sound_span
from voice_booking.office.appointment_book.ics import Component, calendars
from voice_booking.office.appointment_book.ics_times import When, length, when, whens
from voice_booking.office.appointment_book.people import called, known
from voice_booking.office.appointment_book.repeating import repetitions
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

_WITHOUT_TIME = ("VTIMEZONE", "VALARM")


@dataclass(frozen=True, slots=True)
class _Event:
    line: int
    uid: str
    start: When
    lasting: timedelta
    """In wall time."""
    rules: tuple[str, ...]
    more: tuple[When, ...]
    less: tuple[When, ...]
    instead_of: datetime | None
    """The repetition that this event stands for."""
    note: str
    idle: bool
    people: tuple[StaffMember, ...]


def read_events(text: str, salon: Salon, member: StaffMember | None, reading: Reading) -> None:
    """Every event into the reading, as entries or as a slip.

    Args:
        text: one calendar, or several after each other.
        salon: whose staff and time zone the calendar speaks of.
        member: whose calendar it is; None: events name people (attendee, category, organizer), or the calendar does.
        reading: what is filled.
    """
    events = [event for calendar in calendars(text, reading) for event in _events(calendar, salon, member, reading)]
    changed = {(event.uid, event.instead_of) for event in events if event.uid and event.instead_of}
    for event in events:
        elsewhere = {moment for uid, moment in changed if uid == event.uid and event.instead_of is None}
        try:
            entries = list(_entries(event, reading.span, elsewhere))
        except NotUnderstood as error:
            reading.slip(event.line, str(error))
            continue
        if event.idle:
            reading.idle += 1
        else:
            reading.take(entries)


def _events(calendar: Component, salon: Salon, member: StaffMember | None, reading: Reading) -> Iterator[_Event]:
    for part in calendar.parts:
        if part.name in _WITHOUT_TIME:
            continue
        reading.read += 1
        try:
            if part.name != "VEVENT":
                raise NotUnderstood(f"{part.name} is no event (VEVENT)")
            yield _event(part, salon.branch.zone, _people(part, calendar, salon, member))
        except NotUnderstood as error:
            reading.slip(part.line, str(error))


def _event(part: Component, home: tzinfo, people: tuple[StaffMember, ...]) -> _Event:
    for one in part.properties:
        if one.name == "EXRULE" or one.parameters.get("VALUE") == "PERIOD" or "RANGE" in one.parameters:
            raise NotUnderstood(f"{one.name} is not understood here: export every date of the series by itself")
    first = part.first("DTSTART")
    if first is None:
        raise NotUnderstood("says no start (DTSTART)")
    start, instead_of = when(first, home), part.first("RECURRENCE-ID")
    return _Event(
        line=part.line,
        uid=part.text("UID"),
        start=start,
        lasting=_lasting(part, start, home),
        rules=tuple(one.value for one in part.all("RRULE")),
        more=tuple(moment for one in part.all("RDATE") for moment in whens(one, home)),
        less=tuple(moment for one in part.all("EXDATE") for moment in whens(one, home)),
        instead_of=when(instead_of, home).moment if instead_of else None,
        note=part.text("SUMMARY"),
        idle=part.text("STATUS").upper() == "CANCELLED" or part.text("TRANSP").upper() == "TRANSPARENT",
        people=people,
    )


def _lasting(part: Component, start: When, home: tzinfo) -> timedelta:
    end, lasting = part.first("DTEND"), part.first("DURATION")
    if lasting:
        return length(lasting)
    if end:
        return when(end, home).moment.astimezone(start.zone).replace(tzinfo=None) - start.wall
    if start.whole_day:
        return timedelta(days=1)
    raise NotUnderstood("says no end (DTEND or DURATION)")


def _entries(event: _Event, span: Span, elsewhere: Collection[datetime]) -> Iterator[Entry]:
    gone = {moment.wall.date() for moment in event.less if moment.whole_day}
    skipped = {moment.moment for moment in event.less if not moment.whole_day} | set(elsewhere)
    starts = {event.start.moment: event.start} | {moment.moment: moment for moment in event.more}
    for rule in event.rules:
        starts |= {moment.moment: moment for moment in repetitions(event.start, rule, span, event.lasting)}
    for moment, start in sorted(starts.items(), key=lambda one: one[0]):
        if moment in skipped or start.wall.date() in gone:
            continue
        end = (start.wall + event.lasting).replace(tzinfo=start.zone, fold=1).astimezone(UTC)
        for person in event.people:
            yield Entry(person, sound_span(moment, end), event.note, event.uid)


def _people(part: Component, calendar: Component, salon: Salon, member: StaffMember | None) -> tuple[StaffMember, ...]:
    if member:
        return (member,)
    for names in _names(part, calendar):
        found = {who.key: who for name in names for who in _only(called(salon, name))}
        if found:
            return tuple(found.values())
    raise NotUnderstood(f"names nobody of the staff; known: {known(salon)}. Or say whose calendar it is")


def _only(found: tuple[StaffMember, ...]) -> tuple[StaffMember, ...]:
    return found if len(found) == 1 else ()


def _names(part: Component, calendar: Component) -> Iterator[list[str]]:
    """Where names stand, the likeliest first."""
    yield [one.parameters.get("CN", "") for one in part.all("ATTENDEE")]
    yield [name for one in part.all("CATEGORIES", "RESOURCES") for name in one.text.split(",")]
    yield [one.parameters.get("CN", "") for one in part.all("ORGANIZER")]
    yield [one.text for one in calendar.all("X-WR-CALNAME", "NAME")]
