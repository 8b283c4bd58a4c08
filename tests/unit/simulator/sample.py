"""A finished run to print: Oktober on a Wednesday, two visits in one chair."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from voice_booking.simulator.results import CallResult, Check, Kind, Reply, RunResult, SessionResult, TurnResult
from voice_booking.simulator.scenario import Expectation, Scenario, Script, Turn
from voice_booking.simulator.visits import Block, Visit, days_of

BERLIN = ZoneInfo("Europe/Berlin")
STAFF = ("Emma Williams", "Fabian Spitzer")
SEGMENTS = (
    ("A", "Ansatzfarbe auftragen", 0, 30),
    ("GAP_A", "Einwirkzeit der Farbe", 30, 30),
    ("B", "Auswaschen", 60, 15),
    ("GAP_B", "Einwirkzeit der Pflege", 75, 15),
    ("C", "Schneiden", 90, 30),
    ("D", "Föhnen", 120, 30),
)


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-25T{clock}").replace(tzinfo=BERLIN)


def root_colour(clock: str = "14:00", customer: str = "Petra Lang", staff: str = "Fabian Spitzer") -> Visit:
    start = at(clock)
    blocks = tuple(
        Block(
            key,
            name,
            start + timedelta(minutes=offset),
            start + timedelta(minutes=offset + minutes),
            None if key.startswith("GAP") else staff,
            not key.startswith("GAP"),
        )
        for key, name, offset, minutes in SEGMENTS
    )
    return Visit(customer, "Ansatzfärbung, waschen, schneiden, föhnen", blocks)


def fringe(clock: str = "14:30", customer: str = "Nils Orth", staff: str = "Fabian Spitzer") -> Visit:
    start = at(clock)
    block = Block("A", "Pony schneiden", start, start + timedelta(minutes=15), staff, True)
    return Visit(customer, "Pony schneiden", (block,))


def script(
    title: str = "Ansatzfärbung bei Fabian", words: str = "Eine Ansatzfärbung bei Fabian, morgen um 14 Uhr."
) -> Script:
    return Script(
        title=title,
        salon="oktober",
        now="2026-11-24T10:00",
        turns=[Turn(caller=words, tool="check_availability", expect=Expectation(status="slots_found"))],
        calendar=[],
    )


def call(title: str, words: str, say: str, *checks: Check) -> CallResult:
    body = {"status": "slots_found", "reason": None, "say": say, "next": "choose", "warnings": []}
    turn = TurnResult(
        at=at("10:00"),
        caller=words,
        tool="check_availability",
        args={"dienstleistung": "Ansatzfärbung", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "Fabian"},
        reply=Reply(200, body, b"{}", 12.3),
        checks=(Check(Kind.STATUS, "slots_found", True), Check(Kind.SAYS, "vierzehn Uhr", True)),
    )
    made = script(title, words)
    scenario = Scenario(Path("call.yaml"), made, Path("oktober.yaml"))
    return CallResult(scenario, "call_1", "Oktober Friseure", "+4915112345678", at("10:00"), (turn,), checks)


def run(*calls: CallResult, visits: tuple[Visit, ...] = ()) -> RunResult:
    return RunResult((SessionResult("Oktober Friseure", calls, days_of(visits, STAFF)),), 1.5)
