"""The calls as they happen, printed for people: who says what, what the agent does, what the calendar looks like."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.status import Status
from rich.table import Table
from rich.text import Text

from voice_booking.simulator.calls import ToolCalled
from voice_booking.simulator.picture import day_picture, inside_notes
from voice_booking.simulator.results import CallResult, Check, Incident, Kind, RunResult, SessionResult, TurnResult
from voice_booking.simulator.run import CallBegins, Progress

QUIET = "dim"
CALLER = "bold yellow"
AGENT = "bold cyan"
GOOD = "green"
BAD = "bold red"
INDENT = 8
MOST_OF_A_VALUE = 48


class Terminal:
    """Prints each step when it is told of it; a spinner stands in for the answer that is waited for."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._waiting: Status | None = None

    def __call__(self, step: Progress) -> None:
        self._stop_waiting()
        match step:
            case CallBegins():
                self._begins(step)
            case ToolCalled():
                self._tool_called(step)
            case TurnResult():
                self._turn(step)
            case Incident():
                self._incident(step)
            case CallResult():
                self._call(step)
            case SessionResult():
                self._session(step)

    def summary(self, run: RunResult) -> None:
        failed = [call for call in run.calls if not call.passed]
        turns = sum(len(call.tool_calls) for call in run.calls)
        line = Text.assemble(
            (f"{len(run.calls) - len(failed)} of {len(run.calls)} calls passed", BAD if failed else f"bold {GOOD}"),
            f", {turns} tool calls, {run.seconds:.1f} s",
        )
        self._console.print(line)
        for call in failed:
            self._console.print(Text(f"  ✗ {call.title} ({call.scenario.file})", style=BAD))

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.stop()
            self._waiting = None

    def _begins(self, step: CallBegins) -> None:
        title = Text.assemble((f"{step.number}/{step.total} ", QUIET), (step.scenario.script.title, "bold"))
        self._console.rule(title, align="left", style=QUIET)
        where = f"{step.salon}, {step.started:%a %Y-%m-%d %H:%M}, call from {step.scenario.script.caller_number}"
        self._console.print(Text(where, style=QUIET))

    def _tool_called(self, step: ToolCalled) -> None:
        if step.turn.at:
            self._aside(f"{step.turn.at:%a %Y-%m-%d %H:%M}")
        if step.turn.caller:
            self._console.print(_said(step.turn.call or "Caller", CALLER, step.turn.caller))
        if self._console.is_terminal:
            self._waiting = self._console.status(Text(f"{step.turn.tool} …", style=QUIET), spinner="dots")
            self._waiting.start()

    def _turn(self, turn: TurnResult) -> None:
        call = Text.assemble(("→ ", QUIET), (turn.tool, "magenta"), " ", (arguments(turn.args), QUIET))
        call.append(f"  {turn.reply.latency_ms:.0f} ms", style=QUIET)
        self._console.print(Padding(call, (0, 0, 0, INDENT)))
        if turn.reply.say:
            self._console.print(_said("Agent", AGENT, turn.reply.say))
        self._checks(turn.checks)

    def _incident(self, incident: Incident) -> None:
        who = (incident.call or "the caller").capitalize()
        self._aside(f"{incident.off} is off" if incident.off else f"{who} hangs up")
        self._checks(incident.checks)

    def _aside(self, words: str) -> None:
        self._console.print(Padding(Text(f"· {words}", style=QUIET), (0, 0, 0, INDENT)))

    def _call(self, call: CallResult) -> None:
        self._checks(call.checks)
        self._console.print()

    def _checks(self, checks: tuple[Check, ...]) -> None:
        """What passed, as many to a line as fit; a line for each that did not."""
        passed = [f"✓ {check_text(check)}" for check in checks if check.passed]
        for line in filled(passed, self._console.width - INDENT):
            self._console.print(Padding(Text(line, style=GOOD), (0, 0, 0, INDENT)))
        for check in checks:
            if not check.passed:
                text = Text(f"✗ {check_text(check)}, but {check.got}", style=BAD)
                self._console.print(Padding(text, (0, 0, 0, INDENT)))

    def _session(self, session: SessionResult) -> None:
        for day in session.days:
            self._console.rule(Text(f"{session.salon}, {day.date:%A %Y-%m-%d}"), align="left", style=QUIET)
            for line in day_picture(day, self._console.width):
                self._console.print(line, no_wrap=True, overflow="crop")
            for note in inside_notes(day):
                self._console.print(Text(f"       ↳ {note}", style="italic"))
        if session.days:
            legend = Text("       ▌ stylist at work  ", style=QUIET).append(
                "░░ Einwirkzeit, the stylist is free", QUIET
            )
            self._console.print(legend)
        self._console.print()


_IN_WORDS: Mapping[Kind, str] = {
    Kind.STATUS: "{}",
    Kind.REASON: "reason {}",
    Kind.NEXT: "next {}",
    Kind.SAYS: "says “{}”",
    Kind.SAYS_NOT: "never says “{}”",
    Kind.CALENDAR: "calendar: {}",
    Kind.CANCELLED: "cancelled: {}",
    Kind.CALLBACK: "call-back list: {}",
    Kind.REPEAT: "delivered twice: {}",
    Kind.EARLIER: "earlier caller: {}",
    Kind.ENDED: "end of the call: {}",
    Kind.CLOCK: "the clock: {}",
}


def check_text(check: Check) -> str:
    """A check in a few words."""
    if check.kind is Kind.WIRE and check.passed:
        return "well formed"
    return _IN_WORDS.get(check.kind, "{}").format(shorten(check.wanted) if check.kind is Kind.DATA else check.wanted)


def filled(pieces: Iterable[str], width: int) -> list[str]:
    """`pieces` on as few lines of `width` as keep each of them whole where it fits at all."""
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]}  {piece}" if lines else piece
        if lines and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def shorten(text: str) -> str:
    return text if len(text) <= MOST_OF_A_VALUE else f"{text[: MOST_OF_A_VALUE - 1]}…"


def arguments(args: Mapping[str, Any]) -> str:
    """`dienstleistung=Damenschnitt datum="morgen"` on one line."""
    return "  ".join(f"{key}={json.dumps(value, ensure_ascii=False)}" for key, value in args.items())


def _said(who: str, style: str, words: str) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=INDENT - 1, no_wrap=True)
    grid.add_column()
    grid.add_row(Text(who.capitalize(), style=style), Text(words))
    return grid
