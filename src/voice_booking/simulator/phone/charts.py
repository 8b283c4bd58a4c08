"""Small charts as SVG: how long calls last, how fast tools answer, how scenarios fare with each seed."""

from collections.abc import Mapping, Sequence

from voice_booking.simulator.markup import Markup, element
from voice_booking.simulator.phone.results import PhoneResult, middle, ninety_fifth

WIDTH, HEIGHT, FOOT = 460, 170, 34
BLUE, GREY, GREEN, RED = "#3b82f6", "#94a3b8", "#22c55e", "#ef4444"
BARS = 20
CELL = 14


def histogram(values: Sequence[float], unit: str, label: str) -> Markup:
    """How often which value came, with median and 95th percentile marked."""
    if not values:
        return Markup("")
    top = max(*values, 1e-9)
    counts = [0] * BARS
    for value in values:
        counts[min(int(value / top * BARS), BARS - 1)] += 1
    step, high = WIDTH / BARS, max(counts)
    bars = (
        element("rect", x=place * step + 1, y=HEIGHT - tall, width=step - 2, height=tall, rx=2, fill=BLUE)
        for place, count in enumerate(counts)
        if (tall := round(count / high * (HEIGHT - 20), 1))
    )
    marks = (
        _mark(middle(values), top, f"Median {middle(values):.0f} {unit}", 0),
        _mark(ninety_fifth(values), top, f"P95 {ninety_fifth(values):.0f} {unit}", 14),
    )
    ends = (_words("0", 0, "start"), _words(f"{top:.0f} {unit}", WIDTH, "end"))
    return _svg(label, HEIGHT + FOOT, *bars, *marks, *ends)


def _mark(value: float, top: float, words: str, drop: int) -> Markup:
    x = round(value / top * WIDTH, 1)
    line = element("line", x1=x, x2=x, y1=drop, y2=HEIGHT, stroke=GREY, stroke_dasharray="3 3")
    anchor = "end" if x > WIDTH / 2 else "start"
    text = element("text", words, x=x - 4 if anchor == "end" else x + 4, y=drop + 10, class_="axis", text_anchor=anchor)
    return element("g", line, text)


def bars(values: Mapping[str, Sequence[float]], unit: str, label: str) -> Markup:
    """One bar a name: the median in full colour, up to the 95th percentile in a lighter one."""
    if not values:
        return Markup("")
    top = max(ninety_fifth(each) for each in values.values()) or 1.0
    room, line = WIDTH - 190, 24
    rows = []
    for place, (name, each) in enumerate(sorted(values.items())):
        y, half, most = place * line, middle(each) / top * room, ninety_fifth(each) / top * room
        rows += [
            element("text", name, x=0, y=y + 15, class_="axis"),
            element("rect", x=150, y=y + 4, width=round(most, 1), height=14, rx=2, fill=BLUE, fill_opacity=0.35),
            element("rect", x=150, y=y + 4, width=round(half, 1), height=14, rx=2, fill=BLUE),
            element("text", f"{ninety_fifth(each):.0f} {unit}", x=154 + round(most, 1), y=y + 15, class_="axis"),
        ]
    return _svg(label, len(values) * line + 4, *rows)


def grid(scenarios: Sequence[Sequence[PhoneResult]], label: str) -> Markup:
    """A row a scenario, a square a seed: green passed, red failed."""
    most = max((len(each) for each in scenarios), default=0)
    columns = max(1, 60 // (most + 1))
    rows = -(-len(scenarios) // columns)
    squares = []
    for number, each in enumerate(scenarios):
        left, top = number // rows * (most + 1) * CELL, number % rows * CELL
        for place, result in enumerate(each):
            told = element("title", f"{result.title}, seed {result.seed}: {'; '.join(result.why) or 'bestanden'}")
            fill = GREEN if result.passed else RED
            x = left + place * CELL
            squares.append(element("rect", told, x=x, y=top, width=CELL - 2, height=CELL - 2, rx=3, fill=fill))
    wide = -(-len(scenarios) // max(rows, 1)) * (most + 1) * CELL if scenarios else 0
    return _svg(label, rows * CELL, *squares, width=wide)


def _words(words: str, x: float, anchor: str) -> Markup:
    return element("text", words, x=x, y=HEIGHT + 16, class_="axis", text_anchor=anchor)


def _svg(label: str, height: float, *parts: Markup, width: float = WIDTH) -> Markup:
    box = f"0 0 {width} {height}"
    return element("svg", *parts, viewBox=box, width=width, height=height, role="img", aria_label=label, class_="day")
