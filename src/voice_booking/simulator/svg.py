"""A day of the calendar as inline SVG: a column a person, time downwards, processing time lighter."""

from datetime import datetime, timedelta
from typing import NamedTuple

from voice_booking.simulator.markup import Markup, element, together
from voice_booking.simulator.visits import Block, Day, Lane, Placed, Visit

STAFF_COLOUR = "#3b82f6"
GAP_COLOUR = "#94a3b8"

PIXELS_PER_MINUTE = 2.0
HEAD = 34
AXIS = 42
WIDE = 450
"""Pixels for the whole picture on a desk."""
NARROW = 334
"""The same on a phone; two busy lanes fit beside each other."""
NARROWEST = 144
"""Of a busy lane; with many of them the picture gets wider than it should."""
IDLE = 48
INSET = 22
"""How far a visit inside a gap is moved to the right, so that the gap stays visible beside it."""
LETTER = 6.6
"""Width of a letter at 11 pixels, about; too wide a guess only shortens a word, too narrow a one lets it stick out."""
LINE = 13


def day_svg(day: Day, label: str, room: int = WIDE) -> Markup:
    """The day as one SVG element; the page around it brings the `hatch`.

    Args:
        label: what a screen reader says it is.
        room: pixels that the busy lanes share with the idle ones.
    """
    busy = _busy_width(day, room)
    first, last = _hours(day)
    height = HEAD + _down(last - first) + 8
    width = AXIS + sum(busy if lane.placed else IDLE for lane in day.lanes)
    parts: list[Markup] = _grid(first, last, width)
    left = AXIS
    for lane in day.lanes:
        wide = busy if lane.placed else IDLE
        parts.append(_lane(lane, left, wide, first))
        parts.append(element("line", x1=left, x2=left, y1=HEAD - 8, y2=height - 8, class_="hour"))
        left += wide
    return element(
        "svg",
        element("title", label),
        *parts,
        viewBox=f"0 0 {width} {height:g}",
        width=width,
        height=height,
        role="img",
        class_="day",
        xmlns="http://www.w3.org/2000/svg",
    )


def _hours(day: Day) -> tuple[datetime, datetime]:
    first = min(placed.block.start for placed in day.placed)
    last = max(placed.block.end for placed in day.placed)
    return first.replace(minute=0), last if last.minute == 0 else last.replace(minute=0) + timedelta(hours=1)


def _down(span: timedelta) -> float:
    return span.total_seconds() / 60 * PIXELS_PER_MINUTE


