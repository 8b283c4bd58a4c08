"""`voice-booking cancel` and `move`: the salon changes a visit itself."""

from typing import TYPE_CHECKING

import typer

from voice_booking.cli.asking import agreed
from voice_booking.cli.whose import Branch, Company

if TYPE_CHECKING:
    from voice_booking.booking.offers import OnFile
    from voice_booking.booking.outcomes import Outcome
    from voice_booking.cli.place import Place

Visit = typer.Argument(metavar="NUMMER", help="Terminnummer (fünf Ziffern) oder id.")
Yes = typer.Option(False, "--yes", help="Nicht nachfragen.")


def cancel(visit: str = Visit, *, yes: bool = Yes, company: str = Company, branch: str = Branch) -> None:
    """Cancel a visit. The notice that binds callers does not bind the salon."""
    from voice_booking.cli.running import run

    run(_cancel(visit, yes=yes, company=company, branch=branch))


def move(
    visit: str = Visit,
    when: str = typer.Argument("", metavar="[WANN]", help="„morgen 14 Uhr“, 2026-11-25 14:00; leer: dieselbe Zeit."),
    *,
    staff: str = typer.Option("", "--staff", help="Wer es machen soll."),
    yes: bool = Yes,
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Move a visit, all of it or not at all. The notice that binds callers does not bind the salon.

    If it cannot be, nothing is changed, and what is free instead is said.
    """
    from voice_booking.cli.running import NotPossible, run

    if not when and not staff:
        raise NotPossible("wohin? Bitte einen Zeitpunkt oder --staff nennen")
    run(_move(visit, when, staff, yes=yes, company=company, branch=branch))


async def _cancel(named: str, *, yes: bool, company: str, branch: str) -> None:
    from voice_booking.cli.place import at
    from voice_booking.office.desk import changes, written

    async with at(company, branch) as place:
        ledger = place.ports.ledger
        visit = await changes.visit_said(named, place.salon, ledger, place.now)
        typer.echo(_whose(visit))
        typer.echo(f"  steht:    {written.plan(visit.appointment.plan, place.salon)}")
        agreed("Diesen Termin absagen?", yes=yes)
        await changes.cancel(visit, place.salon, ledger, place.now)
        typer.echo("  abgesagt.")
        await _remind(visit, place)


async def _move(named: str, when: str, staff: str, *, yes: bool, company: str, branch: str) -> None:
    from voice_booking.cli.place import at
    from voice_booking.listening.time import understand_when
    from voice_booking.office.desk import changes, written
    from voice_booking.office.desk.said import member_said
    from voice_booking.scheduling.plan import Plan

    async with at(company, branch) as place:
        salon, now, ledger = place.salon, place.now, place.ports.ledger
        visit = await changes.visit_said(named, salon, ledger, now)
        wish = understand_when(when, salon.branch, now).wish if when else None
        people = (member_said(staff, salon),) if staff else ()
        typer.echo(_whose(visit))
        typer.echo(f"  bisher:   {written.plan(visit.appointment.plan, salon)}")
        plan = await changes.plan_move(visit, salon, ledger, now, when=wish, staff=people)
        if not isinstance(plan, Plan):
            raise _refused(plan, place)
        typer.echo(f"  neu:      {written.plan(plan, salon)}")
        agreed("So verlegen?", yes=yes)
        await changes.move(visit, plan, salon, place.ports, now)
        typer.echo("  verlegt.")
        await _remind(visit, place)


def _whose(visit: "OnFile") -> str:
    made = visit.appointment
    return f"{made.confirmation_code}  {made.customer.name}  {made.customer.phone or 'ohne Nummer'}"


def _refused(outcome: "Outcome", place: "Place") -> typer.Exit:
    """Says why not, as a caller would hear it, and lists what is free instead."""
    import textwrap

    from voice_booking.office.desk import written
    from voice_booking.speaking.replies import reply_to

    typer.echo(textwrap.fill(reply_to(outcome, place.salon, place.now).say, 98), err=True)
    for offer in (*getattr(outcome, "offers", ()), *getattr(outcome, "next_offers", ())):
        typer.echo(f"  frei:     {written.plan(offer.plan, place.salon)}", err=True)
    typer.echo("Nichts wurde geändert.", err=True)
    return typer.Exit(1)


async def _remind(visit: "OnFile", place: "Place") -> None:
    """Whoever was to be called about the visit may have been by now."""
    from voice_booking.adapters.database.callback_list import list_callbacks

    for entry in await list_callbacks(place.database, place.salon.company.id):
        if entry.appointment_id == visit.appointment.id:
            typer.echo(f"  auf der Rückrufliste: voice-booking callbacks done {str(entry.id)[:8]} --rebooked")
