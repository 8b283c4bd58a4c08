"""`voice-booking customer`: what is on file about somebody, and what is agreed with them."""

import typer

from voice_booking.cli.whose import Branch, Company

customer_app = typer.Typer(help="Look a customer up, and agree on own lengths and prices.", no_args_is_help=True)

Phone = typer.Argument(metavar="NUMMER", help="Telefonnummer, wie auch immer geschrieben.")


@customer_app.command()
def show(phone: str = Phone, *, company: str = Company, branch: str = Branch) -> None:
    """Print the customers with a telephone number, their own terms and their visits."""
    from voice_booking.cli.running import run

    for line in run(_show(phone, company, branch)):
        typer.echo(line)


@customer_app.command()
def terms(
    phone: str = Phone,
    name: str = typer.Argument(help="Name; wer noch nicht bekannt ist, wird angelegt."),
    *,
    service: str = typer.Option(help="Schlüssel der Leistung."),
    segment: list[str] = typer.Option([], "--segment", help="A=+30: so viele Minuten mehr; mehrmals möglich."),
    price: str = typer.Option("", "--price", help="+10,00: so viel teurer."),
    company: str = Company,
    branch: str = Branch,
) -> None:
    """Agree that a service takes longer, or costs more, for one customer, whoever does it.

    This replaces what was agreed for the same service; without --segment and --price nothing is agreed any more.
    Visits that stand stay as they were booked.
    """
    from voice_booking.cli.running import run

    for line in run(_terms(phone, name, service, segment, price=price, company=company, branch=branch)):
        typer.echo(line)


async def _show(phone: str, company: str, branch: str) -> list[str]:
    from voice_booking.booking.ports import Question
    from voice_booking.cli.place import at
    from voice_booking.office.desk import written
    from voice_booking.office.desk.own_terms import phone_said, terms_line

    async with at(company, branch) as place:
        salon = place.salon
        number = phone_said(phone, salon)
        asked = Question(salon.company.id, salon.revision, "desk", place.now, phone=number, visits_of=number)
        facts = await place.ports.ledger.ask(asked)
    lines = []
    for guest in facts.customers:
        lines += [f"{guest.name}  {number}  {guest.email or ''}".rstrip()]
        lines += [f"  vereinbart:  {terms_line(one, salon.service_by_key)}" for one in guest.terms]
        for label, visits in (("kommt", facts.visits), ("war da", facts.history)):
            mine = (visit.appointment for visit in visits if visit.appointment.customer.id == guest.id)
            lines += [f"  {label + ':':<11}  {written.plan(made.plan, salon)}" for made in mine]
    return lines or [f"{number} gehört niemandem, der bekannt ist."]


async def _terms(
    phone: str, name: str, service: str, segment: list[str], *, price: str, company: str, branch: str
) -> list[str]:
    from uuid import uuid4

    from voice_booking.adapters.database.customers import change_terms
    from voice_booking.booking.identity import Caller, recognise
    from voice_booking.cli.place import at
    from voice_booking.office.desk import own_terms
    from voice_booking.salon.customers import Customer

    async with at(company, branch) as place:
        salon = place.salon
        number = own_terms.phone_said(phone, salon)
        agreed = own_terms.terms_said(own_terms.service_said(service, salon), segment, price, salon)

        def change(on_file: tuple[Customer, ...]) -> tuple[Customer, bool]:
            guest, new = recognise(Caller(name, number), on_file, salon.company.id, uuid4())
            return own_terms.with_terms(guest, agreed), new

        guest = await change_terms(place.database, salon.company.id, number, change, place.now)
    shown = [f"  vereinbart:  {own_terms.terms_line(one, salon.service_by_key)}" for one in guest.terms]
    return [f"{guest.name}  {number}", *(shown or ["  nichts vereinbart"])]
