"""Components played where they stand: each node that runs one is replaced by the nodes of the component.

An end node inside a component is its exit: the call goes on by the edges of the node that runs the component
(docs.retellai.com, build/conversation-flow/components). Nodes of a component are called `NODE/INNER`, in the file
beside the flow too, so that a component may be run from several places.
"""

from collections.abc import Container, Iterator, Mapping
from typing import Any, TypeGuard

from voice_booking.conversation.document import Flow
from voice_booking.conversation.nodes import SINGLE_EDGES, BaseNode, ComponentNode
from voice_booking.conversation.parsing import parse_flow

Json = Mapping[str, Any]


def runs_one_of(node: BaseNode, components: Container[str]) -> TypeGuard[ComponentNode]:
    """Whether the node runs a component of the flow's own file; `components` are their names."""
    return isinstance(node, ComponentNode) and node.component_type == "local" and node.component_id in components


def with_components_inside(flow: Flow) -> Flow:
    """The flow without nodes that run a component of its own file; all others stay as they are."""
    parts = {part["name"]: part for part in flow.raw.get("components") or ()}
    runs = {node.id: parts[node.component_id] for node in flow.nodes if runs_one_of(node, parts)}
    if not runs:
        return flow
    nodes = [
        made
        for node in flow.raw["nodes"]
        for made in (_inside(node, runs[node["id"]]) if node["id"] in runs else [node])
    ]
    tools = {
        tool.get("tool_id", tool["name"]): tool
        for holder in (*runs.values(), flow.raw)
        for tool in holder.get("tools") or ()
    }
    kept = {key: value for key, value in flow.raw.items() if key != "components"}
    return parse_flow({**kept, "nodes": nodes, "tools": list(tools.values())})


def _inside(node: Json, part: Json) -> Iterator[Json]:
    """A way in, and the nodes of the component with ways out."""
    name = node["id"]
    first = part.get("start_node_id") or part["nodes"][0]["id"]
    way_in = {**node["else_edge"], "id": f"{name}/", "destination_node_id": f"{name}/{first}"}
    about = {key: node[key] for key in ("name", "display_position", "global_node_setting") if key in node}
    yield {**about, "id": name, "type": "branch", "else_edge": way_in}
    for inner in part["nodes"]:
        if inner["type"] == "end":
            ways_out = {"edges": node.get("edges", []), "else_edge": node["else_edge"]}
            yield {"id": f"{name}/{inner['id']}", "type": "branch", **ways_out}
        else:
            yield {**inner, "id": f"{name}/{inner['id']}", **_ways(inner, name)}


def _ways(inner: Json, name: str) -> Json:
    """The edges of a node of the component, which lead to other nodes of it."""
    ways: dict[str, Any] = {key: _led(inner[key], name) for key in SINGLE_EDGES if inner.get(key)}
    if "edges" in inner:
        ways["edges"] = [_led(edge, name) for edge in inner["edges"]]
    return ways


def _led(edge: Json, name: str) -> Json:
    to = edge.get("destination_node_id")
    return {**edge, "destination_node_id": f"{name}/{to}"} if to else edge
