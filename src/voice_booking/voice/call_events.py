"""What Retell tells of a call from its beginning to its analysis: believed as far as it has the shape it should have.

Only the event and the call's id have to be there. Whatever else is missing or of another shape is not known: the end of
a call must not be lost because its cost came as a word.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from voice_booking.booking.call_records import RESULT, CallRecord, Stage, Turn
from voice_booking.voice import json_codec
from voice_booking.voice.payloads import CallObject, dialled, parsed

STAGES = {"call_started": Stage.STARTED, "call_ended": Stage.ENDED, "call_analyzed": Stage.ANALYZED}
LONGEST_TEXT = 4000
"""Characters of one entry of a transcript that are kept."""
MOST_TURNS = 2000
_LATEST_MS = 32_503_680_000_000
_LARGEST = 2**31 - 1


def _words(value: Any) -> str | None:  # noqa: ANN401 - whatever was sent
    """Text without control characters, which PostgreSQL does not take."""
    if not isinstance(value, str):
        return None
    text = value[:LONGEST_TEXT]
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    return text.strip() or None


def _count(value: Any) -> int | None:  # noqa: ANN401 - whatever was sent
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LARGEST:
        return None
    return round(value)


def _moment(value: Any) -> datetime | None:  # noqa: ANN401 - whatever was sent
    """From Unix milliseconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LATEST_MS:
        return None
    return datetime.fromtimestamp(value / 1000, UTC)


def _object(value: Any) -> Mapping[str, Any] | None:  # noqa: ANN401 - whatever was sent
    return value if isinstance(value, dict) else None


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - whatever was sent
    return value if isinstance(value, list) else []


Text = Annotated[str | None, BeforeValidator(_words)]
Count = Annotated[int | None, BeforeValidator(_count)]
Entries = Annotated[list[Any], BeforeValidator(_list)]
Object = Annotated[Mapping[str, Any] | None, BeforeValidator(_object)]


class ToldCall(CallObject):
    """The call of an event."""

    agent_version: Count = None
    direction: Text = None
    call_status: Text = None
    end_timestamp: Annotated[datetime | None, BeforeValidator(_moment)] = None
    duration_ms: Count = None
    disconnection_reason: Text = None
    transcript_with_tool_calls: Entries = Field(default_factory=list)
    transcript_object: Entries = Field(default_factory=list)
    call_analysis: Object = None
    call_cost: Object = None

    def record(self, stage: Stage, country: str) -> CallRecord:
        """What is to be kept of it; numbers in E.164, as the branch's country dials."""
        return CallRecord(
            call_id=self.call_id,
            stage=stage,
            agent_id=_words(self.agent_id),
            agent_version=self.agent_version,
            direction=self.direction,
            from_number=self.phone(country),
            to_number=dialled(self.to_number, country) or _words(self.to_number),
            started_at=_moment(self.start_timestamp),
            ended_at=self.end_timestamp,
            duration_ms=self.duration_ms,
            disconnection_reason=self.disconnection_reason,
            status=self.call_status,
            transcript=_turns(self.transcript_with_tool_calls or self.transcript_object),
            analysis=_clean(self.call_analysis) if self.call_analysis else None,
            cost_cents=_count((self.call_cost or {}).get("combined_cost")),
        )


class CallEvent(BaseModel):
    """What Retell tells of a call; `call` is read only where it is kept."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    event: str = Field(min_length=1)
    call: ToldCall | None = None

    @property
    def stage(self) -> Stage | None:
        return STAGES.get(self.event)

    @model_validator(mode="before")
    @classmethod
    def _only_what_is_kept(cls, raw: Any) -> Any:  # noqa: ANN401 - not validated yet
        if not isinstance(raw, dict):
            return raw
        if raw.get("event") not in STAGES:
            return {"event": raw.get("event")}
        if not isinstance(raw.get("call"), dict):
            raise ValueError("an event of a call tells of no call")
        return raw


def parse_call_event(body: bytes) -> CallEvent:
    """The event in `body`; it has a `call` only if it tells of a call's beginning, end or analysis.

    Raises:
        PayloadRefused: not JSON, or no event.
    """
    return parsed(CallEvent, body)


def _turns(entries: list[Any]) -> tuple[Turn, ...] | None:
    """Without the time of every single word; None if nothing is told."""
    return tuple(_turn(entry) for entry in entries[:MOST_TURNS] if isinstance(entry, dict)) or None


def _turn(entry: Mapping[str, Any]) -> Turn:
    role = _words(entry.get("role")) or "unknown"
    told = ("content", "arguments", "new_node_name", "new_node_id", "digit")
    successful = entry.get("successful")
    return Turn(
        role=role,
        text=next((words for name in told if (words := _words(entry.get(name)))), ""),
        second=_second(entry.get("words")),
        tool=_words(entry.get("name")) or "",
        tool_call_id=_words(entry.get("tool_call_id")) or "",
        successful=successful if role == RESULT and isinstance(successful, bool) else None,
    )


def _second(words: Any) -> float | None:  # noqa: ANN401 - whatever was sent
    first = words[0] if isinstance(words, list) and words else None
    start = first.get("start") if isinstance(first, dict) else None
    return round(float(start), 1) if isinstance(start, int | float) and not isinstance(start, bool) else None


def _clean(analysis: Mapping[str, Any]) -> Mapping[str, Any]:
    cleaned: Mapping[str, Any] = json_codec.loads(json_codec.dumps(analysis).replace(b"\\u0000", b""))
    return cleaned
