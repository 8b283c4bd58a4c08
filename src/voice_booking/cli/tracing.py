"""`voice-booking trace`: what was heard, understood, decided and answered in one telephone call."""

from collections.abc import Mapping
from typing import Any

import typer


def trace(call_id: str = typer.Argument(help="Retell's call id.")) -> None:
    """Print words, understanding, plan, steps and answer of every tool call of a call."""
    from voice_booking.adapters.database.queries import events_of_call
    from voice_booking.booking.ports import Event
    from voice_booking.cli.running import current_database, run

    async def events() -> list[Event]:
        async with current_database() as database:
            return list(await events_of_call(database, call_id))

    found = run(events())
    if not found:
        typer.secho(f"Nothing is recorded about the call {call_id}.", err=True, fg="red")
        raise typer.Exit(1)
    for event in found:
        for line in _lines(event.kind, event.at.isoformat(timespec="seconds"), dict(event.data)):
            typer.echo(line)


def _lines(kind: str, at: str, data: Mapping[str, Any]) -> list[str]:
    if kind != "tool_call":
        details = ", ".join(f"{name} {value}" for name, value in data.items())
        return [f"{at}  step        {kind} {details}".rstrip()]
    reply = data["reply"]
    heard = ", ".join(f"{name} „{value}“" for name, value in data["args"].items()) or "(no words)"
    reason = f" ({reply['reason']})" if reply["reason"] else ""
    return [
        f"{at}  {data['tool']}",
        f"            words       {heard}",
        f"            understood  {'; '.join(data['why']) or '-'}",
        *(f"            plan        {line}" for line in _plan(reply)),
        f"            answer      {reply['status']}{reason}",
        f"            said        {reply['say']}",
    ]


def _plan(reply: Mapping[str, Any]) -> list[str]:
    if "segments" in reply:
        return [f"{s['start']} – {s['end']}  {s['key']}  {s['name']}  {s['staff'] or '-'}" for s in reply["segments"]]
    return [f"{s['start']} – {s['end']}  {s['staff']}  ({s['slot_id']})" for s in reply.get("slots", [])]
