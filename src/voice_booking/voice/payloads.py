"""Retell's function calls and events, as far as we believe them: `call` tells the ids, the arguments never do."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from voice_booking.listening.callers import understand_phone
from voice_booking.listening.understanding import Understood
from voice_booking.voice import json_codec

T = TypeVar("T", bound=BaseModel)
_ANONYMOUS = {"", "anonymous", "unknown", "restricted", "private", "unavailable", "blocked"}
_STAND_INS = {"266696687", "7378742833", "2562533", "8656696", "86282452253"}
"""What stands for a withheld number: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE typed on a keypad."""


def _text(value: Any) -> str:  # noqa: ANN401 - whatever was sent
    """Text as it is, without control characters, which PostgreSQL does not take; nothing for anything else."""
    return "".join(letter for letter in value if letter.isprintable())[:200] if isinstance(value, str) else ""


class PayloadRefused(Exception):
    """The body is not a function call as Retell sends it. The message says what is wrong with which field."""


def shown_number(caller: str | None, called: str | None) -> str | None:
    """The number on the display, None if it was withheld.

    The salon's own number is no caller's: it is all that is left of one who was put through.
    """
    number = (caller or "").strip()
    no_one = number.casefold() in _ANONYMOUS or number.lstrip("+") in _STAND_INS
    return None if no_one or number == (called or "").strip() else number


def dialled(number: str | None, country: str) -> str | None:
    """A number on the display in E.164; None if it is none that can be called."""
    shown = understand_phone(number or "", country)
    return shown.value if isinstance(shown, Understood) else None


class InboundCall(BaseModel):
    """A call that is about to be answered; of anything but the dialled number there may be nothing."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    call_id: Annotated[str, BeforeValidator(_text)] = ""
    """Empty: Retell did not tell."""
    agent_id: Annotated[str, BeforeValidator(_text)] = ""
    from_number: Annotated[str, BeforeValidator(_text)] = ""
    to_number: Annotated[str, BeforeValidator(_text)] = ""

    def phone(self, country: str) -> str | None:
        """The number on the display in E.164, as the branch's country dials, None if it was withheld."""
        return dialled(shown_number(self.from_number, self.to_number), country)


class CallObject(BaseModel):
    """Retell's Get-Call object in the middle of the call; of a web call it has no numbers."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    call_id: str = Field(min_length=1, max_length=200)
    agent_id: str | None = None
    from_number: str | None = None
    to_number: str | None = None
    start_timestamp: int | None = Field(default=None, ge=0, le=32_503_680_000_000)
    """Unix time in milliseconds."""
    transcript_with_tool_calls: list[Any] = []

    @property
    def caller_number(self) -> str | None:
        """The number on the display, None if it was withheld."""
        return shown_number(self.from_number, self.to_number)

    def phone(self, country: str) -> str | None:
        """The number on the display in E.164, as the branch's country dials, None if it was withheld."""
        return dialled(self.caller_number, country)

    def started_at(self, otherwise: datetime) -> datetime:
        """When the call began, in UTC; relative dates count from here."""
        if self.start_timestamp is None:
            return otherwise
        return datetime.fromtimestamp(self.start_timestamp / 1000, UTC)

    @property
    def tool_call_id(self) -> str | None:
        """Id of the last tool call in the transcript, which is the one being made."""
        for entry in reversed(self.transcript_with_tool_calls):
            if isinstance(entry, dict) and entry.get("role") == "tool_call_invocation":
                found = entry.get("tool_call_id")
                return found if isinstance(found, str) and found else None
        return None


class ToolCall(BaseModel):
    """One function call: which tool, with which words, in which call."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    name: str
    args: Mapping[str, Any] = Field(default_factory=dict)
    call: CallObject


def parse_tool_call(body: bytes, tool: str) -> ToolCall:
    """The function call in `body`, which must be one to `tool`.

    Raises:
        PayloadRefused: not JSON, not a function call, or a call to another tool.
    """
    call = parsed(ToolCall, body)
    if call.name != tool:
        raise PayloadRefused("the name in the body is not the tool of the address")
    return call


def parsed(kind: type[T], body: bytes) -> T:
    """`body` as a `kind`. Raises `PayloadRefused`: not JSON, or of another shape."""
    try:
        raw = json_codec.loads(body)
    except ValueError as error:
        raise PayloadRefused("the body is not JSON") from error
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        raise PayloadRefused(_first_slip(error)) from error


def _first_slip(error: ValidationError) -> str:
    slip = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return f"{'.'.join(str(part) for part in slip['loc']) or 'body'}: {slip['msg']}"
