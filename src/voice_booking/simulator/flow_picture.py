"""A conversation flow as pictures: one for each chapter, which is a note on the flow's canvas and the nodes below it.

A node is a box with its ways out as rows; a row leads to its node by a line, or names it where it stands
further left or in another chapter.
"""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from voice_booking.conversation.document import Flow, Note
from voice_booking.conversation.nodes import BaseNode
from voice_booking.conversation.parts import Edge, EquationCondition
from voice_booking.simulator.markup import Markup, element

WIDTH = 226
ACROSS = 60
"""Pixels between two columns, for the lines."""
DOWN = 26
LETTERS = 34
"""What fits into a line of a box."""
LINE = 13
PADDING = 8
MARGIN = 16
MOST_LINES = 4
"""Of what is said; the rest is left out."""
COLOURS = {
    "conversation": "#2563eb",
    "function": "#c2410c",
    "branch": "#7c3aed",
    "extract_dynamic_variables": "#7c3aed",
    "transfer_call": "#15803d",
    "end": "#475569",
}
OTHER_COLOUR = "#475569"


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    nodes: tuple[BaseNode, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    node: BaseNode
    said: tuple[str, ...]
    ways: tuple[Edge, ...]

    @property
    def height(self) -> int:
        return 2 * PADDING + LINE * (1 + len(self.said) + len(self.ways)) + 4

    def row_at(self, number: int) -> int:
        """How far down the middle of a way's row is."""
        return PADDING + LINE * (1 + len(self.said) + number) + 6


@dataclass(frozen=True, slots=True)
class _Placed:
    box: _Box
    x: int
    y: int


def chapters(flow: Flow) -> tuple[Chapter, ...]:
    """The notes of the flow from top to bottom, each with the nodes between it and the next one.

    Raises:
        ValueError: the flow has no notes, or a node stands above the first.
    """
    notes = sorted(flow.document.notes or (), key=_top)
    if not notes:
        raise ValueError("a flow without notes has no chapters to draw")
    found: dict[str, list[BaseNode]] = {note.id: [] for note in notes}
    for node in flow.nodes:
        above = [note for note in notes if _top(note) <= _place(node)[1]]
        if not above:
            raise ValueError(f"node '{node.id}' stands above the first note")
        found[above[-1].id].append(node)
    return tuple(Chapter(note.content, tuple(found[note.id])) for note in notes)


def chapter_svg(chapter: Chapter) -> str:
    """The chapter as an SVG document, boxes in the order of the canvas."""
    placed = _placed([_box(node) for node in chapter.nodes], chapter.nodes)
    width = max(at.x for at in placed.values()) + WIDTH + ACROSS
    height = max(at.y + at.box.height for at in placed.values()) + MARGIN
    drawing = element(
        "svg",
        element("title", chapter.title),
        element("rect", width=width, height=height, fill="#ffffff"),
        *(line for at in placed.values() for line in _lines(at, placed)),
        *(part for at in placed.values() for part in _drawn(at, placed)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        font_family="system-ui, sans-serif",
        font_size=11,
    )
    return f"{drawing}\n"


def overview(flow: Flow) -> str:
    """Which chapter leads to which, as a Mermaid diagram."""
    parts = chapters(flow)
    home = {node.id: number for number, part in enumerate(parts, 1) for node in part.nodes}
    ways = {
        (home[node.id], home[edge.destination_node_id])
        for node in flow.nodes
        for _, edge in node.ways
        if edge.destination_node_id is not None
    }
    boxes = [f'    c{number}["{number}. {part.title}"]' for number, part in enumerate(parts, 1)]
    arrows = [f"    c{one} --> c{other}" for one, other in sorted(ways) if one != other]
    return "\n".join(["flowchart TD", *boxes, *arrows]) + "\n"


def _top(note: Note) -> float:
    return note.display_position.y or 0


def _place(node: BaseNode) -> tuple[float, float]:
    at = node.display_position
    return (at.x or 0, at.y or 0) if at is not None else (0, 0)


def _box(node: BaseNode) -> _Box:
    instruction = getattr(node, "instruction", None)
    said = textwrap.wrap(f"„{instruction.text}“", LETTERS) if instruction is not None else []
    if len(said) > MOST_LINES:
        said = [*said[: MOST_LINES - 1], said[MOST_LINES - 1][: LETTERS - 1] + "…"]
    return _Box(node, tuple(said), tuple(edge for _, edge in node.ways))


def _placed(boxes: Sequence[_Box], nodes: Sequence[BaseNode]) -> Mapping[str, _Placed]:
    """Columns and rows as on the canvas; a row is as high as its highest box."""
    lefts = sorted({_place(node)[0] for node in nodes})
    tops = sorted({_place(node)[1] for node in nodes})
    highest = [max(box.height for box in boxes if _place(box.node)[1] == top) + DOWN for top in tops]
    downs = list(accumulate([MARGIN, *highest]))
    return {
        box.node.id: _Placed(
            box,
            MARGIN + lefts.index(_place(box.node)[0]) * (WIDTH + ACROSS),
            downs[tops.index(_place(box.node)[1])],
        )
        for box in boxes
    }


def _drawn(at: _Placed, placed: Mapping[str, _Placed]) -> list[Markup]:
    """The box with what stands in it."""
    node, box = at.box.node, at.box
    colour = COLOURS.get(str(getattr(node, "type", "")), OTHER_COLOUR)
    everywhere = node.global_node_setting is not None
    frame = {"stroke_dasharray": "5 3"} if everywhere else {}
    parts = [
        element("rect", x=at.x, y=at.y, width=WIDTH, height=box.height, rx=6, fill="#f8fafc", stroke=colour, **frame),
        element("rect", x=at.x, y=at.y, width=4, height=box.height, fill=colour),
        _text(at, 0, f"{node.id} (global)" if everywhere else node.id, fill="#0f172a", font_weight="bold"),
        *(_text(at, number, line, fill="#475569", font_style="italic") for number, line in enumerate(box.said, 1)),
    ]
    first = 1 + len(box.said)
    for number, edge in enumerate(box.ways):
        target = _ahead(at, edge, placed)
        back = "↩" if edge.destination_node_id in placed else "→"
        words = _why(edge) if target else f"{_why(edge)} {back} {edge.destination_node_id}"
        parts.append(_text(at, first + number, words, fill=_colour(edge), end=target is not None))
    return parts


def _text(at: _Placed, number: int, words: str, *, end: bool = False, **style: str) -> Markup:
    """A line of a box; a way that leads to a line stands at the right end."""
    x = at.x + WIDTH - PADDING if end else at.x + PADDING + 4
    anchor = {"text_anchor": "end"} if end else {}
    shown = words if len(words) <= LETTERS + 2 else words[: LETTERS + 1] + "…"
    return element("text", shown, x=x, y=at.y + PADDING + LINE * number + 10, **style, **anchor)


def _why(edge: Edge) -> str:
    """The reason in the edge's id: `greet__books`."""
    return edge.id.rpartition("__")[2].replace("_", " ")


def _colour(edge: Edge) -> str:
    """Equations as the branches they are, what the language model decides as talk, the rest pale."""
    if isinstance(edge.transition_condition, EquationCondition):
        return COLOURS["branch"]
    return OTHER_COLOUR if edge.id.endswith("__else") else COLOURS["conversation"]


def _ahead(at: _Placed, edge: Edge, placed: Mapping[str, _Placed]) -> _Placed | None:
    """Where a line can go without crossing boxes: further right, or up and down in the same column."""
    target = placed.get(edge.destination_node_id or "")
    return target if target is not None and target is not at and target.x >= at.x else None


def _lines(at: _Placed, placed: Mapping[str, _Placed]) -> list[Markup]:
    found: list[Markup] = []
    for number, edge in enumerate(at.box.ways):
        target = _ahead(at, edge, placed)
        if target is not None:
            found += _line(at, at.y + at.box.row_at(number), target, _colour(edge))
    return found


def _line(at: _Placed, y: int, target: _Placed, colour: str) -> tuple[Markup, Markup]:
    """From a row's right end to the left side of a box ahead, or around to the right side of one above or below."""
    start, down = at.x + WIDTH, target.y + PADDING + 6
    ahead = target.x > at.x
    end, pull, tip = (target.x, ACROSS, -6) if ahead else (target.x + WIDTH, ACROSS // 2, 6)
    before = end - pull if ahead else end + pull
    path = element(
        "path",
        d=f"M{start} {y} C{start + pull} {y} {before} {down} {end} {down}",
        fill="none",
        stroke=colour,
        stroke_opacity=0.6,
    )
    head = element("path", d=f"M{end} {down} L{end + tip} {down - 4} L{end + tip} {down + 4} Z", fill=colour)
    return path, head
