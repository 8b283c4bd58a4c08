"""The calendar is drawn so that one sees who works when, and who sits in whose processing time."""

import io
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from rich.console import Console
from tests.unit.simulator.sample import STAFF, call, fringe, root_colour, run

from voice_booking.simulator.markup import Markup, element
from voice_booking.simulator.page import page
from voice_booking.simulator.picture import day_picture, inside_notes
from voice_booking.simulator.results import Check, Kind
from voice_booking.simulator.svg import GAP_COLOUR, STAFF_COLOUR, day_svg, fit
from voice_booking.simulator.terminal import Terminal
from voice_booking.simulator.visits import days_of

SVG = "{http://www.w3.org/2000/svg}"
WORK = ("Ansatzfarbe auftragen", "Auswaschen", "Schneiden", "Föhnen")
GAPS = ("Einwirkzeit der Farbe", "Einwirkzeit der Pflege")


def wednesday(*visits):
    (day,) = days_of(visits, STAFF)
    return day


def picture(*visits, width: int = 100) -> list[str]:
    return [line.plain for line in day_picture(wednesday(*visits), width)]


def drawing(*visits) -> ElementTree.Element:
    return ElementTree.fromstring(day_svg(wednesday(*visits), "Kalender"))


def test_every_segment_and_every_gap_is_in_the_terminal_picture():
    text = "\n".join(picture(root_colour()))
    assert all(name in text for name in (*WORK, *GAPS, "Petra Lang", *STAFF))


def test_a_block_is_as_long_as_its_segment():
    rows = picture(root_colour())
    fabian = [row.split("│")[2] for row in rows[1:]]
    marks = "".join(cell[0] for cell in fabian)
    assert marks == "▌▌░░▌░▌▌▌▌  "


def test_a_visit_inside_a_gap_leaves_the_gap_visible_beside_it():
    row = next(row for row in picture(root_colour(), fringe()) if "Pony" in row)
    assert row.split("│")[2].startswith("░░▌Pony schneiden")


def test_whose_processing_time_somebody_sits_in_is_said():
    notes = list(inside_notes(wednesday(root_colour(), fringe(), fringe("14:30", "Ada", "Emma Williams"))))
    assert notes == ["Nils Orth (Pony schneiden, 14:30–14:45) sits inside the Einwirkzeit of Petra Lang"]


@pytest.mark.parametrize("width", [60, 100, 160])
def test_the_terminal_picture_keeps_to_its_width(width):
    assert {len(row) for row in picture(root_colour(), fringe(), width=width)} == {
        len(picture(root_colour(), width=width)[0])
    }
    assert len(picture(root_colour(), width=width)[0]) <= width


def test_odd_minutes_get_finer_rows():
    rows = picture(fringe("14:10"))
    assert sum("▌" in row for row in rows) == 3


def test_every_phase_is_a_rectangle_of_its_own_length():
    heights = {}
    for group in drawing(root_colour()).iter(f"{SVG}g"):
        title = group.find(f"{SVG}title")
        if title is not None:
            heights[title.text] = float(group.find(f"{SVG}rect").get("height"))
    assert len(heights) == 6
    assert heights["Petra Lang: Einwirkzeit der Farbe, 14:30–15:00 (30 min)"] == pytest.approx(60)
    assert heights["Petra Lang: Auswaschen, 15:00–15:15 (15 min)"] == pytest.approx(28)


def test_work_and_waiting_have_their_own_colours():
    fills = [rect.get("fill") for rect in drawing(root_colour()).iter(f"{SVG}rect")]
    assert fills.count(STAFF_COLOUR) == 4
    assert fills.count(GAP_COLOUR) == 4  # two gaps, each with its stripe
    assert (STAFF_COLOUR, GAP_COLOUR) == ("#3b82f6", "#94a3b8")


def test_a_visit_inside_a_gap_is_moved_aside():
    def left(customer: str) -> float:
        groups = (g for g in drawing(root_colour(), fringe()).iter(f"{SVG}g") if g.find(f"{SVG}title") is not None)
        return next(
            float(g.find(f"{SVG}rect").get("x")) for g in groups if g.find(f"{SVG}title").text.startswith(customer)
        )

    assert left("Nils Orth") > left("Petra Lang")


def test_words_are_shortened_to_the_room_they_have():
    assert fit("Föhnen", 100) == "Föhnen"
    assert fit("Ansatzfarbe auftragen", 66) == "Ansatzfar…"


class WellFormed(HTMLParser):
    """Raises unless every element that is opened is closed, in order; collects what is fetched and what is text."""

    VOID = ("meta", "br", "line", "rect", "path")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "xlink:href")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.words.append(data)


def parsed(html: str) -> WellFormed:
    parser = WellFormed()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def test_the_page_shows_every_conversation_and_the_calendar():
    text = "".join(parsed(page(run(call("Titel", "Ich möchte…", "Gern."), visits=(root_colour(), fringe())))).words)
    for words in (
        "Titel",
        "Ich möchte…",
        "Gern.",
        "check_availability",
        "sagt „vierzehn Uhr“",
        "Mittwoch, 25. November",
    ):
        assert words in text
    assert "sitzt in der Einwirkzeit von Petra Lang" in text
    assert all(name in text for name in (*WORK, *GAPS))


def test_the_page_needs_no_other_file():
    html = page(run(call("Titel", "Ich möchte…", "Gern."), visits=(root_colour(),)))
    parser = parsed(html)
    assert all(link.startswith("#anruf-") for link in parser.links)
    assert not {"script", "link", "img", "iframe"} & set(parser.seen)
    assert "@import" not in html
    assert html.count("url(") == html.count("url(#hatch)")


def test_words_of_callers_are_never_markup():
    evil = '<script>alert("&")</script>'
    visit = root_colour(customer=evil)
    html = page(run(call(evil, evil, evil, Check(Kind.CALENDAR, evil, False, evil)), visits=(visit,)))
    assert "<script" not in html
    assert evil in "".join(parsed(html).words)


def test_attributes_are_escaped():
    assert element("a", "x", title='"><b>') == '<a title="&quot;&gt;&lt;b&gt;">x</a>'
    assert element("p", Markup("<b>x</b>"), "<i>") == "<p><b>x</b>&lt;i&gt;</p>"


def test_the_page_follows_the_readers_colours():
    assert "prefers-color-scheme: dark" in page(run())


def printed(*steps, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    terminal = Terminal(console)
    for step in steps:
        terminal(step)
    return console.file.getvalue()


def test_a_failed_check_says_what_was_there_instead():
    broken = call("Titel", "Hallo?", "Gern.", Check(Kind.STATUS, "booked", False, "slot_unavailable"))
    assert "✗ booked, but slot_unavailable" in printed(broken)


def test_the_conversation_is_printed_word_for_word():
    text = printed(*call("Titel", "Hallo?", "[bold]Gern[/bold].").turns)
    assert "Agent   [bold]Gern[/bold]." in text
    assert 'datum="morgen"' in text
    assert "✓ slots_found" in text


def test_a_failed_call_is_named_in_the_summary():
    console = Console(file=io.StringIO(), width=100)
    good, bad = call("Gut", "a", "b"), call("Schlecht", "a", "b", Check(Kind.CALENDAR, "nothing else", False, "x"))
    Terminal(console).summary(run(good, bad))
    assert "1 of 2 calls passed" in console.file.getvalue()
    assert "✗ Schlecht (call.yaml)" in console.file.getvalue()
