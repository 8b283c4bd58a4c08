"""The flow as pictures, as the documents show it."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from voice_booking.conversation.parsing import parse_flow
from voice_booking.simulator.flow_picture import chapter_svg, chapters, overview

ROOT = Path(__file__).parents[2]
RAW = json.loads((ROOT / "flows" / "v19.json").read_text("utf-8"))
FLOW = parse_flow(RAW)


def texts(svg: str) -> list[str]:
    return [part.text or "" for part in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_every_node_is_drawn_once():
    drawn = [node.id for chapter in chapters(FLOW) for node in chapter.nodes]
    assert sorted(drawn) == sorted(node.id for node in FLOW.nodes)


@pytest.mark.parametrize("chapter", chapters(FLOW), ids=lambda chapter: chapter.title)
def test_a_picture_names_every_node_and_every_way_out_of_it(chapter):
    shown = texts(chapter_svg(chapter))
    for node in chapter.nodes:
        assert any(text.split(" ")[0] == node.id for text in shown)
    rows = sum(len(node.ways) for node in chapter.nodes)
    assert len(shown) >= rows + len(chapter.nodes)


@pytest.mark.parametrize("chapter", chapters(FLOW), ids=lambda chapter: chapter.title)
def test_boxes_do_not_lie_on_each_other(chapter):
    svg = ElementTree.fromstring(chapter_svg(chapter))
    boxes = [
        tuple(float(part.attrib[key]) for key in ("x", "y", "width", "height"))
        for part in svg.iter("{http://www.w3.org/2000/svg}rect")
        if part.attrib.get("rx")
    ]
    assert len(boxes) == len(chapter.nodes)
    for number, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[number + 1 :]:
            beside = x + width <= other_x or other_x + other_width <= x
            assert beside or y + height <= other_y or other_y + other_height <= y


def test_the_overview_leads_from_searching_to_choosing():
    titles = [chapter.title for chapter in chapters(FLOW)]
    search, choose = (titles.index(title) + 1 for title in ("Freie Zeiten suchen und anbieten", "Wählen und eintragen"))
    assert f"    c{search} --> c{choose}\n" in overview(FLOW)


def test_a_flow_without_notes_has_no_chapters():
    with pytest.raises(ValueError, match="notes"):
        chapters(parse_flow({key: value for key, value in RAW.items() if key != "notes"}))


def test_the_pictures_in_the_documents_are_those_that_are_drawn():
    script = ROOT / "scripts" / "draw_flow"
    names: dict[str, Any] = {"__file__": str(script), "__name__": "draw_flow"}
    exec(compile(script.read_text("utf-8"), str(script), "exec"), names)
    assert names["main"](["--check"]) == 0
