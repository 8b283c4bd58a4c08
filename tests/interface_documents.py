"""Looking through published descriptions of interfaces."""

from collections.abc import Iterator
from typing import Any


def objects_in(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(node, dict):
        yield node
        for below in list(node.values()):
            yield from objects_in(below)
    elif isinstance(node, list):
        for below in node:
            yield from objects_in(below)
