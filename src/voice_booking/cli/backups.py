"""`voice-booking backup` and `restore`: the whole database as a file."""

from pathlib import Path

import typer


def backup(file: Path = typer.Argument(help="Where to write it; must not exist yet.", dir_okay=False)) -> None:
    """Copy the SQLite database as it stands now; the server may go on answering calls."""
    from voice_booking.adapters.database.backups import NoBackup, back_up
    from voice_booking.cli.running import settings

    try:
        size = back_up(settings().database_url, file)
    except NoBackup as refused:
        raise _refused(refused) from refused
    typer.echo(f"{file}: {size / 1_000_000:.1f} MB, checked.")


def restore(
    file: Path = typer.Argument(help="A backup made by `voice-booking backup`.", dir_okay=False),
    *,
    yes: bool = typer.Option(False, "--yes", help="Do not ask."),
) -> None:
    """Put a backup in the database's place; stop the server first. What stood there is kept beside it."""
    from voice_booking.adapters.database.backups import NoBackup
    from voice_booking.adapters.database.backups import restore as put_back
    from voice_booking.cli.running import settings

    if not yes:
        typer.confirm("Everything that was booked since this backup will be missing. Go on?", abort=True)
    try:
        restored = put_back(settings().database_url, file)
    except NoBackup as refused:
        raise _refused(refused) from refused
    typer.echo(f"Restored {file} (schema {restored.version}).")
    if restored.kept:
        typer.echo(f"The database that stood before is now {restored.kept}.")
    typer.echo("Run `voice-booking db upgrade` before you start the server.")


def _refused(why: Exception) -> typer.Exit:
    typer.secho(str(why), err=True, fg="red")
    return typer.Exit(1)
