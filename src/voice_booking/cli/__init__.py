"""The command line: `voice-booking …`. Commands import what they run, so that `--help` stays quick."""

import sys

import typer

from voice_booking.cli.agent import agent_app
from voice_booking.cli.appointment_book import book_app
from voice_booking.cli.backups import backup, restore
from voice_booking.cli.blocking import block, unblock
from voice_booking.cli.breakers import breakers
from voice_booking.cli.calcom import calcom_app
from voice_booking.cli.calling_back import callbacks_app
from voice_booking.cli.calls import call, calls
from voice_booking.cli.changing import cancel, move
from voice_booking.cli.customers import customer_app
from voice_booking.cli.database import database_app
from voice_booking.cli.day import day
from voice_booking.cli.salon import salon_app
from voice_booking.cli.server import doctor, serve
from voice_booking.cli.simulation import demo, simulate_app
from voice_booking.cli.tracing import trace
from voice_booking.cli.understanding import understand
from voice_booking.cli.working import work_app

app = typer.Typer(
    name="voice-booking",
    help="Appointments by telephone, in German, that are true in the calendar.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(salon_app, name="salon")
app.add_typer(database_app, name="db")
app.add_typer(callbacks_app, name="callbacks")
app.add_typer(book_app, name="book")
app.add_typer(customer_app, name="customer")
app.add_typer(work_app, name="work")
app.add_typer(calcom_app, name="calcom")
app.add_typer(agent_app, name="agent")
app.add_typer(simulate_app, name="simulate")
app.command()(serve)
app.command()(doctor)
app.command()(breakers)
app.command()(backup)
app.command()(restore)
app.command()(day)
app.command()(block)
app.command()(unblock)
app.command()(move)
app.command()(cancel)
app.command()(calls)
app.command()(call)
app.command()(trace)
app.command()(understand)
app.command()(demo)


def main() -> None:
    """Run the command line; a failure that has an explanation ends with it, not with a traceback."""
    try:
        app()
    except Exception as error:
        from voice_booking.cli.running import EXPLAINED

        if not isinstance(error, EXPLAINED):
            raise
        typer.secho(str(error), err=True, fg="red")
        sys.exit(1)
