"""`voice-booking calcom`: the calendar that the salon's people look at."""

import typer

from voice_booking.cli.calcom.event_types import event_types_app

calcom_app = typer.Typer(help="Look after a company's Cal.com.", no_args_is_help=True)
calcom_app.add_typer(event_types_app, name="event-types")
