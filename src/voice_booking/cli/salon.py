"""`voice-booking salon`: check, import and export salon files."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from voice_booking.salon.business import Business

salon_app = typer.Typer(help="Check, import and export salon files.", no_args_is_help=True)

File = typer.Argument(help="A salon file (YAML).", exists=True, dir_okay=False)


@salon_app.command()
def check(file: Path = File) -> None:
    """Say whether a salon file is sound; every slip with its line and field."""
    business = _read(file)
    offered = sum(service.active for service in business.services)
    typer.echo(f"{file}: {business.company.name} is sound: {offered} services, {len(business.staff)} people.")


@salon_app.command("import")
def import_(file: Path = File) -> None:
    """Import a salon file whole, or refuse it whole; says what changed."""
    from datetime import UTC, datetime

    from voice_booking.adapters.database.businesses import import_business
    from voice_booking.cli.running import current_database, run
    from voice_booking.office.imports import ImportRefused

    business = _read(file)

    async def store() -> list[str]:
        async with current_database() as database:
            report = await import_business(database, business, datetime.now(UTC))
            return report.lines()

    try:
        lines = run(store())
    except ImportRefused as refused:
        typer.secho(str(refused), err=True, fg="red")
        raise typer.Exit(1) from refused
    for line in lines:
        typer.echo(line)


@salon_app.command()
def export(company: str = typer.Argument(help="Key of the company.")) -> None:
    """Write a company's salon file to standard output."""
    from voice_booking.adapters.database.businesses import company_keys, load_business
    from voice_booking.adapters.salon_file import write_business
    from voice_booking.cli.running import current_database, run

    async def load() -> "tuple[Business | None, tuple[str, ...]]":
        async with current_database() as database:
            return await load_business(database, company), await company_keys(database)

    business, known = run(load())
    if business is None:
        typer.secho(f"There is no company {company}; known: {', '.join(known) or 'none'}.", err=True, fg="red")
        raise typer.Exit(1)
    typer.echo(write_business(business), nl=False)


def _read(file: Path) -> "Business":
    from voice_booking.adapters.salon_file import SalonFileError, read_business

    try:
        return read_business(file)
    except SalonFileError as error:
        typer.secho(str(error), err=True, fg="red")
        typer.secho("Nothing was imported.", err=True)
        raise typer.Exit(1) from error
