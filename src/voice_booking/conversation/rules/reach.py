"""Shape: every node is reached, every node can be left, and nothing goes round without the caller."""

from collections.abc import Iterator, Mapping

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.graphs import LAST, TURNS, cycles, reachable
from voice_booking.conversation.nodes import BaseNode
from voice_booking.conversation.parts import PromptCondition
from voice_booking.conversation.rules.subject import Subject, placed

LONGEST_CHAIN = 2
"""Prompt transitions in a row; a check behind six of them was never reached."""


def unreachable(subject: Subject) -> Iterator[Finding]:
    met = {graph.path: reachable(graph) for graph in subject.flow.graphs}
    for path, node, graph in placed(subject.flow):
        if node.id not in met[graph.path]:
            message = f"no way leads to node '{node.id}'; let an edge lead to it, make it global, or remove it"
            yield Finding(path, "unreachable_node", message)


def dead_ends(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        setting = node.global_node_setting
        if node.ways or isinstance(node, LAST) or (setting is not None and setting.go_back_conditions):
            continue
        message = f"node '{node.id}' has no way out, so the call is stuck there; add an edge, or end the call"
        yield Finding(path, "dead_end", message)


def loops_without_turn(subject: Subject) -> Iterator[Finding]:
    """A tool that is called again and again while the caller hears nothing."""
    for graph in subject.flow.graphs:
        place = {node.id: f"{graph.path}nodes[{at}]" for at, node in enumerate(graph.nodes)}
        for walk in cycles(graph, lambda node: not isinstance(node, TURNS)):
            code = "self_loop_without_turn" if len(walk) == 2 else "loop_without_turn"
            message = f"node '{walk[0]}' comes back to itself without the caller's turn; ask something in between"
            yield Finding(place[walk[0]], code, message, walk=walk)


def prompt_chains(subject: Subject) -> Iterator[Finding]:
    for graph in subject.flow.graphs:
        ways = {node.id: _prompted(node) for node in graph.nodes}
        for at, node in enumerate(graph.nodes):
            chain = _chain_to(node.id, ways)
            if len(chain) <= LONGEST_CHAIN:
                continue
            if ways[node.id]:
                message = (
                    f"node '{node.id}' is the third in a row that is left because a language model thinks so; "
                    "decide by equations, or extract variables in between"
                )
                onward = next(iter(ways[node.id].values()))
                where = f"{graph.path}nodes[{at}].edges"
                yield Finding(where, "prompt_chain", message, Severity.WARNING, (*chain, onward))


def _prompted(node: BaseNode) -> dict[str, str]:
    """Edges whose prompt decides: place → destination."""
    return {
        place: edge.destination_node_id
        for place, edge in node.ways
        if place.startswith("edges[")
        and isinstance(edge.transition_condition, PromptCondition)
        and edge.destination_node_id is not None
    }


def _chain_to(node: str, ways: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """A chain of prompt transitions that ends here, no node twice, not followed further back than it must be."""
    before = {name: [at for at, tos in ways.items() if name in tos.values()] for name in ways}
    chains: list[tuple[str, ...]] = [(node,)]
    for _ in range(LONGEST_CHAIN):
        longer = [(earlier, *chain) for chain in chains for earlier in before[chain[0]] if earlier not in chain]
        if not longer:
            break
        chains = longer
    return chains[0]


RULES = (unreachable, dead_ends, loops_without_turn, prompt_chains)
