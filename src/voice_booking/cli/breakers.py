"""`voice-booking breakers`: which outside systems a server leaves alone at the moment, and how often it did."""

from collections.abc import Iterator

import typer

STATES = {0.0: "closed", 0.5: "half open", 1.0: "open"}


def breakers(
    servers: list[str] = typer.Argument(
        None, metavar="[URL]...", help="Base URLs of running servers; the one of the settings, if there are none."
    ),
) -> None:
    """Show the breakers of running servers: each process has its own, one for each company and outside system.

    A breaker appears with the first request to its system. Exit code 2 while one is not closed, 1 where a server does
    not answer.
    """
    import httpx

    from voice_booking.cli.running import NotPossible, settings

    wanted = settings()
    told: list[str] = []
    for url in servers or [f"http://{wanted.host}:{wanted.port}"]:
        try:
            metrics = httpx.get(f"{url.rstrip('/')}/metrics", timeout=5, trust_env=False).raise_for_status().text
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotPossible(f"{url} does not answer ({error}): name a running server") from error
        found = list(_lines(metrics))
        typer.echo("\n".join([url, *(found or ["  no request to an outside system yet"])]))
        told += found
    if any(not line.startswith("  closed ") for line in told):
        raise typer.Exit(2)


def _lines(metrics: str) -> Iterator[str]:
    """One for each breaker, by company and system."""
    from prometheus_client.parser import text_string_to_metric_families

    states: dict[tuple[str, str], float] = {}
    changes: dict[tuple[str, str, str], int] = {}
    for sample in (sample for family in text_string_to_metric_families(metrics) for sample in family.samples):
        if sample.name == "breaker_state":
            states[sample.labels["company"], sample.labels["system"]] = sample.value
        elif sample.name == "breaker_changes_total":
            labels = sample.labels
            changes[labels["company"], labels["system"], labels["state"]] = int(sample.value)
    for (company, system), state in sorted(states.items()):
        opened, closed = (changes.get((company, system, became), 0) for became in ("open", "closed"))
        since = f"opened {opened}, closed again {closed} times since the server began"
        yield f"  {STATES[state]:<10} {company}  {system}  {since}"
