"""Tools that stand inside a subagent node, and the destinations and options they share with nodes."""

from typing import Annotated, Literal

from pydantic import Field

from voice_booking.conversation.parts import Part, Text
from voice_booking.conversation.toolbox import (
    AgentVersion,
    AppTool,
    CustomTool,
    Spoken,
    StringMap,
    ToolName,
    Variable,
)

CodeTimeout = Annotated[int, Field(ge=5_000, le=60_000)]
Code = Annotated[str, Field(min_length=1, max_length=5_000)]
RingMs = Annotated[int, Field(ge=5_000, le=90_000)]
HoldMusic = Literal["none", "relaxing_sound", "uplifting_beats", "ringtone", "custom"]
BothOrDestination = Literal["both_agents", "only_destination_agent"]
WebhookSetting = Literal["both_agents", "only_destination_agent", "only_source_agent"]


class PredefinedNumber(Part):
    type: Literal["predefined"]
    number: Text
    extension: str | None = None


class InferredNumber(Part):
    type: Literal["inferred"]
    prompt: Text


Destination = Annotated[PredefinedNumber | InferredNumber, Field(discriminator="type")]


class HandoffPrompt(Part):
    type: Literal["prompt"]
    prompt: str | None = None


class HandoffMessage(Part):
    type: Literal["static_message"]
    message: str | None = None


Handoff = Annotated[HandoffPrompt | HandoffMessage, Field(discriminator="type")]


class ColdTransfer(Part):
    type: Literal["cold_transfer"]
    cold_transfer_mode: Literal["sip_refer", "sip_invite"] | None = None
    show_transferee_as_caller: bool | None = None
    transfer_ring_duration_ms: RingMs | None = None


class WarmTransfer(Part):
    type: Literal["warm_transfer"]
    show_transferee_as_caller: bool | None = None
    agent_detection_timeout_ms: float | None = None
    transfer_ring_duration_ms: RingMs | None = None
    on_hold_music: HoldMusic | None = None
    custom_on_hold_music_asset_id: str | None = None
    public_handoff_option: Handoff | None = None
    private_handoff_option: Handoff | None = None
    ivr_option: HandoffPrompt | None = None
    opt_out_human_detection: bool | None = None
    enable_bridge_audio_cue: bool | None = None


class TransferAgent(Part):
    agent_id: Text
    agent_version: AgentVersion


class AgenticTransfer(Part):
    transfer_agent: TransferAgent | None = None
    transfer_timeout_ms: float | None = None
    action_on_timeout: Literal["bridge_transfer", "cancel_transfer"] | None = None


class AgenticWarmTransfer(Part):
    type: Literal["agentic_warm_transfer"]
    agentic_transfer_config: AgenticTransfer
    show_transferee_as_caller: bool | None = None
    transfer_ring_duration_ms: RingMs | None = None
    on_hold_music: HoldMusic | None = None
    custom_on_hold_music_asset_id: str | None = None
    public_handoff_option: Handoff | None = None
    enable_bridge_audio_cue: bool | None = None


TransferOption = Annotated[ColdTransfer | WarmTransfer | AgenticWarmTransfer, Field(discriminator="type")]


class CustomerNumber(Part):
    type: Literal["customer_number"]


class PhoneNumber(Part):
    type: Literal["phone_number"]
    phone_number: Text
    ignore_e164_validation: bool | None = None


SmsDestination = Annotated[CustomerNumber | PhoneNumber, Field(discriminator="type")]


class SmsSender(Part):
    type: Literal["current_number", "retell_long_code"]


class SmsPredefined(Part):
    type: Literal["predefined"]
    text: str | None = None


class SmsInferred(Part):
    type: Literal["inferred"]
    prompt: str | None = None


class SmsTemplate(Part):
    type: Literal["template"]
    template: Literal["info_collection"]


SmsContent = Annotated[SmsPredefined | SmsInferred | SmsTemplate, Field(discriminator="type")]


class EndCallTool(Spoken):
    type: Literal["end_call"]
    custom_sip_headers: StringMap = Field(default_factory=dict)


class TransferCallTool(Spoken):
    type: Literal["transfer_call"]
    transfer_destination: Destination
    transfer_option: TransferOption
    custom_sip_headers: StringMap = Field(default_factory=dict)
    ignore_e164_validation: bool | None = None


class AgentSwapTool(Spoken):
    type: Literal["agent_swap"]
    agent_id: Text
    post_call_analysis_setting: BothOrDestination
    agent_version: AgentVersion = None
    webhook_setting: WebhookSetting | None = None
    keep_current_language: bool | None = None
    keep_current_voice: bool | None = None
    use_swap_agent_max_duration: bool | None = None


class PressDigitTool(Part):
    type: Literal["press_digit"]
    name: ToolName
    description: str | None = None
    delay_ms: Annotated[int, Field(ge=0)] | None = None


class SendSmsTool(Spoken):
    type: Literal["send_sms"]
    sms_content: SmsContent
    sms_destination: SmsDestination | None = None
    sms_sender: SmsSender | None = None
    speak_after_execution: bool | None = None


class CodeTool(Spoken):
    type: Literal["code"]
    code: Code
    timeout_ms: CodeTimeout | None = None
    response_variables: StringMap = Field(default_factory=dict)
    speak_after_execution: bool | None = None
    enable_typing_sound: bool | None = None


class ExtractTool(Part):
    type: Literal["extract_dynamic_variable"]
    name: ToolName
    description: str
    variables: tuple[Variable, ...] = Field(min_length=1)
    enable_typing_sound: bool | None = None


class BridgeTransferTool(Spoken):
    type: Literal["bridge_transfer"]


class CancelTransferTool(Spoken):
    type: Literal["cancel_transfer"]


class McpTool(Spoken):
    type: Literal["mcp"]
    description: str
    mcp_id: str | None = None
    input_schema: StringMap = Field(default_factory=dict)
    response_variables: StringMap = Field(default_factory=dict)
    speak_after_execution: bool | None = None
    enable_typing_sound: bool | None = None


InlineTool = Annotated[
    EndCallTool
    | TransferCallTool
    | AgentSwapTool
    | PressDigitTool
    | SendSmsTool
    | CustomTool
    | CodeTool
    | ExtractTool
    | BridgeTransferTool
    | CancelTransferTool
    | McpTool
    | AppTool,
    Field(discriminator="type"),
]
