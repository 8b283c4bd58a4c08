"""`voice-booking simulate` and `demo`: telephone the system without an account anywhere."""

from pathlib import Path

import typer

Files = typer.Argument(help="Call scenarios (YAML).", exists=True, dir_okay=False)
Html = typer.Option(None, "--html", help="Also write conversations and calendar as one HTML page.")


def simulate(files: list[Path] = Files, html: Path | None = Html) -> None:
    """Play call scenarios against the real server; exit code 1 if one does not end as expected."""
    from rich.console import Console

    from voice_booking.cli.running import run
    from voice_booking.simulator import simulate as play

    raise typer.Exit(run(play(files, html=html, console=Console())))


def demo(
    folder: Path = typer.Option(Path("examples/calls"), help="Folder with the scenarios."),
    html: Path = typer.Option(Path("out/demo.html"), help="Where the HTML page goes."),
) -> None:
    """Play the example calls, print the calendar and write it as an HTML page."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        typer.secho(f"There are no scenarios in {folder}; run this in the project's folder.", err=True, fg="red")
        raise typer.Exit(1)
    simulate(files, html)
