"""Arguments and options that the commands share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

Company = typer.Argument(metavar="COMPANY", help="Key of the company.")
Where = typer.Option("production", "--env", help="Which of agent/environments.yaml.")
Flow = typer.Option("", "--flow", help="Another flow than the environment names, such as v18.")
Server = typer.Option("", "--server", help="Origin of the server, such as https://voice.example.com.")
Voice = typer.Option("", "--voice", help="Voice that a new agent speaks with.")
Agent = typer.Option("", "--agent", help="Id of an agent that is there already.")
Numbers = typer.Option([], "--number", help="Phone number (E.164) that leads to the agent; may be repeated.")
Folder = typer.Option(Path(), "--folder", help="The checkout with flows/ and agent/.", file_okay=False, exists=True)
Apply = typer.Option(False, "--apply", help="Do it; without it, only say what would be done.")
Who = typer.Option("", "--who", help="Who does it, for the record; the user of the system if not given.")
Scenarios = typer.Option(
    [Path("examples/phone")], "--scenarios", help="Calls that must succeed before anything is published.", exists=True
)
Repeat = typer.Option(1, "--repeat", min=1, help="Play each scenario with so many seeds.")


def given(flow: str, server: str, voice: str, agent: str, numbers: Sequence[str]) -> dict[str, Any]:
    """What the command line says of an environment, by the keys of its file."""
    named = {"flow": flow, "server_url": server, "voice_id": voice, "agent_id": agent}
    return {**named, "phone_numbers": tuple(numbers)}
