"""Verbs that lead phone numbers: `pin`, `rollback`."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from voice_booking.cli.agent import options

if TYPE_CHECKING:
    from voice_booking.deployment.content import Environment
    from voice_booking.deployment.leading import Target
    from voice_booking.deployment.record import Deployment
    from voice_booking.deployment.standing import Standing


def pin(
    company: str = options.Company,
    *,
    version: int = typer.Option(-1, help="Which version; not given: the newest that is published."),
    percent: int = typer.Option(0, min=0, max=100, help="Of the calls; 0: the next step of the environment."),
    env: str = options.Where,
    server: str = options.Server,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
    apply: bool = options.Apply,
    who: str = options.Who,
) -> None:
    """Lead phone numbers to a published version, with a part of their calls or all of them."""
    from voice_booking.cli.agent.connection import carried_out, connected, end_dry_run
    from voice_booking.cli.agent.files import environment_named
    from voice_booking.deployment.leading import lead

    environment = environment_named(folder, env, options.given("", server, "", agent, number))

    async def work() -> None:
        async with connected(company, environment, folder, who) as at:
            standing = await at.standing()
            target = step_of(environment, standing, *_version(standing, version), percent)
            typer.echo(f"version {target.version} of {target.agent_id}: {target.percent} % of the calls")
            if apply:
                await lead(target, environment, at.site)

    _numbers(environment)
    carried_out(work)
    if not apply:
        end_dry_run()


def rollback(
    company: str = options.Company,
    *,
    version: int = typer.Option(-1, "--to", help="Which version; not given: the one that answered before."),
    env: str = options.Where,
    server: str = options.Server,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
    apply: bool = options.Apply,
    who: str = options.Who,
) -> None:
    """Lead all calls back to the version that answered before. Changes no version."""
    from voice_booking.cli.agent.connection import carried_out, connected, end_dry_run
    from voice_booking.cli.agent.files import environment_named
    from voice_booking.deployment.leading import Target, before, lead
    from voice_booking.deployment.record import Kind

    environment = environment_named(folder, env, options.given("", server, "", agent, number))

    async def work() -> "Deployment | None":
        async with connected(company, environment, folder, who) as at:
            rows, standing = await at.rows(), await at.standing()
            target = before(standing, rows)
            if version >= 0:
                target = Target(standing.agent_id or "", version)
            typer.echo(f"back to version {target.version} of {target.agent_id}")
            return await lead(target, environment, at.site, Kind.ROLLBACK) if apply else None

    _numbers(environment)
    carried_out(work)
    if not apply:
        end_dry_run()


def step_of(environment: "Environment", standing: "Standing", agent_id: str, version: int, percent: int) -> "Target":
    """The next step of the roll-out of a version, unless the percentage is given."""
    from voice_booking.deployment.leading import Target
    from voice_booking.deployment.sharing import WHOLE, next_step, share_of

    shares = [share_of(number.inbound, agent_id, version) for number in standing.numbers]
    step = percent or next_step(environment.steps, min(shares, default=0.0)) or WHOLE
    return Target(agent_id, version, step)


def _version(standing: "Standing", version: int) -> tuple[str, int]:
    """Raises `NotPossible`: there is no agent, or nothing published."""
    from voice_booking.cli.running import NotPossible

    newest = max((found.version for found in standing.versions if found.published), default=-1)
    if standing.agent_id is None or max(version, newest) < 0:
        raise NotPossible("there is no published version yet: `voice-booking agent release` makes one")
    return standing.agent_id, newest if version < 0 else version


def _numbers(environment: "Environment") -> None:
    """Raises `NotPossible`: no number is named."""
    from voice_booking.cli.running import NotPossible

    if not environment.phone_numbers:
        raise NotPossible(f"{environment.name} names no phone number: agent/environments.yaml, or --number")
