"""Calls of tools: what the server reads, what the caller hears meanwhile, and what becomes of a failure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.nodes import BaseNode, CodeNode, FunctionNode, McpNode, SubagentNode
from voice_booking.conversation.parts import EquationCondition
from voice_booking.conversation.proof.claims import claims_in
from voice_booking.conversation.rules.answers import STATUS
from voice_booking.conversation.rules.subject import Subject, all_tools, custom_tools, placed
from voice_booking.conversation.toolbox import AppTool, CustomTool
from voice_booking.conversation.variables import names_in

TIMEOUT_MS = 8000
_JSON_TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})
_IDS = frozenset({"call_id", "callid", "call", "from_number", "to_number", "agent_id", "user_number"})
"""What the server takes from the call itself; a language model makes it up."""


def ways_out(subject: Subject) -> Iterator[Finding]:
    """A function node that is left well only is where a call hangs when the tool fails."""
    for path, node, graph in placed(subject.flow):
        if not isinstance(node, FunctionNode | CodeNode | McpNode):
            continue
        if node.else_edge is None:
            message = (
                f"node '{node.id}' has no else edge; without one a tool that gives no answer leaves the call stuck"
            )
            yield Finding(f"{path}.else_edge", "function_without_else", message)
        called = subject.called(node, graph)
        if called is not None and subject.spec(called.name) is not None:
            yield from _decides_by_status(path, node, called)


def _decides_by_status(path: str, node: FunctionNode | CodeNode | McpNode, tool: CustomTool) -> Iterator[Finding]:
    kept = {name for name, place in tool.response_variables.items() if place == STATUS}
    if not kept:
        return
    for edge in node.edges:
        condition = edge.transition_condition
        equations = condition.equations if isinstance(condition, EquationCondition) else ()
        if any(kept.intersection(names_in(equation.left)) for equation in equations):
            return
    name = sorted(kept)[0]
    message = (
        f"node '{node.id}' does not look at what '{tool.name}' answered, so success and failure go the same way; "
        f"add an edge with the equation {{{{{name}}}}} == …, and let the else edge lead to where a failure is spoken"
    )
    yield Finding(f"{path}.edges", "function_without_failure_way", message)


def waits(subject: Subject) -> Iterator[Finding]:
    for path, node, graph in placed(subject.flow):
        if not isinstance(node, FunctionNode | CodeNode | McpNode) or node.wait_for_result:
            continue
        called = subject.called(node, graph)
        spec = subject.spec(called.name) if called is not None else None
        writes = spec is not None and spec.writes
        code, severity = ("write_not_awaited", Severity.ERROR) if writes else ("result_not_awaited", Severity.WARNING)
        message = f"node '{node.id}' goes on before the result is there; set `wait_for_result` to true"
        yield Finding(f"{path}.wait_for_result", code, message, severity)


def speaks_meanwhile(subject: Subject) -> Iterator[Finding]:
    for path, node, graph in placed(subject.flow):
        if not isinstance(node, FunctionNode):
            continue
        called = subject.called(node, graph)
        own = node.speak_during_execution
        if not (own or (own is None and called is not None and called.speak_during_execution)):
            message = f"node '{node.id}' calls a tool in silence; set `speak_during_execution` and say what is done"
            severity = Severity.ERROR if own is None else Severity.WARNING
            yield Finding(f"{path}.speak_during_execution", "silent_call", message, severity)
        elif own and node.instruction is None and not (called and called.execution_message_description):
            message = f"node '{node.id}' speaks while its tool runs, but nothing says what; add an `instruction`"
            yield Finding(f"{path}.instruction", "words_during_call_missing", message)


def times(subject: Subject) -> Iterator[Finding]:
    for path, tool in custom_tools(subject.flow):
        if tool.timeout_ms != TIMEOUT_MS:
            given = "120000, which nobody waits for" if tool.timeout_ms is None else str(tool.timeout_ms)
            message = (
                f"tool '{tool.name}': timeout_ms is {given}; set it to {TIMEOUT_MS}, the server answers in half that"
            )
            yield Finding(f"{path}.timeout_ms", "timeout", message)
        if tool.max_retry != 0:
            given = (
                "not set, and the documents of the service disagree on the default" if tool.max_retry is None else ""
            )
            message = (
                f"tool '{tool.name}': max_retry is {given or tool.max_retry}; set it to 0, the server repeats itself"
            )
            yield Finding(f"{path}.max_retry", "max_retry", message)


def requests(subject: Subject) -> Iterator[Finding]:
    """What the server could not read."""
    for path, tool in custom_tools(subject.flow):
        who = f"tool '{tool.name}'"
        if tool.method not in (None, "POST"):
            yield Finding(f"{path}.method", "method_not_post", f"{who}: the server reads POST only, not {tool.method}")
        if tool.args_at_root:
            message = f"{who}: with `args_at_root` the call is not sent along, and the server refuses; set it to false"
            yield Finding(f"{path}.args_at_root", "args_at_root", message)
        if urlsplit(tool.url).scheme not in ("https", "") and "{{" not in tool.url.split("/")[0]:
            yield Finding(
                f"{path}.url", "insecure_url", f"{who}: personal data goes over https only; change the scheme"
            )
        if not urlsplit(tool.url).scheme and "{{" not in tool.url.split("/")[0]:
            message = f"{who}: `{tool.url[:40]}` is only part of an address; begin with https:// and the server's name"
            yield Finding(f"{path}.url", "half_url", message)
        last = urlsplit(tool.url).path.rstrip("/").rsplit("/", 1)[-1]
        if subject.spec(tool.name) is not None and last != tool.name and "{{" not in last:
            message = f"{who}: the address calls '{last}'; the server refuses a call whose name is another"
            yield Finding(f"{path}.url", "url_of_other_tool", message)


def parameters(subject: Subject) -> Iterator[Finding]:
    for path, tool in custom_tools(subject.flow):
        spec = subject.spec(tool.name)
        if spec is None:
            known = ", ".join(sorted(subject.tools))
            message = f"the server has no tool '{tool.name}'; it has {known}"
            yield Finding(f"{path}.name", "tool_not_on_server", message)
        shown = tool.parameters.properties if tool.parameters else {}
        if spec is not None and spec.parameters["properties"] and not shown:
            message = f"tool '{tool.name}' is called without a word of what the caller said; state its parameters"
            yield Finding(f"{path}.parameters", "parameters_missing", message)
        for name in sorted(spec.needed - shown.keys()) if spec is not None and shown else ():
            message = f"tool '{tool.name}' cannot succeed without `{name}`; add it to the parameters"
            yield Finding(f"{path}.parameters.properties", "needed_parameter_missing", message)
        for name, schema in shown.items():
            where = f"{path}.parameters.properties.{name}"
            if name in _IDS and "const" not in schema:
                message = f"tool '{tool.name}': a language model invents `{name}`; strip it, the server knows the call"
                yield Finding(where, "model_chosen_id", message)
            elif spec is not None and name not in spec.parameters["properties"] and "const" not in schema:
                message = f"tool '{tool.name}': the server does not read `{name}`; strip it, or correct the name"
                yield Finding(where, "parameter_not_read", message)
            yield from _schema(where, tool, name, schema)
        for at, name in enumerate(tool.parameters.required if tool.parameters else ()):
            if name not in shown:
                message = f"tool '{tool.name}': `{name}` is required, but not among the properties, so it is never sent"
                yield Finding(f"{path}.parameters.required[{at}]", "required_without_property", message)


def _schema(path: str, tool: CustomTool, name: str, schema: Mapping[str, Any]) -> Iterator[Finding]:
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) and kinds else [kinds or None]
    unknown = [kind for kind in kinds if not isinstance(kind, str) or kind not in _JSON_TYPES]
    if unknown and not (unknown == [None] and schema.keys() & {"const", "enum"}):
        known = ", ".join(sorted(_JSON_TYPES))
        message = f"tool '{tool.name}': the type of `{name}` is {unknown[0]}; JSON Schema knows {known}"
        yield Finding(f"{path}.type", "bad_parameter_schema", message)
    described = schema.get("description")
    if described is not None and not isinstance(described, str):
        message = f"tool '{tool.name}': the description of `{name}` is no text; write one"
        yield Finding(f"{path}.description", "bad_parameter_schema", message)
    elif not described and "const" not in schema:
        message = f"tool '{tool.name}': nothing tells the language model what `{name}` is; describe it"
        yield Finding(f"{path}.description", "undescribed_parameter", message, Severity.WARNING)


def answered_fields(subject: Subject) -> Iterator[Finding]:
    """Variables that are to be filled from fields that no answer has."""
    for path, tool in custom_tools(subject.flow):
        spec = subject.spec(tool.name)
        for name, place in tool.response_variables.items():
            field = re.split(r"[.\[]", place, maxsplit=1)[0]
            if spec is not None and spec.fields and field not in spec.fields:
                known = ", ".join(sorted(spec.fields))
                message = f"tool '{tool.name}' never answers `{field}`, so {{{{{name}}}}} is never set; it has {known}"
                yield Finding(f"{path}.response_variables.{name}", "field_never_answered", message)


def told(subject: Subject) -> Iterator[Finding]:
    """What the language model and the caller are told of a tool."""
    for path, tool in custom_tools(subject.flow):
        if not (tool.description or "").strip():
            message = f"tool '{tool.name}': nothing tells the language model what it is for; describe it"
            yield Finding(f"{path}.description", "undescribed_tool", message, Severity.WARNING)
        static = tool.speak_during_execution and tool.execution_message_type == "static_text"
        if static and not (tool.execution_message_description or "").strip():
            message = f"tool '{tool.name}' is to speak while it runs, but has no words; write them"
            yield Finding(f"{path}.execution_message_description", "words_during_call_missing", message)


def claims_nothing_yet(subject: Subject) -> Iterator[Finding]:
    """While a tool runs, nobody knows yet what will come of it."""
    for path, tool in all_tools(subject.flow):
        for claim in claims_in(getattr(tool, "execution_message_description", None) or ""):
            message = f"tool '{tool.name}' says “{claim.name}” while it is still running; say only what is being done"
            yield Finding(f"{path}.execution_message_description", "claimed_while_running", message)


def statuses_kept(subject: Subject) -> Iterator[Finding]:
    for path, tool in custom_tools(subject.flow):
        inside_subagent = ".tools[" in path and "nodes[" in path
        if subject.spec(tool.name) is None or inside_subagent or STATUS in tool.response_variables.values():
            continue
        message = f"tool '{tool.name}': its status is kept in no variable, so no equation can decide by it; keep it"
        yield Finding(f"{path}.response_variables", "status_not_kept", message)


def unused(subject: Subject) -> Iterator[Finding]:
    used = {wanted for _, node, _ in placed(subject.flow) for wanted in _wanted(node)}
    for path, tool in all_tools(subject.flow):
        of_flow = isinstance(tool, CustomTool | AppTool) and "nodes[" not in path
        if of_flow and getattr(tool, "tool_id", None) not in used:
            message = f"no node calls tool '{tool.name}'; remove it, or call it"
            yield Finding(path, "unused_tool", message, Severity.WARNING)


def _wanted(node: BaseNode) -> tuple[str, ...]:
    if isinstance(node, FunctionNode):
        return (node.tool_id,)
    return (node.tool_ids or ()) if isinstance(node, SubagentNode) else ()


def without_ids(subject: Subject) -> Iterator[Finding]:
    for path, tool in custom_tools(subject.flow):
        if tool.tool_id is None and "nodes[" not in path:
            message = f"tool '{tool.name}' has no `tool_id`, so no node can call it; give it one"
            yield Finding(f"{path}.tool_id", "tool_without_id", message)


RULES = (
    ways_out,
    waits,
    speaks_meanwhile,
    times,
    requests,
    parameters,
    answered_fields,
    told,
    claims_nothing_yet,
    statuses_kept,
    unused,
    without_ids,
)
