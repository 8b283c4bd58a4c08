"""`voice-booking calcom`: the calendar that the salon's people look at."""

import typer

from voice_booking.cli.calcom.drift import drift
from voice_booking.cli.calcom.event_types import event_types_app
from voice_booking.cli.calcom.reconcile import reconcile
from voice_booking.cli.calcom.stand_in import stand_in
from voice_booking.cli.calcom.webhooks import webhooks_app

calcom_app = typer.Typer(help="Look after a company's Cal.com.", no_args_is_help=True)
calcom_app.add_typer(event_types_app, name="event-types")
calcom_app.add_typer(webhooks_app, name="webhooks")
calcom_app.command("stand-in")(stand_in)
calcom_app.command()(reconcile)
calcom_app.command()(drift)
