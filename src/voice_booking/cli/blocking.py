"""`voice-booking block`: somebody is away; whom that concerns goes on the call-back list."""

from typing import TYPE_CHECKING

import typer

from voice_booking.cli.whose import Branch, Company

if TYPE_CHECKING:
    from voice_booking.cli.place import Place
    from voice_booking.office.desk.absence import Absence, Affected, Recorded


def block(
    staff: str = typer.Argument(help="Name oder Schlüssel der Person."),
    start: str = typer.Argument(metavar="VON", help="Tag oder Zeitpunkt: heute, 24.12., morgen 14:00."),
    end: str = typer.Argument("", metavar="[BIS]", help="Ebenso; ohne Angabe: bis zum Ende desselben Tages."),
    *,
    note: str = typer.Option("", "--note", help="Was in der Tagesliste dabeistehen soll."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Block somebody's time, as on a sick day; a date alone means the whole day.

    Nothing is moved or cancelled. Every visit concerned is put on the call-back list, with slots to offer instead and
    a text to read out. The same block again makes nothing twice.
    """
    from voice_booking.cli.running import run

    for line in run(_block(staff, start, end, note=note, company=company, branch=branch)):
        typer.echo(line)


def unblock(
    staff: str = typer.Argument(help="Name oder Schlüssel der Person."),
    start: str = typer.Argument(metavar="VON", help="Wie bei block."),
    end: str = typer.Argument("", metavar="[BIS]", help="Wie bei block."),
    *,
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Free what `block` has blocked, as far as it lies wholly between the two. Call-backs stay on the list."""
    from voice_booking.cli.running import run

    for line in run(_unblock(staff, start, end, company=company, branch=branch)):
        typer.echo(line)


async def _unblock(staff: str, start: str, end: str, *, company: str, branch: str) -> list[str]:
    from voice_booking.adapters.database.busy_list import busy_on, free_again
    from voice_booking.cli.place import at
    from voice_booking.cli.running import NotPossible
    from voice_booking.office.appointment_book.book import LONGEST
    from voice_booking.office.desk import absence, written
    from voice_booking.office.desk.said import member_said, span_said
    from voice_booking.scheduling.plan import Span

    async with at(company, branch) as place:
        salon = place.salon
        away = absence.Absence(member_said(staff, salon), span_said(start, end, salon.branch, place.now))
        # far enough to see each entry whole, however long it is
        around = Span(away.span.start - LONGEST, away.span.end + LONGEST)
        ours = away.blocked_by_desk(await busy_on(place.database, salon.company.id, around))
        if not ours:
            raise NotPossible(f"in dieser Zeit ist für {away.member.name} nichts blockiert")
        await free_again(place.database, salon.company.id, ours, place.now)
    return [f"{away.member.name} ist wieder frei: {written.span(one.span, salon.branch.zone)}" for one in ours]


async def _block(staff: str, start: str, end: str, *, note: str, company: str, branch: str) -> list[str]:
    from voice_booking.cli.place import at
    from voice_booking.office.desk import absence, written
    from voice_booking.office.desk.said import member_said, span_said

    async with at(company, branch) as place:
        salon = place.salon
        span = span_said(start, end, salon.branch, place.now)
        away = absence.Absence(member_said(staff, salon), span, note)
        recorded = await _recorded(place, away)
        ledger = place.ports.ledger
        affected = await absence.block(away, salon, ledger, place.now, text=place.callback_text, recorded=recorded)
    whom = f"{away.member.name} ist blockiert: {written.span(span, salon.branch.zone)}"
    if not affected:
        return [f"{whom}. Kein Termin ist betroffen."]
    lines = [line for each in affected for line in _lines(each, place, recorded)]
    return [f"{whom}. Betroffene Termine: {len(affected)}", *lines, "", "Texte zum Anrufen: voice-booking callbacks"]


async def _recorded(place: "Place", away: "Absence") -> "Recorded":
    from voice_booking.adapters.database.busy_list import busy_on
    from voice_booking.adapters.database.queries import callback_list
    from voice_booking.office.desk.absence import Recorded

    company = place.salon.company.id
    entries = await callback_list(place.database, company)
    busy = await busy_on(place.database, company, away.span)
    return Recorded(busy, frozenset(entry.id for entry in entries))


def _lines(each: "Affected", place: "Place", recorded: "Recorded") -> list[str]:
    from voice_booking.office.desk import written

    made = each.visit.appointment
    guest = made.customer
    again = "  (steht schon auf der Rückrufliste)" if each.entry.id in recorded.callbacks else ""
    shown = [f"    statt dessen: {written.plan(plan, place.salon)}" for plan in each.entry.proposals]
    return [
        "",
        f"{made.confirmation_code}  {guest.name}  {guest.phone or 'ohne Nummer'}{again}",
        f"    gebucht:      {written.plan(made.plan, place.salon)}",
        *(shown or ["    statt dessen: in den nächsten Tagen ist nichts frei"]),
    ]
