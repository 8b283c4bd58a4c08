"""Everything there is to say about a document, in one go: is it a flow, is it sound, is it true."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.conversation.check import check
from voice_booking.conversation.document import Flow
from voice_booking.conversation.faults import Finding, FlowRefused, Severity
from voice_booking.conversation.lint import lint
from voice_booking.conversation.parsing import parse_flow
from voice_booking.conversation.tools import ToolSpec


@dataclass(frozen=True, slots=True)
class Examination:
    """`flow` is None if the document could not be read; then `findings` are its slips. `states` were walked through."""

    flow: Flow | None
    findings: tuple[Finding, ...]
    states: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What forbids to publish it."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def clean(self) -> bool:
        """Whether there are notes at most."""
        return all(finding.severity is Severity.NOTE for finding in self.findings)


def examine(source: str | Mapping[str, Any], tools: Iterable[ToolSpec], given: Iterable[str] = ()) -> Examination:
    """Reads, lints and proves. Arguments as of `parse_flow` and `lint`; each thing is told once."""
    known, named = tuple(tools), tuple(given)
    try:
        flow = parse_flow(source)
    except FlowRefused as refused:
        return Examination(None, tuple(Finding(fault.path, fault.code, fault.message) for fault in refused.faults))
    proof = check(flow, known, named)
    return Examination(flow, tuple(dict.fromkeys((*lint(flow, known, named), *proof.findings))), proof.states)
