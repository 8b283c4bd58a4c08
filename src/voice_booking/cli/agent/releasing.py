"""Verbs that make a version: `deploy`, `publish`, `release`."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from voice_booking.cli.agent import options

if TYPE_CHECKING:
    from voice_booking.cli.agent.connection import Connected
    from voice_booking.deployment.content import Environment
    from voice_booking.deployment.plan import Plan
    from voice_booking.deployment.publishing import Gate
    from voice_booking.deployment.record import Deployment


def deploy(
    company: str = options.Company,
    *,
    env: str = options.Where,
    flow: str = options.Flow,
    server: str = options.Server,
    voice: str = options.Voice,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
    apply: bool = options.Apply,
    abandon: bool = typer.Option(False, "--abandon", help="Give up deployments that were broken off, and clean up."),
    who: str = options.Who,
) -> None:
    """Let a draft stand that is what the files say. Publishes nothing, leads no number anywhere."""
    from voice_booking.cli.agent.connection import carried_out, connected, said_plan
    from voice_booking.cli.agent.files import environment_named

    environment = environment_named(folder, env, options.given(flow, server, voice, agent, number))
    if abandon:
        _run_abandoning(company, environment, folder, who, apply=apply)
        return
    planned = said_plan(company, environment, folder)
    if _worth_doing(planned, apply=apply):
        from voice_booking.deployment.carrying_out import draft

        async def work() -> "Deployment":
            async with connected(company, environment, folder, who) as at:
                return await draft(await at.plan(), at.site)

        done = carried_out(work)
        typer.echo(f"version {done.version} of {done.agent_id}: {done.state.value}")


def publish(
    company: str = options.Company,
    *,
    env: str = options.Where,
    flow: str = options.Flow,
    server: str = options.Server,
    voice: str = options.Voice,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
    apply: bool = options.Apply,
    scenarios: list[Path] = options.Scenarios,
    repeat: int = options.Repeat,
    who: str = options.Who,
) -> None:
    """Publish the draft of what the files say, if simulated calls succeed. Leads no number to it."""
    from voice_booking.cli.agent.connection import carried_out, connected, said_plan
    from voice_booking.cli.agent.files import environment_named

    environment = environment_named(folder, env, options.given(flow, server, voice, agent, number))
    planned = said_plan(company, environment, folder)
    if _worth_doing(planned, apply=apply):
        from voice_booking.cli.agent.gate import simulation
        from voice_booking.deployment.publishing import NothingDrafted
        from voice_booking.deployment.publishing import publish as through

        gate = simulation(folder / "flows" / f"{environment.flow}.json", scenarios, repeat)

        async def work() -> None:
            async with connected(company, environment, folder, who) as at:
                found = await at.plan()
                if found.continues is None:
                    raise NothingDrafted("there is no draft of this content: `voice-booking agent deploy` first")
                await through(found.continues, found.content, at.site, gate)

        carried_out(work)


def release(
    company: str = options.Company,
    *,
    env: str = options.Where,
    flow: str = options.Flow,
    server: str = options.Server,
    voice: str = options.Voice,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
    apply: bool = options.Apply,
    scenarios: list[Path] = options.Scenarios,
    repeat: int = options.Repeat,
    percent: int = typer.Option(0, min=0, max=100, help="Of the calls; 0: the next step of the environment."),
    who: str = options.Who,
) -> None:
    """All of it: draft, read back, simulate, publish, lead numbers to it a step further, verify.

    Each run takes one step of the environment's (10, 50, 100 percent); the same command again takes the next.
    """
    from voice_booking.cli.agent.connection import carried_out, connected, said_plan
    from voice_booking.cli.agent.files import environment_named

    environment = environment_named(folder, env, options.given(flow, server, voice, agent, number))
    planned = said_plan(company, environment, folder)
    if _worth_doing(planned, apply=apply):
        from voice_booking.cli.agent.gate import simulation

        gate = simulation(folder / "flows" / f"{environment.flow}.json", scenarios, repeat)

        async def work() -> None:
            async with connected(company, environment, folder, who) as at:
                await _release(at, await at.plan(), gate, percent)

        carried_out(work)


async def _release(at: "Connected", planned: "Plan", gate: "Gate", percent: int) -> None:
    from voice_booking.cli.agent.leading import step_of
    from voice_booking.deployment.carrying_out import NotAsSent, draft
    from voice_booking.deployment.leading import lead
    from voice_booking.deployment.plan import published
    from voice_booking.deployment.publishing import publish as through
    from voice_booking.deployment.saying import proof_lines

    version = published(planned)
    if version is None:
        row = await through(await draft(planned, at.site), planned.content, at.site, gate)
        version = row.agent_id or "", row.version or 0
    target = step_of(at.environment, planned.standing, *version, percent)
    await lead(target, at.environment, at.site)
    proofs = await at.proofs()
    typer.echo("\n".join(proof_lines(proofs)))
    if not all(proof.holds for proof in proofs):
        raise NotAsSent("released, and not as it should be: see above")


def _worth_doing(planned: "Plan", *, apply: bool) -> bool:
    """Whether to go on; ends the command where a problem forbids it, and a dry run that found something to do."""
    from voice_booking.cli.agent.connection import FAILED, end_dry_run

    if planned.problems:
        raise typer.Exit(FAILED)
    if planned.steps and not apply:
        end_dry_run()
    return bool(planned.steps)


def _run_abandoning(company: str, environment: "Environment", folder: Path, who: str, *, apply: bool) -> None:
    from voice_booking.cli.agent.connection import PENDING, carried_out, connected
    from voice_booking.deployment.abandoning import abandon
    from voice_booking.deployment.record import Kind, State

    async def work() -> int:
        async with connected(company, environment, folder, who) as at:
            rows = [row for row in await at.rows() if row.kind is Kind.DEPLOY and row.state is State.RUNNING]
            for row in rows:
                typer.echo(
                    f"deployment {str(row.id)[:8]} of {row.flow_name}, begun {row.started_at:%Y-%m-%d %H:%M} UTC"
                )
                if apply:
                    await abandon(row, at.site, at.content().agent["agent_name"])
            return len(rows)

    found = carried_out(work)
    typer.echo(f"{found} {'given up' if apply else 'to give up; --apply does it'}")
    if found and not apply:
        raise typer.Exit(PENDING)
