"""A flow that can be played: its document, and the file beside it that plays the language model's part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from voice_booking.conversation.document import Flow
from voice_booking.conversation.nodes import (
    BaseNode,
    BridgeTransferNode,
    CancelTransferNode,
    CodeNode,
    ComponentNode,
    McpNode,
)
from voice_booking.conversation.parsing import parse_flow
from voice_booking.simulator.phone.components import runs_one_of, with_components_inside
from voice_booking.simulator.phone.sim_file import Sim, read_sim


class Unplayable(Exception):
    """The flow has what no telephone call can play here. The message names the nodes."""


@dataclass(frozen=True, slots=True)
class FlowFile:
    """`name` is the file's, without its ending: `v19`."""

    name: str
    flow: Flow
    sim: Sim


UNPLAYED: Mapping[type[BaseNode], str] = {
    CodeNode: "code: JavaScript, which only the service runs",
    McpNode: "mcp: a tool of another server",
    ComponentNode: "component: not one of the file",
    BridgeTransferNode: "bridge_transfer: for agents that are called to a transfer",
    CancelTransferNode: "cancel_transfer: for agents that are called to a transfer",
}
"""What is not played, and why."""


@lru_cache(maxsize=8)
def load_flow(file: Path) -> FlowFile:
    """The flow in `file`, with `<name>.sim.yaml` beside it.

    Raises:
        FlowFault: the flow is not sound.
        SimFileError: the file beside it is not.
        Unplayable: the flow has nodes that are not played.
        OSError: one of them cannot be read.
    """
    flow = parse_flow(file.read_text(encoding="utf-8"))
    if strange := ", ".join(_unplayed(flow)):
        raise Unplayable(f"{file}: not played here: {strange}")
    flow = with_components_inside(flow)
    return FlowFile(file.name.removesuffix(".json"), flow, read_sim(file.with_suffix(".sim.yaml"), flow))


def _unplayed(flow: Flow) -> Iterator[str]:
    known = {part.name for part in flow.document.components or ()}
    for graph in flow.graphs:
        for node in graph.nodes:
            if type(node) in UNPLAYED and (graph.path or not runs_one_of(node, known)):
                yield f"{graph.path}{node.id} ({UNPLAYED[type(node)]})"
            if graph.path and node.global_node_setting is not None:
                yield f"{graph.path}{node.id} (a global node inside a component)"
