"""Calls through a flow at the terminal: a bar while they are played, all words of few or of those that failed."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from voice_booking.simulator.phone.conversation import ToolCall, Turn, Who
from voice_booking.simulator.phone.many import Watch
from voice_booking.simulator.phone.results import PhoneReport, PhoneResult, middle, ninety_fifth
from voice_booking.simulator.picture import day_picture
from voice_booking.simulator.terminal import AGENT, BAD, CALLER, GOOD, INDENT, QUIET, arguments

FEW = 3
"""Up to so many calls are printed word by word."""


@contextmanager
def progress(console: Console, total: int) -> Iterator[Watch]:
    """A bar that moves on with every result."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("calls", total=total)
        failed = 0

        def watch(result: PhoneResult) -> None:
            nonlocal failed
            failed += not result.passed
            bar.update(task, advance=1, description=f"calls, {failed} failed" if failed else "calls")

        yield watch


def show(report: PhoneReport, console: Console) -> None:
    """Few calls in full; of many, those that failed; then the figures."""
    many = len(report.results) > FEW
    for result in report.failed if many else report.results:
        show_call(result, console)
    _figures(report, console)


def show_call(result: PhoneResult, console: Console) -> None:
    call = result.conversation
    console.rule(Text.assemble((result.title, "bold"), (f"  seed {result.seed}", QUIET)), align="left", style=QUIET)
    where = f"{call.salon}, {call.started:%a %Y-%m-%d %H:%M}, call from {call.caller_number}, flow {call.flow}"
    console.print(Text(where, style=QUIET))
    for moment in call.moments:
        console.print(_turn(moment) if isinstance(moment, Turn) else _tool(moment))
    told = f"· {call.end.value} after {call.seconds:.0f} s, {call.questions} questions, {call.tool_ms:.0f} ms in tools"
    console.print(Padding(Text(told, style=QUIET), (0, 0, 0, INDENT)))
    for fault in call.faults:
        console.print(Padding(Text(f"· on purpose: {fault}", style=QUIET), (0, 0, 0, INDENT)))
    for check in result.checks:
        style = GOOD if check.passed else BAD
        text = f"✓ {check.wanted}" if check.passed else f"✗ {check.wanted}, but {check.got}"
        console.print(Padding(Text(text, style=style), (0, 0, 0, INDENT)))
    for wrong in (*result.lies, *call.unexpected):
        console.print(Padding(Text(f"✗ {wrong}", style=BAD), (0, 0, 0, INDENT)))
    for day in result.days:
        console.print(Text(f"{call.salon}, {day.date:%A %Y-%m-%d}", style=QUIET))
        for line in day_picture(day, console.width):
            console.print(line, no_wrap=True, overflow="crop")
    console.print()


def _turn(turn: Turn) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=INDENT - 1, no_wrap=True)
    grid.add_column()
    agent = turn.who is Who.AGENT
    grid.add_row(Text("Agent" if agent else "Caller", style=AGENT if agent else CALLER), Text(turn.text))
    return grid


def _tool(call: ToolCall) -> Padding:
    given = {name: value for name, value in call.args.items() if value != ""}
    text = Text.assemble(("→ ", QUIET), (call.name, "magenta"), " ", (arguments(given), QUIET))
    came = call.status or f"HTTP {call.http_status}" if call.http_status else "no answer"
    text.append(f"  {came}", style=GOOD if call.answered else BAD).append(f"  {call.latency_ms:.0f} ms", style=QUIET)
    return Padding(text, (0, 0, 0, INDENT))


def _figures(report: PhoneReport, console: Console) -> None:
    failed, total = len(report.failed), len(report.results)
    scenarios, rate = len(report.by_scenario), total / report.seconds * 60 if report.seconds else 0.0
    line = Text.assemble(
        (f"{total - failed} of {total} calls passed", BAD if failed else f"bold {GOOD}"),
        f", {report.steady} of {scenarios} scenarios with every seed, {report.seconds:.1f} s ({rate:.0f} a minute)",
    )
    console.print(line)
    lasting = [f"{figure(report.booking_durations):.0f} s" for figure in (middle, ninety_fifth)]
    seconds = f"calls last {middle(report.durations):.0f} s (median), {ninety_fifth(report.durations):.0f} s (P95)"
    tools = f"tools answer in {middle(report.latencies):.0f} ms (median), {ninety_fifth(report.latencies):.0f} ms (P95)"
    shares = [f"{figure(report.server_shares):.0f} ms" for figure in (middle, ninety_fifth)]
    booked = f"all tools of a booking together in {shares[0]} and {shares[1]}"
    console.print(Text(f"{seconds}, those that book {lasting[0]} and {lasting[1]}; {tools}, {booked}", style=QUIET))
    console.print(Text(f"{report.claims} claims checked, {report.lies} false", style=BAD if report.lies else QUIET))
    for result in report.failed:
        console.print(
            Text(f"  ✗ {result.title} ({result.file}, seed {result.seed}): {'; '.join(result.why)}", style=BAD)
        )
