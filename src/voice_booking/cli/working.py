"""`voice-booking work`: what is still to be done, what was given up, and doing it."""

from typing import TYPE_CHECKING
from uuid import UUID

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from voice_booking.adapters.database.work_list import WorkRow

work_app = typer.Typer(help="Look after what is done in the background.", no_args_is_help=True)


@work_app.command("list")
def list_(*, dead: bool = typer.Option(False, "--dead", help="Only what was given up.")) -> None:
    """Print what waits and what was given up, the longest due first."""
    from datetime import UTC, datetime

    from voice_booking.adapters.database.agenda import DEAD, READY
    from voice_booking.adapters.database.work_list import list_work
    from voice_booking.cli.running import current_database, run

    async def rows() -> list[str]:
        async with current_database() as database:
            found = await list_work(database, states=(DEAD,) if dead else (READY, DEAD))
            now = datetime.now(UTC)
            return [line for row in found for line in _lines(row, now)]

    for line in run(rows()) or ["Nothing is waiting."]:
        typer.echo(line)


@work_app.command()
def retry(work: str = typer.Argument("", help="Id of one piece of dead work; without it: all.")) -> None:
    """Let dead work be tried anew, from the step at which it failed."""
    from datetime import UTC, datetime

    from voice_booking.adapters.database.work_list import retry_dead
    from voice_booking.cli.running import NotPossible, current_database, run

    try:
        ids = (UUID(work),) if work else ()
    except ValueError as error:
        raise NotPossible(f"{work} is no id: `voice-booking work list` shows them") from error

    async def revive() -> int:
        async with current_database() as database:
            return await retry_dead(database, datetime.now(UTC), ids)

    count = run(revive())
    if ids and not count:
        raise NotPossible(f"no dead work has the id {work}")
    typer.echo(f"{count} will be tried again.")


@work_app.command("run")
def run_() -> None:
    """Do work until stopped, without answering calls: a worker of its own beside `serve --no-work`."""
    import asyncio
    import signal
    from datetime import UTC, datetime

    from voice_booking.app import make_worker, open_calendars
    from voice_booking.cli.running import current_database, run, settings_and_logging
    from voice_booking.telemetry import log

    wanted = settings_and_logging()

    async def until_stopped() -> None:
        loop = asyncio.get_running_loop()
        async with current_database() as database, open_calendars(wanted) as calendars:
            worker = make_worker(wanted, database, lambda: datetime.now(UTC), calendars=calendars)
            working = loop.create_task(worker.run())
            for stop in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(stop, working.cancel)
            log().info("working")
            await asyncio.wait([working])
            if not working.cancelled():
                working.result()

    run(until_stopped())


def _lines(row: "WorkRow", now: "datetime") -> list[str]:
    age = row.age_seconds(now)
    due = f"due for {age:,.0f} s" if age >= 0 else f"due in {-age:,.0f} s"
    told = [f"    {row.error}"] if row.error else []
    return [f"{row.id}  {row.state:<5} {row.kind:<16} step {row.step}  attempts {row.attempts}  {due}", *told]
