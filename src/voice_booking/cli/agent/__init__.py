"""`voice-booking agent`: from the files of the agent to what answers the telephone, and back.

Nothing is changed without `--apply`. Exit codes: 0 as it should be, 2 there is something to do, 1 refused or failed,
3 broken off (the same command again goes on).
"""

import typer

from voice_booking.cli.agent.leading import pin, rollback
from voice_booking.cli.agent.looking import diff, history, validate, verify
from voice_booking.cli.agent.releasing import deploy, publish, release
from voice_booking.cli.agent.stand_in import stand_in

agent_app = typer.Typer(help="Deploy the agent: dry run by default, --apply to do it.", no_args_is_help=True)
for command in (validate, diff, deploy, publish, pin, rollback, verify, release, history):
    agent_app.command()(command)
agent_app.command("stand-in")(stand_in)
