"""The tools of a flow: those that function nodes call, and those that a subagent may choose from."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from voice_booking.conversation.parts import Part, Text

_TOOL_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_AGENT_VERSION = re.compile(r"latest|latest_published|[a-z][a-z0-9_-]{0,19}")
TIMEOUT_MS = (1_000, 600_000)
"""Of one attempt of a custom tool."""
MAX_RETRY = (0, 5)


def _tool_name(name: str) -> str:
    if not _TOOL_NAME.fullmatch(name):
        raise PydanticCustomError(
            "bad_tool_name", "a tool's name has 1 to 64 of a-z, A-Z, 0-9, _ and -; no blanks, no umlauts"
        )
    return name


def _timeout(value: int) -> int:
    low, high = TIMEOUT_MS
    if not low <= value <= high:
        raise PydanticCustomError("timeout_out_of_range", f"timeout_ms is {low} to {high} milliseconds")
    return value


def _retries(value: int) -> int:
    low, high = MAX_RETRY
    if not low <= value <= high:
        raise PydanticCustomError("max_retry_out_of_range", f"max_retry is {low} to {high}")
    return value


def _agent_version(value: Any) -> Any:  # noqa: ANN401 - not validated yet
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if whole or (isinstance(value, str) and _AGENT_VERSION.fullmatch(value)):
        return value
    raise PydanticCustomError(
        "bad_agent_version", "a version is a whole number from 0, `latest`, `latest_published` or a tag"
    )


ToolName = Annotated[str, AfterValidator(_tool_name)]
ToolTimeout = Annotated[int, AfterValidator(_timeout)]
Retries = Annotated[int, AfterValidator(_retries)]
AgentVersion = Annotated[Any, BeforeValidator(_agent_version)]
StringMap = dict[str, str]


class StringVariable(Part):
    type: Literal["string"]
    name: Text
    description: str
    examples: tuple[str, ...] = ()
    required: bool | None = None
    conditional_prompt: str | None = None


class EnumVariable(Part):
    type: Literal["enum"]
    name: Text
    description: str
    choices: tuple[Text, ...] = Field(min_length=1)
    required: bool | None = None
    conditional_prompt: str | None = None


class BooleanVariable(Part):
    type: Literal["boolean"]
    name: Text
    description: str
    required: bool | None = None
    conditional_prompt: str | None = None


class NumberVariable(Part):
    type: Literal["number"]
    name: Text
    description: str
    required: bool | None = None
    conditional_prompt: str | None = None


Variable = Annotated[StringVariable | EnumVariable | BooleanVariable | NumberVariable, Field(discriminator="type")]


class Parameters(Part):
    """JSON Schema of a tool's arguments; the top level is an object with properties."""

    type: Literal["object"]
    properties: dict[str, dict[str, Any]]
    required: tuple[str, ...] = ()
    additional_properties: bool | None = Field(default=None, alias="additionalProperties")


class Spoken(Part):
    """What every tool may have: how it is called, and what is said while it runs."""

    name: ToolName
    description: str | None = None
    speak_during_execution: bool | None = None
    execution_message_type: Literal["prompt", "static_text"] | None = None
    execution_message_description: str | None = None


class CustomTool(Spoken):
    """A request to our server."""

    type: Literal["custom"]
    url: Text
    tool_id: Text | None = None
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] | None = None
    parameters: Parameters | None = None
    parameter_type: Literal["json", "form"] | None = None
    args_at_root: bool | None = None
    headers: StringMap = Field(default_factory=dict)
    query_params: StringMap = Field(default_factory=dict)
    timeout_ms: ToolTimeout | None = None
    max_retry: Retries | None = None
    response_variables: StringMap = Field(default_factory=dict)
    speak_after_execution: bool | None = None
    enable_typing_sound: bool | None = None


class OutputSelection(Part):
    mode: Literal["all", "subset"]
    fields_: tuple[str, ...] = Field(default=(), alias="fields")


class AppTool(Spoken):
    """A tool of an app that Retell runs."""

    type: Literal["integration_app"]
    app_id: Text
    app_tool_template_name: Text
    provider: Text
    tool_id: Text | None = None
    output_selection: OutputSelection | None = None
    parameters: tuple[Parameters, ...] = ()
    response_variables: StringMap = Field(default_factory=dict)
    speak_after_execution: bool | None = None
    enable_typing_sound: bool | None = None


FlowTool = Annotated[CustomTool | AppTool, Field(discriminator="type")]
