"""Whether what is there is what was sent, although the host adds keys of its own and leaves out what is empty."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

Json = Any
_EMPTY: tuple[Json, ...] = (None, [], {})
ONLY_ANSWERED = frozenset({"conversation_flow_id", "version", "last_modification_timestamp"})
"""Keys of a flow that only an answer has."""


def fingerprint(value: Json) -> str:
    """SHA-256 of a JSON value, whatever the order of its keys; nothing and null are the same."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def differences(sent: Json, found: Json) -> tuple[str, ...]:
    """Paths at which `found` does not say what was sent, in the order of what was sent.

    Keys that were not sent do not count: the host fills in its defaults.
    """
    return tuple(_differences(sent, found, ""))


def unwanted(sent: Mapping[str, Json], found: Mapping[str, Json]) -> tuple[str, ...]:
    """Top-level keys of a flow that say something and were not sent: left from the version that it was made of."""
    return tuple(
        key for key, value in found.items() if key not in sent and key not in ONLY_ANSWERED and value not in _EMPTY
    )


def without_answers(document: Mapping[str, Json]) -> dict[str, Json]:
    """A flow as it could be sent again."""
    return {key: value for key, value in document.items() if key not in ONLY_ANSWERED and value is not None}


def _differences(sent: Json, found: Json, path: str) -> Iterator[str]:
    if sent == found or (sent in _EMPTY and found in _EMPTY):
        return
    if isinstance(sent, Mapping) and isinstance(found, Mapping):
        for key, value in sent.items():
            yield from _differences(value, found.get(key), f"{path}.{key}" if path else key)
    elif isinstance(sent, list | tuple) and isinstance(found, list | tuple) and len(sent) == len(found):
        for at, (ours, theirs) in enumerate(zip(sent, found, strict=True)):
            yield from _differences(ours, theirs, f"{path}[{at}]")
    else:
        yield path or "(document)"


def _plain(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {key: _plain(below) for key, below in value.items() if below is not None}
    if isinstance(value, list | tuple):
        return [_plain(below) for below in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
