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
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types.applying import planned
    from voice_booking.mirror.event_types.plan import EventTypePlan
    from voice_booking.mirror.event_types.saying import plan_lines

    async def look() -> EventTypePlan:
        async with connected(company) as at:
            return await tried_again(lambda: planned(at.business, at.calendar, at.book))

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
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types import applying, saying
    from voice_booking.mirror.event_types.plan import Step

    def heard(step: Step) -> None:
        typer.echo(saying.step_line(step))

    async def carry_out() -> applying.Applied:
        async with connected(company) as at:
            return await tried_again(lambda: applying.apply(at.business, at.calendar, at.book, at.clock, heard))

    done = run(carry_out())
    _say(saying.applied_lines(done))
    if not done.well:
        raise typer.Exit(1)


@event_types_app.command()
def verify(
    company: str = Company,
    *,
    anew: bool = typer.Option(False, "--anew", help="Also those that have taken a test booking already."),
) -> None:
    """Make and cancel a test booking under each event type, and compare everybody's hours with Cal.com's."""
    from voice_booking.cli.calcom.connection import connected
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types import saying, verifying

    def heard(tried: verifying.Tried) -> None:
        typer.echo(saying.tried_line(tried))

    async def prove() -> verifying.Verified:
        async with connected(company) as at:
            return await tried_again(
                lambda: verifying.verify(at.business, at.calendar, at.book, at.clock, anew=anew, heard=heard)
            )

    done = run(prove())
    _say(saying.verified_lines(done))
    if not done.well:
        raise typer.Exit(1)


@event_types_app.command()
def cleanup(
    company: str = Company,
    *,
    yes: bool = typer.Option(False, "--yes", help="Delete; without it, only say what would be deleted."),
) -> None:
    """Delete former event types, once every one that took their place is verified."""
    from voice_booking.cli.calcom.connection import connected
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types import cleaning, saying

    async def clean() -> cleaning.CleanUp:
        async with connected(company) as at:

            async def once() -> cleaning.CleanUp:
                found = await cleaning.look_for_former(at.business, at.calendar, at.book, at.clock)
                return await cleaning.clean_up(found, at.calendar, at.book) if yes else found

            return await tried_again(once)

    found = run(clean())
    _say(saying.clean_up_lines(found, done=yes))
    if found.obstacles:
        raise typer.Exit(1)


@event_types_app.command()
def rollback(
    company: str = Company,
    *,
    unproved: bool = typer.Option(False, "--unproved", help="Also to event types that take no test booking."),
) -> None:
    """Let visits be booked under the former event types again, after a test booking under each of them."""
    from voice_booking.cli.calcom.connection import connected
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.event_types import going_back, saying
    from voice_booking.mirror.event_types.verifying import Tried

    def heard(tried: Tried) -> None:
        typer.echo(saying.tried_line(tried))

    async def back() -> going_back.WentBack:
        async with connected(company) as at:
            return await tried_again(
                lambda: going_back.go_back(at.business, at.calendar, at.book, at.clock, unproved=unproved, heard=heard)
            )

    went = run(back())
    _say(saying.way_back_lines(went))
    if not went.done:
        raise typer.Exit(1)


def _say(lines: list[str]) -> None:
    for line in lines:
        typer.echo(line)
