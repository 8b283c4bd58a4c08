"""`voice-booking book`: the appointment book that the salon kept before."""

from pathlib import Path

import typer

from voice_booking.cli.whose import Branch, Company

book_app = typer.Typer(help="Take over an older appointment book.", no_args_is_help=True)


@book_app.command("import")
def import_(
    file: Path = typer.Argument(
        metavar="DATEI", help="Tabelle (CSV) oder Kalender (ICS).", exists=True, dir_okay=False
    ),
    *,
    name: str = typer.Option(
        "", "--name", help="Name des Buchs; ohne Angabe der der Datei. Ersetzt, was es vorher sagte."
    ),
    staff: str = typer.Option("", "--staff", help="Wessen Buch es ist, wenn es das nicht selbst sagt."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Let the people of an appointment book be busy when it says so; the same book again changes nothing.

    Prints every line that was not understood, and the visits that the book gets into the way of.
    """
    from voice_booking.cli.running import run

    for line in run(_import(file.read_bytes(), name or file.stem, staff, company=company, branch=branch)):
        typer.echo(line)


async def _import(data: bytes, name: str, staff: str, *, company: str, branch: str) -> list[str]:
    from voice_booking.cli.place import at
    from voice_booking.office.appointment_book import bookable_span, read_book, take_over
    from voice_booking.office.desk import written
    from voice_booking.office.desk.said import member_said

    async with at(company, branch) as place:
        salon = place.salon
        member = member_said(staff, salon) if staff else None
        book = read_book(data, salon, bookable_span(salon.branch, place.now), name, member)
        met = await take_over(place.ports.ledger, salon, book, place.now)
    lines = book.lines()
    if met:
        lines += ["", f"Im Weg stehende Termine: {len(met)}; sie bleiben, bitte selbst klären (voice-booking move):"]
    for visit in met:
        made = visit.appointment
        lines.append(f"  {made.confirmation_code}  {made.customer.name}  {written.plan(made.plan, salon)}")
    return lines
