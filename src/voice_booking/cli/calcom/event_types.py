"""`voice-booking calcom event-types`: what a company needs in its Cal.com, from the plan to the proof and back.

Exit codes: 0 everything is as it should be, 2 `plan` found something to do, 1 something was refused or failed.
"""

import typer

event_types_app = typer.Typer(help="Make the event types that bookings need, and prove them.", no_args_is_help=True)

Company = typer.Argument(metavar="COMPANY", help="Key of the company.")
PENDING = 2


@event_types_app.command()
def plan(company: str = Company) -> None:
    """Show what `apply` would change; changes nothing. Exit code 2 if there is something to do."""
    from voice_booking.cli.calcom.connection import connected
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types.applying import planned
    from voice_booking.mirror.event_types.plan import EventTypePlan
    from voice_booking.mirror.event_types.saying import plan_lines

    async def look() -> EventTypePlan:
        async with connected(company) as at:
            return await at.persevering(lambda: planned(at.business, at.calendar, at.book))

    found = run(look())
    _say(plan_lines(found))
    if found.problems:
        raise typer.Exit(1)
    if found.changes:
        raise typer.Exit(PENDING)


@event_types_app.command()
def apply(company: str = Company) -> None:
    """Carry the plan out. May be broken off at any time and begun anew; does nothing twice."""
    from voice_booking.cli.calcom.connection import connected
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types import applying, saying
    from voice_booking.mirror.event_types.plan import Step

    def heard(step: Step) -> None:
        typer.echo(saying.step_line(step))

    async def carry_out() -> applying.Applied:
        async with connected(company) as at:
            return await at.persevering(lambda: applying.apply(at.business, at.calendar, at.book, at.clock, heard))

    done = run(carry_out())
    _say(saying.applied_lines(done))
    if done.refused or done.plan.problems:
        raise typer.Exit(1)


def _say(lines: list[str]) -> None:
    for line in lines:
        typer.echo(line)
