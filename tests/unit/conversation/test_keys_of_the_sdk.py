"""The keys we read are those that Retell's own client would send: no more, no fewer, none more required."""

from typing import get_args, get_type_hints

import pytest

from voice_booking.conversation import document, inline_tools, nodes, parts, toolbox

sdk = pytest.importorskip("retell.types.conversation_flow_create_params")
pytestmark = pytest.mark.slow

PAIRS = [
    ("ConversationFlowCreateParams", document.FlowDocument),
    ("Component", document.Component),
    ("Note", document.Note),
    ("Mcp", document.Mcp),
    ("KBConfig", parts.KnowledgeSetting),
    ("ToolCustomTool", toolbox.CustomTool),
    ("ToolAppTool", toolbox.AppTool),
    ("ToolCustomToolParameters", toolbox.Parameters),
    ("ModelConfigCascadingModelConfig", parts.CascadingModel),
    ("ModelConfigCascadingModelConfigBackupBackupModelRef", parts.BackupModelRef),
    ("ModelConfigS2SModelConfig", parts.SpeechModel),
    ("BackupModelBackupModelChoice", parts.BackupModelChoice),
    ("NodeConversationNode", nodes.ConversationNode),
    ("NodeSubagentNode", nodes.SubagentNode),
    ("NodeFunctionNode", nodes.FunctionNode),
    ("NodeCodeNode", nodes.CodeNode),
    ("NodeMcpNode", nodes.McpNode),
    ("NodeExtractDynamicVariablesNode", nodes.ExtractNode),
    ("NodeBranchNode", nodes.BranchNode),
    ("NodeEndNode", nodes.EndNode),
    ("NodeTransferCallNode", nodes.TransferCallNode),
    ("NodePressDigitNode", nodes.PressDigitNode),
    ("NodeSMSNode", nodes.SmsNode),
    ("NodeAgentSwapNode", nodes.AgentSwapNode),
    ("NodeComponentNode", nodes.ComponentNode),
    ("NodeBridgeTransferNode", nodes.BridgeTransferNode),
    ("NodeCancelTransferNode", nodes.CancelTransferNode),
    ("NodeConversationNodeGlobalNodeSetting", parts.GlobalNodeSetting),
    ("NodeConversationNodeEdge", parts.Edge),
    ("NodeConversationNodeCustomSttConfig", nodes.SttConfig),
    ("NodeConversationNodeModelChoice", parts.ModelChoice),
    ("NodeExtractDynamicVariablesNodeVariableStringAnalysisData", toolbox.StringVariable),
    ("NodeExtractDynamicVariablesNodeVariableEnumAnalysisData", toolbox.EnumVariable),
    ("NodeSubagentNodeToolEndCallTool", inline_tools.EndCallTool),
    ("NodeSubagentNodeToolTransferCallTool", inline_tools.TransferCallTool),
    ("NodeSubagentNodeToolAgentSwapTool", inline_tools.AgentSwapTool),
    ("NodeSubagentNodeToolPressDigitTool", inline_tools.PressDigitTool),
    ("NodeSubagentNodeToolSendSMSTool", inline_tools.SendSmsTool),
    ("NodeSubagentNodeToolCodeTool", inline_tools.CodeTool),
    ("NodeSubagentNodeToolExtractDynamicVariableTool", inline_tools.ExtractTool),
    ("NodeSubagentNodeToolBridgeTransferTool", inline_tools.BridgeTransferTool),
    ("NodeSubagentNodeToolMcpTool", inline_tools.McpTool),
    ("NodeTransferCallNodeTransferOptionTransferOptionColdTransfer", inline_tools.ColdTransfer),
    ("NodeTransferCallNodeTransferOptionTransferOptionWarmTransfer", inline_tools.WarmTransfer),
    ("NodeTransferCallNodeTransferOptionTransferOptionAgenticWarmTransfer", inline_tools.AgenticWarmTransfer),
]


def keys_of(model):
    return {field.alias or name: field.is_required() for name, field in model.model_fields.items()}


def keys_of_sdk(name):
    hints = get_type_hints(getattr(sdk, name), include_extras=True)
    shown = {"additional_properties": "additionalProperties"}
    return {shown.get(key, key): "Required" in str(hint).split("[", 1)[0] for key, hint in hints.items()}


@pytest.mark.parametrize(("name", "model"), PAIRS, ids=[name for name, _ in PAIRS])
def test_we_know_the_keys_that_the_sdk_knows(name, model):
    ours, theirs = keys_of(model), keys_of_sdk(name)
    assert ours.keys() == theirs.keys()
    assert {key for key, needed in theirs.items() if needed} == {key for key, needed in ours.items() if needed}


def test_every_type_of_node_has_its_class():
    hint = get_type_hints(sdk.ConversationFlowCreateParams, include_extras=True)["nodes"]
    theirs = {get_args(get_type_hints(node)["type"])[0] for node in get_args(get_args(get_args(hint)[0])[0])}
    ours = {get_args(node.model_fields["type"].annotation)[0] for node in get_args(get_args(nodes.Node)[0])}
    assert ours == theirs
    assert len(ours) == 15
