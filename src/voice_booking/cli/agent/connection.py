"""A company, its workspace at Retell, and the record of deployments, for one command."""

import asyncio
import getpass
import subprocess
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar
from uuid import uuid4

import typer

from voice_booking.adapters.database.deployments import DatabaseDeployments
from voice_booking.adapters.retell import open_retell
from voice_booking.cli.agent.files import examined, sources
from voice_booking.cli.company import company_named
from voice_booking.cli.place import utc_now
from voice_booking.cli.running import NotPossible, current_database, run, settings_and_logging
from voice_booking.conversation.examine import Examination
from voice_booking.deployment.abandoning import TooLate
from voice_booking.deployment.carrying_out import NotAsSent, PlanRefused, Site
from voice_booking.deployment.content import Content, Environment, content_of, staff_names
from voice_booking.deployment.host import HostError, Later, OutcomeUnknown
from voice_booking.deployment.leading import NotPublished, NoWayBack
from voice_booking.deployment.patience import patiently
from voice_booking.deployment.plan import Plan, plan
from voice_booking.deployment.publishing import GateClosed, NothingDrafted
from voice_booking.deployment.record import Deployment
from voice_booking.deployment.saying import plan_lines
from voice_booking.deployment.standing import Standing, look, with_voice
from voice_booking.deployment.verifying import Proof, looked_at, verify
from voice_booking.salon.business import Business

Result = TypeVar("Result")

FAILED: Final = 1
PENDING: Final = 2
BROKEN_OFF: Final = 3
_REFUSED = (HostError, NotAsSent, PlanRefused, NotPublished, NoWayBack, GateClosed, NothingDrafted, TooLate)


@dataclass(frozen=True, slots=True)
class Connected:
    """What every command about a deployed agent needs."""

    business: Business
    environment: Environment
    site: Site
    folder: Path

    async def rows(self) -> tuple[Deployment, ...]:
        """The record of this environment, the latest first."""
        return await self.site.book.rows(self.environment.name)

    def content(self) -> Content:
        """What the agent should be, by the files."""
        return content_of(sources(self.folder, self.environment.flow), self.environment, self.business)

    def examination(self, content: Content) -> Examination:
        """What is wrong with the flow as it would be sent."""
        return examined(content.flow, staff_names(self.business))

    async def standing(self) -> Standing:
        """What is there now."""
        return await look(self.environment, await self.rows(), self.site.host)

    async def plan(self) -> Plan:
        """What is left to do."""
        content = self.content()
        findings = self.examination(content).findings
        rows = await self.rows()
        return plan(self.environment, content, await look(self.environment, rows, self.site.host), rows, findings)

    async def proofs(self) -> tuple[Proof, ...]:
        """Whether what answers the telephone is what the files say, looked at anew."""
        rows, standing = await self.rows(), await self.standing()
        content = with_voice(self.content(), standing)
        subject = await looked_at(content, standing, rows, self.site.host)
        return verify(self.environment, content, subject, rows, self.examination(content).findings)


def carried_out(work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """Run a command's work; what was refused ends with its message and an exit code, not with a traceback."""

    async def again() -> Result:
        return await patiently(work, _wait)

    try:
        return run(again())
    except (OutcomeUnknown, Later) as error:
        typer.secho(f"{error}\nBroken off; the same command again goes on from here.", err=True, fg="yellow")
        raise typer.Exit(BROKEN_OFF) from error
    except _REFUSED as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(FAILED) from error


async def _wait(seconds: float) -> None:
    typer.secho(f"… Retell asks to wait {seconds:g} s", err=True, fg="yellow")
    await asyncio.sleep(seconds)


def end_dry_run() -> NoReturn:
    """End a command that found something to do and was not told to do it."""
    typer.echo("dry run: nothing was changed; --apply does it")
    raise typer.Exit(PENDING)


@asynccontextmanager
async def connected(company: str, environment: Environment, folder: Path, who: str = "") -> AsyncIterator[Connected]:
    """The company with this key, and its workspace.

    Raises:
        NotPossible: there is no such company, or the settings have no key for its workspace.
        OldSchema, TryLater: see `current_database`.
    """
    wanted = settings_and_logging()
    async with current_database() as database:
        business = await company_named(company, database)
        workspace = _workspace(business)
        key = wanted.retell_api_keys.get(workspace)
        if key is None:
            raise NotPossible(f'there is no key for {workspace}: set VB_RETELL_API_KEYS to {{"{workspace}": "key_…"}}')
        async with open_retell(wanted.retell_url, key.get_secret_value()) as host:
            book = DatabaseDeployments(database, business.company.id)
            site = Site(
                host, book, utc_now, uuid4, who or getpass.getuser(), revision(folder), business.company.id, typer.echo
            )
            yield Connected(business, environment, site, folder)


def said_plan(company: str, environment: Environment, folder: Path) -> Plan:
    """What is left to do, said as well. Ends as `carried_out`."""

    async def look() -> Plan:
        async with connected(company, environment, folder) as at:
            return await at.plan()

    found = carried_out(look)
    typer.echo("\n".join(plan_lines(found)))
    return found


async def recorded(company: str, environment: str) -> tuple[Deployment, ...]:
    """The deployments of a company to an environment, the latest first. Raises as `connected`."""
    async with current_database() as database:
        business = await company_named(company, database)
        return await DatabaseDeployments(database, business.company.id).rows(environment)


def _workspace(business: Business) -> str:
    names = sorted({line.workspace for line in business.lines}) or ["default"]
    if len(names) > 1:
        raise NotPossible(f"the lines of {business.company.key} name several workspaces: {', '.join(names)}")
    return names[0]


def revision(folder: Path) -> str:
    """The commit that is checked out, with `+` if something was changed since; "" outside of a checkout."""
    try:
        commit = _git(folder, "rev-parse", "HEAD")
        changed = _git(folder, "status", "--porcelain", "--", "flows", "agent")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f"{commit[:12]}+" if changed else commit[:12]


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603  no input of others
