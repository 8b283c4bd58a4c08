"""Ways through a graph of nodes, without asking when they are taken."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping

from voice_booking.conversation.document import Graph
from voice_booking.conversation.nodes import (
    AgentSwapNode,
    BaseNode,
    BridgeTransferNode,
    CancelTransferNode,
    ConversationNode,
    EndNode,
    PressDigitNode,
    SubagentNode,
    TransferCallNode,
)

LAST = (EndNode, BridgeTransferNode, CancelTransferNode)
"""Nodes that a call does not leave."""
TURNS = (ConversationNode, SubagentNode, PressDigitNode)
"""Nodes at which the other side gets a turn."""


def can_end(node: BaseNode) -> bool:
    """Whether the call can be over, or in other hands, at this node."""
    return isinstance(node, (*LAST, TransferCallNode, AgentSwapNode))


def successors(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Where the edges of each node lead, dangling ones left out; global nodes are not counted."""
    known = {node.id for node in graph.nodes}
    found: dict[str, tuple[str, ...]] = {}
    for node in graph.nodes:
        ways = (edge.destination_node_id for _, edge in node.ways)
        found[node.id] = tuple(to for to in ways if to in known and to is not None)
    return found


def start_of(graph: Graph) -> str:
    return graph.start_node_id if graph.start_node_id is not None else graph.nodes[0].id


def global_ids(graph: Graph) -> tuple[str, ...]:
    return tuple(node.id for node in graph.nodes if node.global_node_setting is not None)


def reachable(graph: Graph) -> frozenset[str]:
    """The nodes a call can come to, global ones from everywhere."""
    return frozenset(trails((start_of(graph), *global_ids(graph)), successors(graph)))


def trails(starts: Iterable[str], ways: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """For every node that can be reached: a shortest way to it, both ends included."""
    found: dict[str, tuple[str, ...]] = {start: (start,) for start in starts if start in ways}
    waiting = deque(found)
    while waiting:
        node = waiting.popleft()
        for to in ways.get(node, ()):
            if to not in found:
                found[to] = (*found[node], to)
                waiting.append(to)
    return found


def cycles(graph: Graph, within: Callable[[BaseNode], bool]) -> Iterator[tuple[str, ...]]:
    """One cycle for every knot of nodes that can go round among themselves, all of them `within`; closed ways only."""
    inside = {node.id for node in graph.nodes if within(node)}
    ways = {node: tuple(to for to in tos if to in inside) for node, tos in successors(graph).items() if node in inside}
    told: set[str] = set()
    for node in ways:
        if node in told:
            continue
        round_trip = _back_to(node, ways)
        if round_trip:
            told.update(trails((node,), ways).keys() & _leading_to(node, ways))
            yield round_trip


def _back_to(node: str, ways: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    for way in sorted(trails(ways[node], ways).values(), key=len):
        if way[-1] == node:
            return (node, *way)
    return ()


def _leading_to(node: str, ways: Mapping[str, tuple[str, ...]]) -> set[str]:
    backward: dict[str, list[str]] = {name: [] for name in ways}
    for name, tos in ways.items():
        for to in tos:
            backward[to].append(name)
    return set(trails((node,), backward))
