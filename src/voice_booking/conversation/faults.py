"""What can be said about a flow document: faults that stop it, findings that a person should look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class FlowFault:
    """One slip in a document.

    `path` leads to it in the JSON (`nodes[3].edges[0].destination_node_id`), `code` is stable, `message` says what is
    wrong, at which node, and what to do.
    """

    path: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path or '(document)'}: {self.message} [{self.code}]"


class FlowRefused(Exception):
    """The document is no conversation flow. `faults` holds one entry per slip, in document order."""

    def __init__(self, faults: Iterable[FlowFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Severity(Enum):
    ERROR = "error"
    """A caller would suffer from it: do not publish."""
    WARNING = "warning"
    """It works, but should be looked at."""
    NOTE = "note"
    """Good to know, and often not to be helped; a flow with notes only is clean."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a document that could be read. `walk` is a way through the flow that shows it, if there is."""

    path: str
    code: str
    message: str
    severity: Severity = Severity.ERROR
    walk: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = f" on the way {' → '.join(self.walk)}" if self.walk else ""
        return f"{self.severity.value} {self.path or '(document)'}: {self.message}{shown} [{self.code}]"
