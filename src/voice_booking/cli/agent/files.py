"""The agent's files in a checkout: flows, settings, global prompt, environments."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voice_booking.cli.running import NotPossible
from voice_booking.conversation.examine import Examination, examine
from voice_booking.deployment.content import Environment, Sources
from voice_booking.speaking.welcome import NOTHING_KNOWN
from voice_booking.voice.tools.schemas import tools_of


class _Written(BaseModel):
    """An environment as `agent/environments.yaml` says it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    agent_name: str
    server_url: str = Field(pattern=r"^https?://[^/]+$")
    flow: str
    voice_id: str | None = None
    agent_id: str | None = None
    phone_numbers: tuple[str, ...] = ()
    steps: tuple[int, ...] = (100,)
    overrides: dict[str, Any] = Field(default_factory=dict)


def environment_named(folder: Path, name: str, given: Mapping[str, Any]) -> Environment:
    """The environment of this name; what is given on the command line goes before what is written.

    Raises:
        NotPossible: there is none, or it is written wrongly.
    """
    written = _yaml(folder / "agent" / "environments.yaml")
    if name not in written:
        raise NotPossible(f"there is no environment {name}; known: {', '.join(written)}")
    said = {key: value for key, value in given.items() if value}
    try:
        found = _Written.model_validate({**written[name], **said})
    except ValidationError as error:
        slips = error.errors(include_url=False, include_input=False, include_context=False)
        told = "; ".join(f"{'.'.join(map(str, slip['loc']))}: {slip['msg']}" for slip in slips)
        raise NotPossible(f"agent/environments.yaml, {name}: {told}") from error
    return Environment(name, **found.model_dump())


def sources(folder: Path, flow: str) -> Sources:
    """Everything that is deployed. Raises `NotPossible`: a file is missing, or is no JSON."""
    document = _json(folder / "flows" / f"{flow}.json")
    settings = _json(folder / "agent" / "agent.json")
    return Sources(document, settings, _text(folder / "agent" / "global_prompt.md"))


def examined(flow: Path | Mapping[str, Any], staff: Iterable[str] = ()) -> Examination:
    """What there is to say about a flow: a file, or a document as it would be sent to a company with this staff."""
    return examine(_text(flow) if isinstance(flow, Path) else flow, tools_of(staff), NOTHING_KNOWN)


def _json(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(_text(file))
    except ValueError as error:
        raise NotPossible(f"{file}: {error}") from error
    if not isinstance(found, dict):
        raise NotPossible(f"{file}: must be a JSON object")
    return found


def _yaml(file: Path) -> dict[str, Any]:
    try:
        found = yaml.safe_load(_text(file))
    except yaml.YAMLError as error:
        raise NotPossible(f"{file}: {error}") from error
    if not isinstance(found, dict):
        raise NotPossible(f"{file}: must be a mapping")
    return found


def _text(file: Path) -> str:
    if not file.is_file():
        raise NotPossible(f"there is no {file}; run this in the project's folder, or name it with --folder")
    return file.read_text(encoding="utf-8")
