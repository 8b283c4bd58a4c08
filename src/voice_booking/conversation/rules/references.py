"""Ids: each one once, and whatever points at one points at something."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from voice_booking.conversation.document import Graph
from voice_booking.conversation.faults import Finding
from voice_booking.conversation.nodes import BaseNode, ComponentNode, FunctionNode, SubagentNode
from voice_booking.conversation.rules.subject import Subject, all_tools, placed
from voice_booking.conversation.toolbox import AppTool, CustomTool


def duplicates(subject: Subject) -> Iterator[Finding]:
    """Two of the same id: the service takes either, and nobody knows which."""
    flow = subject.flow
    for graph in flow.graphs:
        nodes = [(f"{graph.path}nodes[{at}].id", node.id) for at, node in enumerate(graph.nodes)]
        yield from _twice(nodes, "duplicate_node_id", "node id")
    edges = [(f"{path}.{place}.id", edge.id) for path, node, _ in placed(flow) for place, edge in node.ways]
    edges += [
        (f"{path}.global_node_setting.go_back_conditions[{at}].id", edge.id)
        for path, node, _ in placed(flow)
        for at, edge in enumerate(node.global_node_setting.go_back_conditions if node.global_node_setting else ())
    ]
    yield from _twice(edges, "duplicate_edge_id", "edge id")
    tools = list(all_tools(flow))
    ids = [(f"{path}.tool_id", tool.tool_id) for path, tool in tools if isinstance(tool, CustomTool | AppTool)]
    yield from _twice(((path, name) for path, name in ids if name), "duplicate_tool_id", "tool id")
    names = [(f"{path}.name", tool.name) for path, tool in tools if not path.startswith(("nodes", "components"))]
    yield from _twice(names, "duplicate_tool_name", "tool name")
    for path, node, _ in placed(flow):
        variables = getattr(node, "variables", ())
        named = [(f"{path}.variables[{at}].name", variable.name) for at, variable in enumerate(variables)]
        yield from _twice(named, "duplicate_variable", f"in node '{node.id}' the variable")


def _twice(named: Iterable[tuple[str, str]], code: str, what: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, name in named:
        if name in first:
            yield Finding(path, code, f"{what} '{name}' stands at {first[name]} already; give one of them another name")
        first.setdefault(name, path)


def edges_lead_somewhere(subject: Subject) -> Iterator[Finding]:
    for path, node, graph in placed(subject.flow):
        known = {other.id for other in graph.nodes}
        for place, edge in node.ways:
            where = f"{path}.{place}.destination_node_id"
            if edge.destination_node_id is None:
                message = f"node '{node.id}': edge '{edge.id}' leads nowhere, so the call is stuck there; name a node"
                yield Finding(where, "edge_without_destination", message)
            elif edge.destination_node_id not in known:
                what = f"node '{node.id}': edge '{edge.id}' leads to '{edge.destination_node_id}', which is no node"
                yield Finding(where, "dangling_edge", f"{what}; {_perhaps(edge.destination_node_id, known)}")
        yield from _examples(path, node, known)
        yield from _go_backs(path, node)


def _examples(path: str, node: BaseNode, known: set[str]) -> Iterator[Finding]:
    for at, example in enumerate(getattr(node, "finetune_transition_examples", ())):
        wanted = example.destination_node_id
        if wanted is not None and wanted not in known:
            message = f"node '{node.id}': an example leads to '{wanted}', which is no node; {_perhaps(wanted, known)}"
            where = f"{path}.finetune_transition_examples[{at}].destination_node_id"
            yield Finding(where, "dangling_example", message)


def _go_backs(path: str, node: BaseNode) -> Iterator[Finding]:
    setting = node.global_node_setting
    for at, edge in enumerate(setting.go_back_conditions if setting else ()):
        if edge.destination_node_id is not None:
            where = f"{path}.global_node_setting.go_back_conditions[{at}].destination_node_id"
            message = f"node '{node.id}': a go-back leads to where the call came from; strip its destination"
            yield Finding(where, "go_back_with_destination", message)


def tools_exist(subject: Subject) -> Iterator[Finding]:
    for path, node, graph in placed(subject.flow):
        known = {tool.tool_id for tool in graph.tools if tool.tool_id}
        if isinstance(node, FunctionNode) and node.tool_type == "local":
            yield from _unknown_tool(f"{path}.tool_id", node, node.tool_id, known)
        if isinstance(node, SubagentNode):
            for at, tool_id in enumerate(node.tool_ids or ()):
                yield from _unknown_tool(f"{path}.tool_ids[{at}]", node, tool_id, known)
        if isinstance(node, ComponentNode) and node.component_type == "local":
            yield from _unknown_component(f"{path}.component_id", node, subject)


def _unknown_tool(path: str, node: BaseNode, tool_id: str, known: set[str]) -> Iterator[Finding]:
    if tool_id not in known:
        message = f"node '{node.id}' calls tool '{tool_id}', which is not in `tools`; {_perhaps(tool_id, known)}"
        yield Finding(path, "unknown_tool", message)


def _unknown_component(path: str, node: ComponentNode, subject: Subject) -> Iterator[Finding]:
    known = {part.name for part in subject.flow.document.components or ()}
    if node.component_id not in known:
        message = f"node '{node.id}' runs component '{node.component_id}'; {_perhaps(node.component_id, known)}"
        yield Finding(path, "unknown_component", message)


def start_is_there(subject: Subject) -> Iterator[Finding]:
    for graph in subject.flow.graphs:
        yield from _start(graph)


def _start(graph: Graph) -> Iterator[Finding]:
    known = {node.id for node in graph.nodes}
    path = f"{graph.path}start_node_id"
    if graph.start_node_id is None:
        yield Finding(path, "start_node_missing", "nothing says where a call starts; set `start_node_id`")
    elif graph.start_node_id not in known:
        hint = _perhaps(graph.start_node_id, known)
        yield Finding(path, "start_node_unknown", f"a call starts at '{graph.start_node_id}', which is no node; {hint}")


def _perhaps(wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, sorted(known), 1, 0.6)
    return f"did you mean '{near[0]}'?" if near else "add it, or name one that exists"


RULES = (duplicates, edges_lead_somewhere, tools_exist, start_is_there)
