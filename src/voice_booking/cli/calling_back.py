"""`voice-booking callbacks`: whom the salon owes a call, and what became of it."""

from typing import TYPE_CHECKING

import typer

from voice_booking.cli.whose import Branch, Company

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voice_booking.booking.callbacks import Callback
    from voice_booking.booking.offers import OnFile
    from voice_booking.cli.place import Place

callbacks_app = typer.Typer(help="The call-back list: whom to ring, why, and what to say.")


@callbacks_app.callback(invoke_without_command=True)
def list_(
    context: typer.Context,
    *,
    settled: bool = typer.Option(False, "--all", help="Auch erledigte."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Print the call-back list, the oldest first, each with a text to read out."""
    from voice_booking.cli.running import run

    if context.invoked_subcommand is None:
        for line in run(_lines(settled=settled, company=company, branch=branch)) or ["Niemand wartet auf einen Anruf."]:
            typer.echo(line)


@callbacks_app.command()
def done(
    entry: str = typer.Argument(metavar="ID", help="Der Anfang der id genügt."),
    *,
    reached: bool = typer.Option(False, "--reached", help="Erreicht, sonst nichts."),
    rebooked: bool = typer.Option(False, "--rebooked", help="Umgebucht oder abgesagt."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Say that somebody was reached, or that their visit was rebooked."""
    from voice_booking.booking.callbacks import CallbackStatus
    from voice_booking.cli.running import NotPossible, run

    if reached == rebooked:
        raise NotPossible("bitte genau eines von --reached und --rebooked")
    status = CallbackStatus.REBOOKED if rebooked else CallbackStatus.REACHED
    typer.echo(run(_done(entry, status.value, company=company, branch=branch)))


async def _lines(*, settled: bool, company: str, branch: str) -> list[str]:
    from voice_booking.adapters.database.callback_list import OPEN, list_callbacks
    from voice_booking.booking.callbacks import CallbackStatus
    from voice_booking.cli.place import at
    from voice_booking.office.desk.callback_sheet import entry_lines

    async with at(company, branch) as place:
        wanted = tuple(CallbackStatus) if settled else OPEN
        stored = await list_callbacks(place.database, place.salon.company.id, wanted)
        visits = await _visits(stored, place)
        entries = await _refreshed(stored, visits, place)
    plans = {visit.appointment.id: visit.appointment.plan for visit in visits}
    lines = []
    for entry in entries:
        visit = plans.get(entry.appointment_id) if entry.appointment_id else None
        # said anew: what was tomorrow when it was written is today by now
        lines += [*entry_lines(entry, visit, place.callback_text(entry, visit), place.salon), ""]
    return lines


async def _visits(entries: "Sequence[Callback]", place: "Place") -> "tuple[OnFile, ...]":
    from voice_booking.booking.ports import Question

    ids = tuple({entry.appointment_id for entry in entries if entry.appointment_id})
    company = place.salon.company.id
    facts = await place.ports.ledger.ask(Question(company, place.salon.revision, "desk", place.now, visit_ids=ids))
    return facts.visits


async def _refreshed(
    entries: "Sequence[Callback]", visits: "Sequence[OnFile]", place: "Place"
) -> "tuple[Callback, ...]":
    """With what is free now, which is stored, too."""
    from voice_booking.adapters.database.busy_list import busy_on
    from voice_booking.adapters.database.callback_list import propose
    from voice_booking.office.desk.refreshing import refreshed
    from voice_booking.scheduling.plan import Span

    if not visits:
        return tuple(entries)
    plans = [visit.appointment.plan for visit in visits]
    span = Span(min(plan.start for plan in plans), max(plan.end for plan in plans))
    salon, ledger = place.salon, place.ports.ledger
    busy = await busy_on(place.database, salon.company.id, span)
    fresh = await refreshed(entries, visits, busy, salon=salon, ledger=ledger, now=place.now)
    for before, entry in zip(entries, fresh, strict=True):
        if before.proposals != entry.proposals:
            await propose(place.database, salon.company.id, entry.id, entry.proposals)
    return fresh


async def _done(named: str, status: str, *, company: str, branch: str) -> str:
    from voice_booking.adapters.database.callback_list import settle_callback
    from voice_booking.adapters.database.queries import callback_list
    from voice_booking.booking.callbacks import CallbackStatus
    from voice_booking.cli.place import at
    from voice_booking.office.desk.callback_sheet import entry_said

    async with at(company, branch) as place:
        mine = place.salon.company.id
        id_ = entry_said(named, await callback_list(place.database, mine))
        settled = await settle_callback(place.database, mine, id_, CallbackStatus(status))
    return f"Erledigt: {settled.name if settled else named}"
