"""A table with a line of headings, as Excel and old booking programs write it: CSV."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta, tzinfo

from voice_booking.german import fold
from voice_booking.office.appointment_book.book import Entry, NotUnderstood, Reading, sound_span
from voice_booking.office.appointment_book.dates import NOTHING, stamp
from voice_booking.office.appointment_book.people import one_called
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "staff": ("staff", "stylist", "employee", "mitarbeiter", "mitarbeiterin", "friseur", "friseurin", "person"),
    "date": ("date", "datum", "tag", "day"),
    "start": ("start", "begin", "from", "beginn", "anfang", "von"),
    "end": ("end", "to", "until", "ende", "bis"),
    "note": ("note", "notes", "subject", "notiz", "bemerkung", "anmerkung", "kommentar", "betreff", "text"),
}
"""Column -> what may stand above it."""

MIDNIGHT, DAY = timedelta(0), timedelta(days=1)
Row = Mapping[str, str]


def read_rows(text: str, salon: Salon, member: StaffMember | None, reading: Reading) -> None:
    """Every row into the reading, as an entry or as a slip.

    Args:
        text: the table; its cells are separated by `;`, `,` or tabs.
        salon: whose staff and time zone the table speaks of.
        member: whose book it is, for a table without a column of names.
        reading: what is filled.
    """
    lines = _numbered(text, reading)
    number, headings = next(lines, (1, []))
    columns = {place: column for place, cell in enumerate(headings) if (column := _column(cell))}
    needed = ("start", "end") if member else ("staff", "start", "end")
    missing = [column for column in needed if column not in columns.values()]
    if missing:
        wanted = "; ".join(f"{column}: {', '.join(HEADINGS[column])}" for column in missing)
        reading.slip(number, f"the first line has no heading for {' and '.join(missing)}; understood are {wanted}")
        return
    for at, cells in lines:
        reading.read += 1
        try:
            row = _row(cells, columns, len(headings))
            reading.take([_entry(row, salon, member)])
        except NotUnderstood as error:
            reading.slip(at, str(error))


def _numbered(text: str, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, with the line on which each begins."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):  # Excel's word to itself
        text, skipped = rest, 1
    else:
        skipped = 0
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    begins = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield begins + skipped, [cell.strip() for cell in cells]
            begins = rows.line_num + 1
    except csv.Error as error:
        reading.slip(begins + skipped, f"the table breaks off here: {error}")


def _delimiter(text: str) -> str:
    headings = next((line for line in text.splitlines() if line.strip()), "")
    return max(";,\t", key=headings.count)


def _column(heading: str) -> str | None:
    return next((column for column, words in HEADINGS.items() if fold(heading) in words), None)


def _row(cells: Sequence[str], columns: Mapping[int, str], width: int) -> Row:
    if any(cells[width:]):
        raise NotUnderstood("has more cells than there are headings: put text that contains a separator in quotes")
    row: dict[str, str] = {}
    for place, column in columns.items():
        cell = cells[place] if place < len(cells) else ""
        row[column] = f"{row[column]} {cell}".strip() if column in row else cell
    return row


def _entry(row: Row, salon: Salon, member: StaffMember | None) -> Entry:
    name = row.get("staff", "")
    if not name and member is None:
        raise NotUnderstood("names nobody")
    who = one_called(salon, name) if name else member
    assert who is not None  # noqa: S101  one of the two was there
    return Entry(who, _span(row, salon.branch.zone), row.get("note", ""))


def _span(row: Row, zone: tzinfo) -> Span:
    """A day without a time is the whole day, the last included; an end without a date is on the day of the start."""
    own = stamp(row["date"]) if row.get("date") else NOTHING
    start, end = stamp(row["start"]) if row["start"] else own, stamp(row["end"]) if row["end"] else NOTHING
    first = start.day or own.day
    if first is None:
        raise NotUnderstood("says no day on which it begins")
    if end == NOTHING and start.clock is not None:
        raise NotUnderstood("says no end")
    last = end.day or first
    return sound_span(
        start.at(first, start.clock or MIDNIGHT, zone),
        end.at(last, DAY if end.clock is None else end.clock, zone, late=True),
    )
