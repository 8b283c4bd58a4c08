"""The fifteen kinds of nodes. Which edges a node may have is written in its class; `node.ways` lists them."""

from typing import Annotated, Literal

from pydantic import Field

from voice_booking.conversation.inline_tools import (
    BothOrDestination,
    Code,
    CodeTimeout,
    Destination,
    InlineTool,
    SmsDestination,
    SmsSender,
    SmsTemplate,
    TransferOption,
    WebhookSetting,
)
from voice_booking.conversation.parts import (
    ConversationExample,
    Edge,
    GlobalNodeSetting,
    Instruction,
    KnowledgeSetting,
    ModelChoice,
    NodeModel,
    Part,
    Position,
    Prompt,
    Share,
    StaticText,
    Text,
    TransitionExample,
)
from voice_booking.conversation.toolbox import AgentVersion, StringMap, Variable


class BaseNode(Part):
    """What every node has."""

    id: Text
    name: str | None = None
    display_position: Position | None = None
    global_node_setting: GlobalNodeSetting | None = None

    @property
    def ways(self) -> tuple[tuple[str, Edge], ...]:
        """Every edge that leaves, each with its place within the node (`edges[0]`, `else_edge`), in document order."""
        listed = tuple((f"edges[{at}]", edge) for at, edge in enumerate(getattr(self, "edges", ())))
        single = ((name, getattr(self, name, None)) for name in SINGLE_EDGES)
        return listed + tuple((name, edge) for name, edge in single if edge is not None)


SINGLE_EDGES = ("else_edge", "always_edge", "skip_response_edge", "edge", "success_edge", "failed_edge")


class Modelled(BaseNode):
    """A node that may think with a model of its own; `engine` is `model_config` in the JSON."""

    engine: NodeModel | None = Field(default=None, alias="model_config")
    model_choice: ModelChoice | None = None


class Branching(Modelled):
    edges: tuple[Edge, ...] = ()
    else_edge: Edge | None = None
    finetune_transition_examples: tuple[TransitionExample, ...] = ()


class SttConfig(Part):
    provider: Literal["azure", "deepgram", "soniox", "assemblyai", "muse"]
    endpointing_ms: Annotated[int, Field(ge=0)]


class Talking(Branching):
    """A node in which agent and caller take turns."""

    always_edge: Edge | None = None
    skip_response_edge: Edge | None = None
    finetune_conversation_examples: tuple[ConversationExample, ...] = ()
    interruption_sensitivity: Share | None = None
    responsiveness: Share | None = None
    voice_speed: Annotated[float, Field(ge=0.5, le=2)] | None = None
    allow_dtmf_interruption: bool | None = None
    boosted_keywords: tuple[str, ...] | None = None
    stt_mode: Literal["fast", "accurate", "custom"] | None = None
    custom_stt_config: SttConfig | None = None
    reminder_trigger_ms: Annotated[float, Field(gt=0)] | None = None
    reminder_max_count: Annotated[int, Field(ge=0)] | None = None
    skippable: bool | None = None
    knowledge_base_ids: tuple[str, ...] | None = None
    kb_config: KnowledgeSetting | None = None


class ConversationNode(Talking):
    type: Literal["conversation"]
    instruction: Instruction


class SubagentNode(Talking):
    type: Literal["subagent"]
    instruction: Prompt
    tools: tuple[InlineTool, ...] | None = None
    tool_ids: tuple[Text, ...] | None = None


class Running(Branching):
    """A node that runs something and leaves by what came of it."""

    wait_for_result: bool
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None
    enable_typing_sound: bool | None = None


class FunctionNode(Running):
    type: Literal["function"]
    tool_id: Text
    tool_type: Literal["local", "shared"]


class CodeNode(Running):
    type: Literal["code"]
    code: Code
    timeout_ms: CodeTimeout | None = None
    response_variables: StringMap = Field(default_factory=dict)


class McpNode(Running):
    type: Literal["mcp"]
    mcp_id: Text
    mcp_tool_name: Text
    response_variables: StringMap = Field(default_factory=dict)


class ExtractNode(Branching):
    type: Literal["extract_dynamic_variables"]
    variables: tuple[Variable, ...] = Field(min_length=1)
    enable_typing_sound: bool | None = None


class BranchNode(Modelled):
    type: Literal["branch"]
    else_edge: Edge
    edges: tuple[Edge, ...] = ()
    finetune_transition_examples: tuple[TransitionExample, ...] = ()


class EndNode(Modelled):
    type: Literal["end"]
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None
    custom_sip_headers: StringMap = Field(default_factory=dict)


class TransferCallNode(Modelled):
    """Hands the call over; `edge` is taken when that fails."""

    type: Literal["transfer_call"]
    transfer_destination: Destination
    transfer_option: TransferOption
    edge: Edge
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None
    custom_sip_headers: StringMap = Field(default_factory=dict)
    ignore_e164_validation: bool | None = None


class PressDigitNode(Branching):
    type: Literal["press_digit"]
    instruction: Prompt
    delay_ms: Annotated[int, Field(ge=0)] | None = None


SmsInstruction = Annotated[Prompt | StaticText | SmsTemplate, Field(discriminator="type")]


class SmsNode(Modelled):
    type: Literal["sms"]
    instruction: SmsInstruction
    success_edge: Edge
    failed_edge: Edge
    sms_sender: SmsSender | None = None
    sms_destination: SmsDestination | None = None


class AgentSwapNode(Modelled):
    """Goes on as another agent; `edge` is taken when that fails."""

    type: Literal["agent_swap"]
    agent_id: Text
    post_call_analysis_setting: BothOrDestination
    edge: Edge
    agent_version: AgentVersion = None
    webhook_setting: WebhookSetting | None = None
    keep_current_voice: bool | None = None
    keep_current_language: bool | None = None
    use_swap_agent_max_duration: bool | None = None
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None


class ComponentNode(BaseNode):
    """Runs a sub-flow, then leaves by its own edges."""

    type: Literal["component"]
    component_id: Text
    component_type: Literal["local", "shared"]
    else_edge: Edge
    edges: tuple[Edge, ...] = ()
    finetune_transition_examples: tuple[TransitionExample, ...] = ()


class BridgeTransferNode(Modelled):
    type: Literal["bridge_transfer"]
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None


class CancelTransferNode(Modelled):
    type: Literal["cancel_transfer"]
    speak_during_execution: bool | None = None
    instruction: Instruction | None = None


Node = Annotated[
    ConversationNode
    | SubagentNode
    | FunctionNode
    | CodeNode
    | McpNode
    | ExtractNode
    | BranchNode
    | EndNode
    | TransferCallNode
    | PressDigitNode
    | SmsNode
    | AgentSwapNode
    | ComponentNode
    | BridgeTransferNode
    | CancelTransferNode,
    Field(discriminator="type"),
]
