"""`voice-booking calcom drift`: event types that are no longer what was made.

Exit codes: 0 all are as they should be, 2 something has to be made anew.
"""

from functools import partial

import typer

from voice_booking.cli.calcom.event_types import PENDING


def drift(
    company: str = typer.Argument("", metavar="[COMPANY]", help="Key of the company; none: all that have a calendar."),
) -> None:
    """Show event types that were changed, deleted or made templates in Cal.com, and segments that were changed here."""
    from voice_booking.cli.calcom.watching import watched
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types.applying import planned
    from voice_booking.mirror.event_types.saying import notes, step_line
    from voice_booking.mirror.reconcile.drift import drifted

    async def go() -> int:
        found = 0
        async with watched(company) as companies:
            for each in companies:
                plan = await tried_again(partial(planned, each.setting.business, each.calendar, each.event_types))
                now = drifted(plan)
                found += len(now)
                typer.echo(f"{plan.company}: {len(now)} drifted of {len(plan.steps)} event types")
                for one in now:
                    typer.echo(f"  {one.kind.value:<9} {step_line(one.step)}")
                for note in notes(plan):
                    typer.echo(f"  {note}")
                if now:
                    typer.echo(f"  repair: voice-booking calcom event-types apply {plan.company}")
        return found

    if run(go()):
        raise typer.Exit(PENDING)
