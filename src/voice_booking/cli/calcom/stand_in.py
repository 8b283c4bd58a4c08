"""`voice-booking calcom stand-in`: a Cal.com of one's own, for trying things out."""

from pathlib import Path

import typer


def stand_in(
    files: list[Path] = typer.Argument(
        metavar="FILE...", help="Salon files whose companies have a calendar.", exists=True, dir_okay=False
    ),
    *,
    port: int = typer.Option(8090, help="Port on the loopback; 0: any free one."),
) -> None:
    """Run a stand-in for Cal.com with the team and the people of salon files, until stopped.

    It remembers nothing when it ends. Under `/stand-in` it takes edits and faults: what people, or a bad day, would do.
    """
    import json
    from contextlib import suppress

    from voice_booking.adapters.salon_file import read_business
    from voice_booking.cli.place import utc_now
    from voice_booking.cli.running import NotPossible, run, settings
    from voice_booking.simulator.calcom.server import run_stand_in
    from voice_booking.simulator.calcom.world import CalcomWorld
    from voice_booking.simulator.calcom_company import settle

    world = CalcomWorld(utc_now)
    known, keys = settings().calcom_keys, {}
    for file in files:
        business = read_business(file)
        if business.company.calendar is None:
            raise NotPossible(f"{file}: the company has no calendar")
        name = business.company.key
        keys[name] = known[name].get_secret_value() if name in known else f"cal_stand_in_{name}"
        settle(world.state, business, keys[name])

    def ready(url: str) -> None:
        typer.echo(f"VB_CALCOM_URL={url}/v2")
        typer.echo(f"VB_CALCOM_KEYS='{json.dumps(keys)}'")

    with suppress(KeyboardInterrupt):
        run(run_stand_in(world, port=port, ready=ready))
