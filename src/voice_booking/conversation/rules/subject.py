"""What rules look at: the flow, what is known around it, and ways through its parts that all of them need."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from voice_booking.conversation.document import Flow, Graph
from voice_booking.conversation.inline_tools import InlineTool
from voice_booking.conversation.nodes import BaseNode, FunctionNode, SubagentNode
from voice_booking.conversation.parts import StaticText
from voice_booking.conversation.slips import path_of
from voice_booking.conversation.toolbox import AppTool, CustomTool
from voice_booking.conversation.tools import ToolSpec

_VERSION = re.compile(r"_v\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Subject:
    """`tools` are the server's by name; `given` are the variables that the inbound webhook sets."""

    flow: Flow
    tools: Mapping[str, ToolSpec]
    given: frozenset[str]

    def spec(self, name: str) -> ToolSpec | None:
        """The server's tool that a flow calls so; published flows may call it by a versioned name."""
        return self.tools.get(_VERSION.sub("", name))

    def called(self, node: BaseNode, graph: Graph) -> CustomTool | None:
        """The custom tool that a function node calls, if it is there."""
        wanted = node.tool_id if isinstance(node, FunctionNode) else None
        found = next((tool for tool in graph.tools if tool.tool_id == wanted), None) if wanted else None
        return found if isinstance(found, CustomTool) else None


def placed(flow: Flow) -> Iterator[tuple[str, BaseNode, Graph]]:
    """Every node of the flow and its components, with its path."""
    for graph in flow.graphs:
        for at, node in enumerate(graph.nodes):
            yield f"{graph.path}nodes[{at}]", node, graph


def custom_tools(flow: Flow) -> Iterator[tuple[str, CustomTool]]:
    """Every custom tool, with its path: of the flow, of components, of subagents."""
    for path, tool in all_tools(flow):
        if isinstance(tool, CustomTool):
            yield path, tool


def all_tools(flow: Flow) -> Iterator[tuple[str, InlineTool]]:
    yield from _listed("", flow.tools)
    for at, part in enumerate(flow.document.components or ()):
        yield from _listed(f"components[{at}].", part.tools or ())
    for path, node, _ in placed(flow):
        if isinstance(node, SubagentNode):
            yield from _listed(f"{path}.", node.tools or ())


def _listed(
    path: str, tools: tuple[InlineTool, ...] | tuple[CustomTool | AppTool, ...]
) -> Iterator[tuple[str, InlineTool]]:
    for at, tool in enumerate(tools):
        yield f"{path}tools[{at}]", tool


def static_speech(flow: Flow) -> Iterator[tuple[str, str, str]]:
    """Every text that is spoken word by word: its path, who speaks it, and the text."""
    for path, node, _ in placed(flow):
        instruction = getattr(node, "instruction", None)
        if isinstance(instruction, StaticText):
            yield f"{path}.instruction.text", f"node '{node.id}'", instruction.text
    for path, tool in all_tools(flow):
        said = getattr(tool, "execution_message_description", None)
        if said is not None and getattr(tool, "execution_message_type", None) == "static_text":
            yield f"{path}.execution_message_description", f"tool '{tool.name}'", said


def strings(flow: Flow) -> Iterator[tuple[str, str]]:
    """Every text in the document with its path, but for the notes on the canvas."""
    yield from _strings(flow.raw, ())


def _strings(value: Any, steps: tuple[str | int, ...]) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        yield path_of(steps), value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key != "notes":
                yield from _strings(inner, (*steps, key))
    elif isinstance(value, list | tuple):
        for at, inner in enumerate(value):
            yield from _strings(inner, (*steps, at))
