"""A conversation flow as a whole: `FlowDocument` as the JSON says it, `Flow` as everybody works with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from voice_booking.conversation.nodes import BaseNode, Node
from voice_booking.conversation.parts import (
    BackupModelChoice,
    FlowModel,
    KnowledgeSetting,
    ModelChoice,
    Part,
    Position,
    Share,
    Text,
)
from voice_booking.conversation.toolbox import AppTool, CustomTool, FlowTool, StringMap


class Size(Part):
    width: float | None = None
    height: float | None = None


class Note(Part):
    """A note on the canvas; means nothing to a call."""

    id: Text
    content: str
    display_position: Position
    size: Size


class Mcp(Part):
    name: Text
    url: Text
    headers: StringMap = Field(default_factory=dict)
    query_params: StringMap = Field(default_factory=dict)
    timeout_ms: Annotated[int, Field(ge=0)] | None = None


class Component(Part):
    """A sub-flow that component nodes of type `local` run, known by its name."""

    name: Text
    nodes: tuple[Node, ...] = Field(min_length=1)
    start_node_id: str | None = None
    tools: tuple[FlowTool, ...] | None = None
    mcps: tuple[Mcp, ...] | None = None
    notes: tuple[Note, ...] | None = None
    flex_mode: bool | None = None
    begin_tag_display_position: Position | None = None


class FlowDocument(Part):
    """Every key that may be sent; `engine` is `model_config` in the JSON."""

    nodes: tuple[Node, ...] = Field(min_length=1)
    start_speaker: Literal["user", "agent"]
    start_node_id: str | None = None
    global_prompt: str | None = None
    tools: tuple[FlowTool, ...] | None = None
    components: tuple[Component, ...] | None = None
    engine: FlowModel | None = Field(default=None, alias="model_config")
    model_choice: ModelChoice | None = None
    model_temperature: Share | None = None
    backup_model: BackupModelChoice | None = None
    tool_call_strict_mode: bool | None = None
    default_dynamic_variables: StringMap | None = None
    begin_after_user_silence_ms: Annotated[int, Field(ge=0)] | None = None
    knowledge_base_ids: tuple[str, ...] | None = None
    kb_config: KnowledgeSetting | None = None
    mcps: tuple[Mcp, ...] | None = None
    notes: tuple[Note, ...] | None = None
    begin_tag_display_position: Position | None = None
    flex_mode: bool | None = None
    is_transfer_cf: bool | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes that may point at each other: the flow itself, or one component. `path` is its place in the document."""

    path: str
    nodes: tuple[BaseNode, ...]
    start_node_id: str | None
    tools: tuple[CustomTool | AppTool, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow that was read.

    `raw` is the document as it was given, key for key, and `text` is it as JSON, letter for letter where it was given
    as text: that is what a deployment sends.
    """

    document: FlowDocument
    raw: Mapping[str, Any]
    text: str

    @property
    def nodes(self) -> tuple[BaseNode, ...]:
        return self.document.nodes

    @property
    def tools(self) -> tuple[CustomTool | AppTool, ...]:
        return self.document.tools or ()

    @property
    def start_node_id(self) -> str | None:
        return self.document.start_node_id

    @property
    def variables(self) -> Mapping[str, str]:
        """The default dynamic variables."""
        return self.document.default_dynamic_variables or {}

    @property
    def graphs(self) -> tuple[Graph, ...]:
        """The flow's own graph first, then each component's; tools of the flow are visible in all."""
        own = Graph("", self.nodes, self.document.start_node_id, self.tools)
        parts = self.document.components or ()
        return (
            own,
            *(
                Graph(f"components[{at}].", part.nodes, part.start_node_id, (*(part.tools or ()), *self.tools))
                for at, part in enumerate(parts)
            ),
        )

    def node(self, node_id: str) -> BaseNode:
        """The node of the flow's own graph with this id. Raises KeyError if there is none."""
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise KeyError(node_id)

    def tool(self, tool_id: str) -> CustomTool | AppTool:
        """The flow-level tool with this id. Raises KeyError if there is none."""
        for tool in self.tools:
            if tool.tool_id == tool_id:
                return tool
        raise KeyError(tool_id)
