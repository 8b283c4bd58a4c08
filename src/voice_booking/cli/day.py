"""`voice-booking day`: who is to do what today, to print."""

import typer

from voice_booking.cli.whose import Branch, Company


def day(
    when: str = typer.Argument("heute", metavar="[TAG]", help="heute, morgen, 24.12. oder 2026-12-24."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Print the day of one branch: for each person the visits, processing times and blocked time."""
    from voice_booking.cli.running import run

    for line in run(_lines(when, company, branch)):
        typer.echo(line)


async def _lines(when: str, company: str, branch: str) -> list[str]:
    from voice_booking.adapters.database.busy_list import busy_on
    from voice_booking.adapters.database.callback_list import list_callbacks
    from voice_booking.adapters.database.queries import visits_on
    from voice_booking.cli.place import at
    from voice_booking.office.desk.day_sheet import day_sheet
    from voice_booking.office.desk.said import day_said, day_span

    async with at(company, branch) as place:
        salon, database = place.salon, place.database
        wanted = day_said(when, salon.branch, place.now)
        span = day_span(wanted, salon.branch)
        visits = await visits_on(database, salon.company.id, span, salon.branch.id)
        busy = await busy_on(database, salon.company.id, span)
        waiting = len(await list_callbacks(database, salon.company.id))
    lines = day_sheet(salon, wanted, [visit.appointment for visit in visits], busy)
    return [*lines, "", f"Offene Rückrufe: {waiting}  (voice-booking callbacks)"] if waiting else lines
