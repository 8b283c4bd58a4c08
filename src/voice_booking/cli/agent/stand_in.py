"""`voice-booking agent stand-in`: a Retell of one's own, for trying deployments out."""

import typer


def stand_in(
    number: list[str] = typer.Option(["+4930901820"], "--number", help="Phone numbers (E.164) that it has."),
    *,
    workspace: str = typer.Option("default", help="Name of the workspace."),
    port: int = typer.Option(8091, help="Port on the loopback; 0: any free one."),
) -> None:
    """Run a stand-in for Retell's management API, until stopped. It remembers nothing when it ends."""
    import json
    from contextlib import suppress

    from voice_booking.cli.place import utc_now
    from voice_booking.cli.running import run
    from voice_booking.simulator.retell_management.server import run_stand_in
    from voice_booking.simulator.retell_management.world import RetellWorld

    world = RetellWorld(utc_now)
    key = f"key_stand_in_{workspace}"
    world.state.keys.add(key)
    for phone in number:
        world.state.add_number(phone, utc_now())

    def ready(url: str) -> None:
        typer.echo(f"VB_RETELL_URL={url}")
        typer.echo(f"VB_RETELL_API_KEYS='{json.dumps({workspace: key})}'")

    with suppress(KeyboardInterrupt):
        run(run_stand_in(world, port=port, ready=ready))
