"""Verbs that change nothing: `validate`, `diff`, `verify`, `history`."""

from pathlib import Path

import typer

from voice_booking.cli.agent import options


def validate(
    flows: list[Path] = typer.Argument(metavar="FLOW...", help="Flow files.", exists=True, dir_okay=False),
) -> None:
    """Read, lint and prove flow files; needs neither a company nor a key. Exit code 1 if one is not clean."""
    from voice_booking.cli.agent.files import examined

    clean = True
    for file in flows:
        found = examined(file)
        clean &= found.clean
        for finding in found.findings:
            typer.echo(f"{file}: {finding}")
        typer.echo(f"{'✓' if found.clean else '✗'} {file}: {found.states} states, {len(found.errors)} errors")
    if not clean:
        raise typer.Exit(1)


def diff(
    company: str = options.Company,
    *,
    env: str = options.Where,
    flow: str = options.Flow,
    server: str = options.Server,
    voice: str = options.Voice,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
) -> None:
    """Show what callers would notice of a deployment. Exit code 2 if there is something to do, 1 if it is forbidden."""
    from voice_booking.cli.agent.connection import FAILED, PENDING, said_plan
    from voice_booking.cli.agent.files import environment_named

    environment = environment_named(folder, env, options.given(flow, server, voice, agent, number))
    found = said_plan(company, environment, folder)
    if found.problems or found.steps:
        raise typer.Exit(FAILED if found.problems else PENDING)


def verify(
    company: str = options.Company,
    *,
    env: str = options.Where,
    flow: str = options.Flow,
    server: str = options.Server,
    voice: str = options.Voice,
    agent: str = options.Agent,
    number: list[str] = options.Numbers,
    folder: Path = options.Folder,
) -> None:
    """Prove that what answers the telephone is what the files say. Exit code 1 if not."""
    from voice_booking.cli.agent.connection import carried_out, connected
    from voice_booking.cli.agent.files import environment_named
    from voice_booking.deployment.saying import proof_lines
    from voice_booking.deployment.verifying import Proof

    environment = environment_named(folder, env, options.given(flow, server, voice, agent, number))

    async def look() -> tuple[Proof, ...]:
        async with connected(company, environment, folder) as at:
            return await at.proofs()

    proofs = carried_out(look)
    typer.echo("\n".join(proof_lines(proofs)))
    if not all(proof.holds for proof in proofs):
        raise typer.Exit(1)


def history(company: str = options.Company, *, env: str = options.Where) -> None:
    """Show every deployment on record, the latest first."""
    from voice_booking.cli.agent.connection import recorded
    from voice_booking.cli.running import run
    from voice_booking.deployment.saying import history_lines

    for line in history_lines(run(recorded(company, env))):
        typer.echo(line)
