"""`voice-booking serve` and `voice-booking doctor`: the server, and whether it could run."""

import typer


def serve(
    work: bool = typer.Option(True, "--work/--no-work", help="Also do what is to be done in the background."),
) -> None:
    """Answer calls until stopped; running tool calls are finished first."""
    from aiohttp import web

    from voice_booking.adapters.database.migrate import refuse_old_schema
    from voice_booking.app import create_app
    from voice_booking.cli.running import run, settings_and_logging
    from voice_booking.telemetry import log

    wanted = settings_and_logging()
    wanted = wanted.model_copy(update={"work": wanted.work and work})
    run(refuse_old_schema(wanted.database_url))
    if not wanted.retell_keys:
        log().warning("no_retell_keys", hint="every call will be refused; set VB_RETELL_KEYS")
    _install_fast_loop()
    web.run_app(
        create_app(wanted),
        host=wanted.host,
        port=wanted.port,
        shutdown_timeout=wanted.shutdown_seconds,
        access_log=None,
        print=lambda _: log().info("serving", host=wanted.host, port=wanted.port),
    )


def _install_fast_loop() -> None:
    """uvloop where it is installed; asyncio's own loop does the same work more slowly."""
    import asyncio

    try:
        import uvloop
    except ImportError:
        return
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())


def doctor() -> None:
    """Check settings, database, schema, salons and keys, and say what to do; exit code 1 if something is wrong."""
    from voice_booking.cli.checkup import checkup
    from voice_booking.cli.running import run, settings

    findings = run(checkup(settings()))
    for finding in findings:
        mark, colour = ("✓", "green") if finding.well else ("✗", "red")
        typer.secho(f"{mark} {finding.subject}: {finding.found}", fg=colour)
        if finding.advice:
            typer.echo(f"    → {finding.advice}")
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)
