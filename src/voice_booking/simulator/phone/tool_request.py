"""From a tool of the flow and the words filled in to the request that goes out, and from its answer to variables."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.variables import fill
from voice_booking.simulator.phone.wire import Request

DEFAULT_TIMEOUT_MS = 120_000
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def with_constants(tool: CustomTool, args: Mapping[str, Any], variables: Mapping[str, str]) -> dict[str, Any]:
    """The arguments with every `const` of the schema in its place, variables put in; unset ones stay literal."""
    properties = tool.parameters.properties if tool.parameters else {}
    fixed = {name: schema["const"] for name, schema in properties.items() if "const" in schema}
    filled = {name: fill(value, variables) if isinstance(value, str) else value for name, value in fixed.items()}
    return {**args, **filled}


def request_of(tool: CustomTool, body: bytes, variables: Mapping[str, str]) -> Request:
    """How the tool is called; of its address only the path counts, since the server is ours."""
    return Request(
        method=tool.method or "POST",
        path=urlsplit(fill(tool.url, variables)).path,
        body=body,
        headers={name: fill(value, variables) for name, value in tool.headers.items()},
        params={name: fill(value, variables) for name, value in tool.query_params.items()},
        timeout=(tool.timeout_ms or DEFAULT_TIMEOUT_MS) / 1000,
        retries=tool.max_retry or 0,
    )


def collected(tool: CustomTool, answer: Mapping[str, Any]) -> dict[str, str]:
    """The response variables as far as the answer has them; nothing (`null`) becomes an empty text."""
    found = {name: _at(answer, path) for name, path in tool.response_variables.items()}
    return {name: _text(value) for name, value in found.items() if value is not _MISSING}


_MISSING = object()


def _at(answer: Any, path: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    for name, place in _STEP.findall(path):
        if name and isinstance(answer, Mapping) and name in answer:
            answer = answer[name]
        elif place and isinstance(answer, list) and int(place) < len(answer):
            answer = answer[int(place)]
        else:
            return _MISSING
    return answer


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