def _busy_width(day: Day, room: int) -> int:
    busy = sum(bool(lane.placed) for lane in day.lanes)
    idle = len(day.lanes) - busy
    return max(NARROWEST, (room - AXIS - idle * IDLE) // busy)


def hatch() -> Markup:
    """The pattern of processing time, once for all days of a page."""
    line = element("path", d="M0 6 L6 0", stroke=GAP_COLOUR, stroke_width=1.2, opacity=0.55)
    pattern = element("pattern", line, id="hatch", width=6, height=6, patternUnits="userSpaceOnUse")
    return element("svg", element("defs", pattern), width=0, height=0, style="position:absolute", aria_hidden="true")


def _grid(first: datetime, last: datetime, width: int) -> list[Markup]:
    parts = []
    moment = first
    while moment <= last:
        y = HEAD + _down(moment - first)
        full = moment.minute == 0
        parts.append(element("line", x1=AXIS, x2=width, y1=y, y2=y, class_="hour" if full else "half"))
        if full:
            parts.append(_text(f"{moment:%H:%M}", AXIS - 8, y + 4, "axis", anchor="end"))
        moment += timedelta(minutes=30)
    return parts


def _lane(lane: Lane, left: int, width: int, first: datetime) -> Markup:
    name = lane.staff if lane.placed else lane.staff.split()[0]
    parts = [
        _text(fit(name, width - 4), left + width / 2, 20, "person" if lane.placed else "person idle", anchor="middle"),
    ]
    if not lane.placed:
        parts.append(_text("frei", left + width / 2, HEAD + 20, "axis", anchor="middle"))
    parts += [_block(placed, lane, left, width, first) for placed in lane.placed]
    return element("g", *parts)


class _Box(NamedTuple):
    """Pixels from the top left corner."""

    x: float
    y: float
    width: float
    height: float

    def rect(self, **attributes: str | float) -> Markup:
        return element("rect", **{**self._asdict(), **attributes})

    def edge(self, **attributes: str | float) -> Markup:
        """The narrow stripe at the left."""
        return self._replace(width=4).rect(**attributes)


def _block(placed: Placed, lane: Lane, left: int, width: int, first: datetime) -> Markup:
    inset = INSET if placed.inside else 0
    top = HEAD + _down(placed.block.start - first)
    box = _Box(left + 4 + inset, top, width - 8 - inset, _down(placed.block.end - placed.block.start))
    return _gap(placed, lane, box) if placed.gap else _segment(placed, box)


def _segment(placed: Placed, box: _Box) -> Markup:
    inner = box._replace(y=box.y + 1, height=box.height - 2)
    texts = [
        _text(fit(words, box.width - 14), box.x + 10, box.y + _baseline(box.height, n), style)
        for n, (words, style) in enumerate(_labels(placed, box.height))
    ]
    title = element("title", _tooltip(placed))
    return element("g", title, inner.rect(rx=5, fill=STAFF_COLOUR), inner.edge(rx=2, class_="edge"), *texts)


def _baseline(high: float, line: int) -> float:
    """Where a line of words stands in a block: closer together where there is little room."""
    return 16 + line * LINE if high >= 3 * LINE else 12.5 + line * (LINE - 1)


def _labels(placed: Placed, high: float) -> list[tuple[str, str]]:
    """Words and style of each line that there is room for."""
    block = placed.block
    name = f"{block.key} · {block.name}" if len(placed.visit.blocks) > 1 else block.name
    span = f"{block.start:%H:%M} – {block.end:%H:%M}"
    if high < 2 * LINE + 2:
        return [(f"{name} · {placed.visit.customer}", "name")]
    return [(name, "name"), (placed.visit.customer, "who"), (span, "who")][: int((high - 2) // LINE)]


def _gap(placed: Placed, lane: Lane, box: _Box) -> Markup:
    parts = [
        element("title", _tooltip(placed)),
        box.rect(fill=GAP_COLOUR, class_="gap"),
        *([] if placed.block.staff else [box.rect(fill="url(#hatch)")]),
        box.edge(fill=GAP_COLOUR),
    ]
    room = _free_room(placed, lane)
    if room:
        start, minutes = room
        middle = box.y + _down(start - placed.block.start) + minutes * PIXELS_PER_MINUTE / 2 + 4
        full = f"{placed.block.name} · {placed.block.minutes} min"
        fits = fit(full, box.width - 16) == full
        words = full if fits else fit(placed.block.name, box.width - 16)
        parts.append(_text(words, box.x + 10, middle, "waiting"))
    return element("g", *parts)


def _free_room(placed: Placed, lane: Lane) -> tuple[datetime, int] | None:
    """Start and minutes of the longest part of a gap that no other visit covers; None when no label fits."""
    inner = sorted((p.block for p in lane.placed if _within(p, placed.visit, placed.block)), key=lambda b: b.start)
    edges = [placed.block.start, *(edge for block in inner for edge in (block.start, block.end)), placed.block.end]
    parts = [
        (start, int((end - start).total_seconds()) // 60) for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
    start, minutes = max(parts, key=lambda part: part[1])
    return (start, minutes) if minutes * PIXELS_PER_MINUTE >= LINE else None


def _within(placed: Placed, host: Visit, gap: Block) -> bool:
    return placed.inside is host and gap.start <= placed.block.start and placed.block.end <= gap.end


def _tooltip(placed: Placed) -> str:
    block = placed.block
    what = f"{block.name}, {block.start:%H:%M}–{block.end:%H:%M} ({block.minutes} min)"
    inside = f", in der Einwirkzeit von {placed.inside.customer}" if placed.inside else ""
    stays = ", Friseur bleibt dabei" if placed.gap and block.staff else ""
    return f"{placed.visit.customer}: {what}{inside}{stays}"


def fit(words: str, pixels: float) -> str:
    """`words`, shortened with an ellipsis to what `pixels` have room for."""
    letters = max(1, int(pixels / LETTER))
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"


def _text(words: str, x: float, y: float, style: str, *, anchor: str | None = None) -> Markup:
    return element("text", words, x=x, y=y, class_=style, text_anchor=anchor)


def legend() -> Markup:
    """What the two colours mean."""
    return element(
        "p",
        together(_swatch(STAFF_COLOUR), "Friseur arbeitet", _swatch(GAP_COLOUR), "Einwirkzeit, Friseur ist frei"),
        class_="legend",
    )


def _swatch(colour: str) -> Markup:
    return element("span", class_="swatch", style=f"background:{colour}")
