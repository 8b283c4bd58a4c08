"""Looks a flow over: everything that can be seen without walking through it."""

from collections.abc import Callable, Iterable, Iterator

from voice_booking.conversation.document import Flow
from voice_booking.conversation.faults import Finding
from voice_booking.conversation.rules import (
    calling,
    configuration,
    consent,
    edges,
    equations,
    notice,
    reach,
    references,
    speech,
    variable_use,
)
from voice_booking.conversation.rules.subject import Subject
from voice_booking.conversation.tools import ToolSpec

Rule = Callable[[Subject], Iterator[Finding]]
_TOPICS = (references, reach, edges, equations, calling, speech, notice, variable_use, consent, configuration)
RULES: tuple[Rule, ...] = tuple(rule for topic in _TOPICS for rule in topic.RULES)


def lint(flow: Flow, tools: Iterable[ToolSpec], given: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What is wrong with a flow, in the order of its topics; each slip once.

    Args:
        flow: as `parse_flow` read it.
        tools: every tool of the server.
        given: names of the dynamic variables that the inbound webhook sets.
    """
    subject = Subject(flow, {tool.name: tool for tool in tools}, frozenset(given))
    return tuple(dict.fromkeys(finding for rule in RULES for finding in rule(subject)))
