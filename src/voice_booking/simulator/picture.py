"""A day of the calendar as lines of text: a column a person, segments as blocks, processing time lighter."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from voice_booking.simulator.visits import Day, Lane, Placed

SEGMENT = ("white on #3b82f6", "white on #2563eb")
"""Two shades take turns, so that blocks without a pause between them stay apart."""
GAP = "#0f172a on #94a3b8"
RAIL = "#0f172a on #94a3b8"
QUIET = "dim"
TIME_WIDTH = 6
IDLE_WIDTH = 12
WIDEST = 36


def day_picture(day: Day, width: int) -> list[Text]:
    """The lines of the picture, at most `width` cells wide where that leaves room for every lane."""
    step = _step(day)
    first, last = _hours(day)
    widths = _widths(day, width)
    lines = [_head(day, widths)]
    moment = first
    while moment < last:
        line = Text()
        line.append(f"{moment:%H:%M} " if moment.minute % 30 == 0 else " " * TIME_WIDTH, style=QUIET)
        for lane, cells in zip(day.lanes, widths, strict=True):
            line.append("│", style=QUIET)
            line.append_text(_cell(lane, moment, step, cells))
        line.append("│", style=QUIET)
        lines.append(line)
        moment += step
    return lines


def inside_notes(day: Day) -> Iterator[str]:
    """One line for each visit that is done in somebody else's processing time."""
    for placed in day.placed:
        if placed.inside:
            block = placed.block
            yield (
                f"{placed.visit.customer} ({block.name}, {block.start:%H:%M}–{block.end:%H:%M}) "
                f"sits inside the Einwirkzeit of {placed.inside.customer}"
            )


def _step(day: Day) -> timedelta:
    """The coarsest row in which every block begins and ends on a line."""
    edges = [edge for placed in day.placed for edge in (placed.block.start, placed.block.end)]
    minutes = next((m for m in (15, 10, 5) if all(edge.minute % m == 0 for edge in edges)), 1)
    return timedelta(minutes=minutes)


def _hours(day: Day) -> tuple[datetime, datetime]:
    first = min(placed.block.start for placed in day.placed)
    last = max(placed.block.end for placed in day.placed)
    return first.replace(minute=0), last if last.minute == 0 else last.replace(minute=0) + timedelta(hours=1)


def _widths(day: Day, width: int) -> list[int]:
    """Idle lanes are narrow; the busy ones share the rest."""
    idle = [max(IDLE_WIDTH, cell_len(lane.staff) + 2) for lane in day.lanes if not lane.placed]
    busy = max(len(day.lanes) - len(idle), 1)
    rest = width - TIME_WIDTH - 1 - sum(idle) - len(day.lanes)
    share = max(16, min(WIDEST, rest // busy))
    return [share if lane.placed else max(IDLE_WIDTH, cell_len(lane.staff) + 2) for lane in day.lanes]


def _head(day: Day, widths: list[int]) -> Text:
    line = Text(" " * TIME_WIDTH)
    for lane, cells in zip(day.lanes, widths, strict=True):
        line.append("│", style=QUIET)
        line.append(set_cell_size(f" {lane.staff}", cells), style="bold" if lane.placed else QUIET)
    return line.append("│", style=QUIET)


def _cell(lane: Lane, moment: datetime, step: timedelta, cells: int) -> Text:
    here = [(n, p) for n, p in enumerate(lane.placed) if p.block.start <= moment < p.block.end]
    gap = next((p for _, p in here if p.gap), None)
    segment = next(((n, p) for n, p in here if not p.gap), None)
    if segment and gap:
        n, placed = segment
        return Text("░░", style=RAIL) + _block_row(placed, moment, step, cells - 2, n)
    if segment:
        return _block_row(segment[1], moment, step, cells, segment[0])
    if gap:
        return _gap_row(gap, lane, moment, cells)
    return Text(" " * cells)


def _block_row(placed: Placed, moment: datetime, step: timedelta, cells: int, shade: int) -> Text:
    row = (moment - placed.block.start) // step
    rows = (placed.block.end - placed.block.start) // step
    labels = _labels(placed, rows)
    text = labels[row] if row < len(labels) else ""
    return Text(set_cell_size(f"▌{text}", cells), style=f"{'bold ' if row == 0 else ''}{SEGMENT[shade % 2]}")


def _labels(placed: Placed, rows: int) -> list[str]:
    """What stands in the rows of a block: the more of them, the more."""
    block, customer = placed.block, placed.visit.customer
    name = f"{block.key} {block.name}" if len(placed.visit.blocks) > 1 else block.name
    if rows == 1:
        return [f"{name} · {customer}"]
    return [name, customer, f"{block.start:%H:%M}–{block.end:%H:%M}"][:rows]


def _gap_row(placed: Placed, lane: Lane, moment: datetime, cells: int) -> Text:
    """The gap's name stands in its first row that is free of other visits."""
    inner = [p.block for p in lane.placed if p.inside is placed.visit and not p.gap]
    labelled = placed.block.start
    while any(block.start <= labelled < block.end for block in inner):
        labelled = min(block.end for block in inner if block.start <= labelled < block.end)
    text = f" {placed.block.name}" if moment == labelled else ""
    return Text(set_cell_size(f"░░{text}", cells), style=GAP)
