"""`voice-booking calls` and `voice-booking call`: who rang, what was said, and what came of it."""

import typer

from voice_booking.cli.whose import Branch, Company


def calls(
    *,
    day: str = typer.Option("heute", "--day", help="heute, gestern, 24.12. oder 2026-12-24."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Print the calls of a day: when, from which number, how long, what came of it, and their ids."""
    from voice_booking.cli.running import run

    for line in run(_calls(day, company, branch)) or ["An diesem Tag hat niemand angerufen."]:
        typer.echo(line)


def call(
    call_id: str = typer.Argument(help="Id des Anrufs; ihr Anfang genügt."),
    *,
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Print one call: what was said, which tools were called and how long they took, and what came of it."""
    from voice_booking.cli.running import run

    for line in run(_call(call_id, company, branch)):
        typer.echo(line)


async def _calls(day: str, company: str, branch: str) -> list[str]:
    from voice_booking.adapters.database.calls_on_file import calls_on
    from voice_booking.cli.place import at
    from voice_booking.office.desk.call_sheet import call_lines
    from voice_booking.office.desk.said import day_said, day_span

    async with at(company, branch) as place:
        here = place.salon.branch
        span = day_span(day_said(day, here, place.now), here)
        found = await calls_on(place.database, place.salon.company.id, span)
        return call_lines([each for each in found if each.branch_id == here.id], here.zone)


async def _call(call_id: str, company: str, branch: str) -> list[str]:
    from voice_booking.adapters.database.calls_on_file import find_call
    from voice_booking.cli.place import at
    from voice_booking.cli.running import NotPossible
    from voice_booking.office.desk.call_sheet import call_sheet

    async with at(company, branch) as place:
        found = await find_call(place.database, place.salon.company.id, call_id)
        if found is None:
            raise NotPossible(f"es gibt keinen Anruf {call_id}, oder mehrere fangen so an: voice-booking calls")
        return call_sheet(found, place.salon.branch.zone)
