"""`voice-booking calcom reconcile`: both sides compared, and what is certain mended.

Exit codes: 0 both sides agree or everything was mended, 2 something differs and was only shown, 1 a person has to look.
"""

import typer

from voice_booking.cli.calcom.event_types import PENDING


def reconcile(
    company: str = typer.Argument("", metavar="[COMPANY]", help="Key of the company; none: all that have a calendar."),
    *,
    dry_run: bool = typer.Option(False, "--dry-run", help="Only show what differs; changes nothing."),
) -> None:
    """Compare the visits to come with the calendar, mend what is certain, and list the rest."""
    from voice_booking.cli.calcom.watching import Watched, watched
    from voice_booking.cli.company import tried_again
    from voice_booking.cli.running import run
    from voice_booking.mirror.reconcile import mending
    from voice_booking.mirror.reconcile.saying import finding_line, mended_line, totals

    async def of(each: Watched) -> tuple[mending.Mended, ...]:
        asked = (each.calendar, each.book, each.setting)
        if not dry_run:
            return await tried_again(lambda: mending.reconcile(*asked))
        found = await tried_again(lambda: mending.compared(*asked))
        return tuple(mending.Mended(finding, "shown") for finding in found)

    async def go() -> tuple[mending.Mended, ...]:
        done: list[mending.Mended] = []
        async with watched(company) as companies:
            for each in companies:
                now = await of(each)
                typer.echo(f"{each.setting.business.company.key}: {totals(now)}")
                for mended in now:
                    typer.echo(f"  {finding_line(mended.finding) if dry_run else mended_line(mended)}")
                done += now
        return tuple(done)

    done = run(go())
    if dry_run and done:
        raise typer.Exit(PENDING)
    if any(each.listed for each in done):
        raise typer.Exit(1)
