"""Whoever phones has to be told first that it is a machine they talk to."""

import re
from collections.abc import Iterator

from voice_booking.conversation.document import Graph
from voice_booking.conversation.faults import Finding
from voice_booking.conversation.graphs import start_of, successors, trails
from voice_booking.conversation.nodes import BaseNode, Talking
from voice_booking.conversation.parts import Prompt, StaticText
from voice_booking.conversation.rules.subject import Subject

_NOTICE = re.compile(
    r"\bKI\b|künstliche[rn]?\s+Intelligenz|(?:digitale|virtuelle|automatische)[rsn]?\s+(?:\w+)?assistent"
    r"|(?:sprach|telefon)(?:assistent|computer|roboter)|Computerstimme",
    re.IGNORECASE,
)


def gives_notice(text: str) -> bool:
    """Whether a German text says that a machine is speaking."""
    return _NOTICE.search(text) is not None


def words_of(node: BaseNode) -> str | None:
    """What the agent says at a node, or is told to say; None if it says nothing there."""
    instruction = getattr(node, "instruction", None)
    silent = not getattr(node, "speak_during_execution", True)
    if not isinstance(instruction, Prompt | StaticText) or silent:
        return None
    return instruction.text


def notice_comes_first(subject: Subject) -> Iterator[Finding]:
    """Followed from the start until something is said: that must be the notice."""
    graph = subject.flow.graphs[0]
    nodes = {node.id: node for node in graph.nodes}
    for walk in _first_words(graph, nodes):
        node = nodes[walk[-1]]
        if not gives_notice(words_of(node) or ""):
            at = graph.nodes.index(node)
            message = (
                f"node '{node.id}' speaks first, and does not say that a machine is speaking; "
                "begin with it, such as “Sie sprechen mit der digitalen Assistentin von …”"
            )
            yield Finding(f"nodes[{at}].instruction.text", "notice_not_first", message, walk=walk)


def _first_words(graph: Graph, nodes: dict[str, BaseNode]) -> Iterator[tuple[str, ...]]:
    """The ways from the start to each node at which the agent may speak first."""
    speaking = {name for name, node in nodes.items() if words_of(node) is not None or isinstance(node, Talking)}
    ways = {name: () if name in speaking else tos for name, tos in successors(graph).items()}
    for name, walk in trails((start_of(graph),), ways).items():
        if name in speaking:
            yield walk


RULES = (notice_comes_first,)
