"""JSON in and out: orjson where it is installed, the standard library otherwise."""

import json
from typing import Any

try:
    import orjson
except ImportError:
    orjson = None  # type: ignore[assignment]


def loads(text: bytes) -> Any:  # noqa: ANN401 - whatever was sent
    """Raises `ValueError` for anything that is not JSON in UTF-8."""
    if orjson is not None:
        return orjson.loads(text)
    return json.loads(text.decode("utf-8"))


def dumps(value: Any) -> bytes:  # noqa: ANN401
    if orjson is not None:
        return orjson.dumps(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
