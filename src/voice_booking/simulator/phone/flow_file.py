"""A flow that can be played: its document, and the file beside it that plays the language model's part."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from voice_booking.conversation.document import Flow
from voice_booking.conversation.nodes import (
    BridgeTransferNode,
    CancelTransferNode,
    CodeNode,
    ComponentNode,
    McpNode,
    PressDigitNode,
)
from voice_booking.conversation.parsing import parse_flow
from voice_booking.simulator.phone.sim_file import Sim, read_sim


class Unplayable(Exception):
    """The flow has what no telephone call can play here. The message names the nodes."""


@dataclass(frozen=True, slots=True)
class FlowFile:
    """`name` is the file's, without its ending: `v19`."""

    name: str
    flow: Flow
    sim: Sim


UNPLAYED = (CodeNode, McpNode, ComponentNode, PressDigitNode, BridgeTransferNode, CancelTransferNode)
"""They run what is not ours: code, other servers, another flow, another telephone system."""


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
    strange = [f"{node.id} ({node.type})" for node in flow.nodes if isinstance(node, UNPLAYED)]
    if strange:
        raise Unplayable(f"{file}: not played here: {', '.join(strange)}")
    return FlowFile(file.name.removesuffix(".json"), flow, read_sim(file.with_suffix(".sim.yaml"), flow))
