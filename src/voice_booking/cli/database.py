"""`voice-booking db`: the schema of the database."""

import typer

database_app = typer.Typer(help="Bring the database's schema up to date, or one step back.", no_args_is_help=True)


@database_app.command()
def upgrade() -> None:
    """Bring the schema to the newest version; does nothing when it is there."""
    from voice_booking.adapters.database import migrate
    from voice_booking.cli.running import run, settings

    state = run(migrate.upgrade(settings().database_url))
    typer.echo(f"The schema is at {state.current}.")


@database_app.command()
def downgrade(*, yes: bool = typer.Option(False, "--yes", help="Do not ask; data that only it holds is lost.")) -> None:
    """Take the last migration back."""
    from voice_booking.adapters.database import migrate
    from voice_booking.cli.running import run, settings

    if not yes:
        typer.confirm("This deletes what only the last migration can hold. Go on?", abort=True)
    try:
        state = run(migrate.downgrade_one(settings().database_url))
    except LookupError as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    typer.echo(f"The schema is at {state.current or 'nothing: the database is empty'}.")


@database_app.command()
def status() -> None:
    """Say where the schema stands; exit code 1 if it is not the newest."""
    from voice_booking.adapters.database import migrate
    from voice_booking.cli.running import run, settings

    state = run(migrate.schema_state(settings().database_url))
    typer.echo(f"schema: {state.current or 'empty'}; newest: {state.head}")
    if not state.up_to_date:
        typer.echo("Run `voice-booking db upgrade`.")
        raise typer.Exit(1)
