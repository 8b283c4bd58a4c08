"""`voice-booking simulate` and `demo`: telephone the system without an account anywhere."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from voice_booking.cli.running import NotPossible, run

PLAY = "play"
FLOWS = Path("flows")
NEWEST = "v19"


class _PlaysByDefault(TyperGroup):
    """`simulate FILE` is short for `simulate play FILE`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - click's own type
        asked_for_help = args[:1] in (["--help"], ["-h"])
        if args and args[0] not in self.commands and not asked_for_help:
            args = [PLAY, *args]
        return super().parse_args(ctx, args)


simulate_app = typer.Typer(
    cls=_PlaysByDefault,
    help="Play calls against the real server: tool calls, or whole calls through a flow.",
    no_args_is_help=True,
)
Files = typer.Argument(None, help="Scenarios (YAML), or folders of them.", exists=True)
Flow = typer.Option(NEWEST, "--flow", help="The flow that is played: a version in flows/, or a JSON file.")
Seed = typer.Option(1, "--seed", help="Of everything that is left to chance; the same seed makes the same call.")


@simulate_app.command(PLAY)
def play(
    files: list[Path] = Files,
    *,
    html: Path | None = typer.Option(None, "--html", help="Also write tool-call scenarios as one HTML page."),
    report: Path | None = typer.Option(None, "--report", help="Also write calls through a flow as one HTML page."),
    flow: str = Flow,
    seed: int = Seed,
    repeat: int = typer.Option(1, "--repeat", min=1, help="Play each scenario with so many seeds."),
    processes: int = typer.Option(1, "--processes", min=1, help="Share the calls among so many processes."),
    record: Path | None = typer.Option(None, "--record", help="Write the one call that is played as a scenario."),
    model: tuple[str, str] = typer.Option(
        ("", ""),
        "--model",
        metavar="URL NAME",
        help="A chat-completions endpoint plays the model; key: OPENAI_API_KEY.",
    ),
    interactive: bool = typer.Option(False, "--interactive", "-i", help="You are the caller."),
    salon: Path = typer.Option(Path("examples/xyz.yaml"), "--salon", help="With --interactive: whom you call."),
    now: str = typer.Option("2026-11-24T10:00", "--now", help="With --interactive: wall time of the call."),
    number: str = typer.Option("+4915112345678", "--from", help="With --interactive: your number, or `anonymous`."),
) -> None:
    """Play scenarios, or telephone yourself; exit code 1 if a call ends as it should not, 2 if a file is unsound."""
    from rich.console import Console

    from voice_booking.simulator.phone.openai import Endpoint
    from voice_booking.simulator.phone.playing import Wishes, play_files, talk

    endpoint = Endpoint(*model, os.environ.get("OPENAI_API_KEY", "")) if model[0] else None
    wishes = Wishes(_flow_file(flow), seed, repeat, processes, report, record, endpoint)
    console = Console()
    if interactive:
        raise typer.Exit(run(talk(salon, _moment(now), number, wishes, console)))
    if not files:
        raise NotPossible("name scenarios to play, or call yourself with --interactive")
    if record and (len(files) != 1 or repeat != 1):
        raise NotPossible("--record needs one scenario and one seed")
    raise typer.Exit(run(play_files(files, wishes, html=html, console=console)))


@simulate_app.command()
def export(
    files: list[Path] = Files,
    *,
    out: Path = typer.Option(Path("out/retell-tests"), "--out", help="The folder that the JSON files go to."),
    flow_id: str = typer.Option(..., "--flow-id", help="Id of the conversation flow at Retell."),
    flow_version: int | None = typer.Option(None, "--flow-version", help="Its version; not given: the latest."),
    flow: str = Flow,
    seed: int = Seed,
) -> None:
    """Write scenarios as Retell's own test cases, with the server's answers as tool mocks."""
    from voice_booking.simulator.phone.export import Engine
    from voice_booking.simulator.phone.playing import export_files

    written = run(export_files(files or [], _flow_file(flow), Engine(flow_id, flow_version), out, seed))
    typer.echo(f"{len(written)} test cases written to {out}")


def demo(
    folder: Path = typer.Option(Path("examples/calls"), help="Folder with the tool-call scenarios."),
    phone: Path = typer.Option(Path("examples/phone/damenschnitt.yaml"), help="A call through the newest flow."),
    html: Path = typer.Option(Path("out/demo.html"), help="Where the HTML page goes."),
) -> None:
    """Play the example calls and one whole call through the flow, print the calendar and write HTML pages."""
    from rich.console import Console

    from voice_booking.simulator.phone.playing import Wishes, play_files

    files = sorted(folder.glob("*.yaml"))
    if not files:
        typer.secho(f"There are no scenarios in {folder}; run this in the project's folder.", err=True, fg="red")
        raise typer.Exit(1)
    wishes = Wishes(_flow_file(NEWEST), report=html.with_name(f"{html.stem}-phone.html"))
    raise typer.Exit(run(play_files([*files, phone], wishes, html=html, console=Console())))


def _flow_file(flow: str) -> Path:
    """Raises `NotPossible`: there is no such flow."""
    file = Path(flow) if flow.endswith(".json") else FLOWS / f"{flow}.json"
    if not file.is_file():
        raise NotPossible(f"there is no flow {file}; run this in the project's folder")
    return file


def _moment(text: str) -> datetime:
    """Raises `NotPossible`: it is no wall time."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError as error:
        raise NotPossible(f"--now is wall time, as 2026-11-24T10:00, not {text}") from error
