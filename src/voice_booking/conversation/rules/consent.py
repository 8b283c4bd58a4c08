"""Nothing is done that the caller did not say, with nothing that nobody offered, and what was done is told."""

from collections.abc import Iterator

from voice_booking.conversation.document import Graph
from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.graphs import LAST, start_of, successors, trails
from voice_booking.conversation.nodes import BaseNode, ConversationNode, ExtractNode
from voice_booking.conversation.parts import Edge, EquationCondition, StaticText
from voice_booking.conversation.proof.claims import claims_in
from voice_booking.conversation.rules.answers import STATUS
from voice_booking.conversation.rules.subject import Subject, custom_tools, placed
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.variables import names_in

SAY = "say"
"""Where in a tool's answer the German sentence stands."""


def else_is_no_yes(subject: Subject) -> Iterator[Finding]:
    """Whoever is not understood has agreed to nothing, and has not said good-bye."""
    for path, node, graph in placed(subject.flow):
        other = node.else_edge if isinstance(node, ConversationNode) and node.edges else None
        target = _target(graph, other)
        if target is None:
            continue
        tool = subject.called(target, graph)
        spec = subject.spec(tool.name) if tool else None
        if tool is not None and spec is not None and spec.writes and _fixed(tool):
            message = (
                f"node '{node.id}': whatever is not understood lets '{target.id}' call '{tool.name}' as if the caller "
                "had agreed; lead the else edge to a node that asks again"
            )
            yield Finding(f"{path}.else_edge", "else_taken_for_yes", message)
        if isinstance(target, LAST):
            message = f"node '{node.id}' hangs up on whoever is not understood; lead the else edge to a question"
            yield Finding(f"{path}.else_edge", "else_hangs_up", message, Severity.WARNING)


def known_before_use(subject: Subject) -> Iterator[Finding]:
    """An id from an earlier answer, in a call that can come before that answer."""
    for path, node, graph in placed(subject.flow):
        tool = subject.called(node, graph)
        for name in sorted(_fixed(tool)) if tool is not None else ():
            setting = frozenset(other.id for other in graph.nodes if name in _set_by(subject, other, graph))
            way = _way_around(graph, node.id, setting) if setting else None
            if way is not None:
                message = (
                    f"node '{node.id}' sends {{{{{name}}}}}, which nothing has set yet when the call comes here; "
                    "lead the way through a node that sets it"
                )
                yield Finding(path, "sent_before_set", message, walk=way)


def ids_from_answers(subject: Subject) -> Iterator[Finding]:
    """A language model that fills in an id makes one up."""
    for path, tool in custom_tools(subject.flow):
        spec = subject.spec(tool.name)
        read = spec.parameters["properties"] if spec is not None else {}
        for name, schema in (tool.parameters.properties if tool.parameters else {}).items():
            if name.endswith("_id") and name in read and "const" not in schema:
                message = (
                    f"tool '{tool.name}': a language model invents `{name}`; fix it by the variable of an earlier "
                    f'answer: `"const": "{{{{{name}_1}}}}"`'
                )
                yield Finding(f"{path}.parameters.properties.{name}", "model_chosen_id", message)


def sentences_kept(subject: Subject) -> Iterator[Finding]:
    """A node after a call that speaks the sentence of another tool, since the call's own is kept nowhere."""
    tools = {id(tool): path for path, tool in custom_tools(subject.flow)}
    spoken = {
        name for _, tool in custom_tools(subject.flow) for name, at in tool.response_variables.items() if at == SAY
    }
    for _, node, graph in placed(subject.flow):
        tool = subject.called(node, graph)
        if tool is None or subject.spec(tool.name) is None or SAY in tool.response_variables.values():
            continue
        for _, edge in node.ways:
            target = _target(graph, edge)
            if isinstance(target, ConversationNode) and spoken & set(names_in(target.instruction.text)):
                message = (
                    f"tool '{tool.name}': its sentence is kept in no variable, so '{target.id}' speaks that of an "
                    "earlier call; keep it"
                )
                yield Finding(f"{tools[id(tool)]}.response_variables", "sentence_not_kept", message)


def success_told(subject: Subject) -> Iterator[Finding]:
    """Who does not hear that it worked phones again."""
    for path, node, graph in placed(subject.flow):
        tool = subject.called(node, graph)
        spec = subject.spec(tool.name) if tool else None
        if tool is None or spec is None or not spec.writes:
            continue
        kept = frozenset(name for name, place in tool.response_variables.items() if place == STATUS)
        for place, edge in node.ways:
            target = _target(graph, edge)
            if target is not None and _decides(edge, kept, spec.successes) and not _tells(target, tool):
                message = (
                    f"node '{node.id}': after success the call ends at '{target.id}', which does not tell the caller;"
                    "  lead it to a node that speaks the server's sentence"
                )
                yield Finding(f"{path}.{place}", "success_unspoken", message)


def old_sentences(subject: Subject) -> Iterator[Finding]:
    """The else edge is taken when a tool gave no answer; its variables then hold nothing, or what was said before."""
    for path, node, graph in placed(subject.flow):
        tool = subject.called(node, graph)
        target = _target(graph, getattr(node, "else_edge", None))
        if tool is None or not isinstance(target, ConversationNode):
            continue
        if set(names_in(target.instruction.text)) & tool.response_variables.keys():
            message = (
                f"node '{node.id}': without an answer the call goes to '{target.id}', which speaks what an answer "
                "should have said; lead the else edge to a node with words of its own"
            )
            yield Finding(f"{path}.else_edge", "failure_told_by_old_answer", message)


def questions_awaited(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        if isinstance(node, ConversationNode) and node.skip_response_edge is not None:
            words = node.instruction
            if isinstance(words, StaticText) and words.text.rstrip().endswith("?"):
                message = f"node '{node.id}' asks and goes on without an answer; ask nothing, or wait with an else edge"
                yield Finding(f"{path}.instruction.text", "question_not_awaited", message, Severity.WARNING)


def _target(graph: Graph, edge: Edge | None) -> BaseNode | None:
    wanted = edge.destination_node_id if edge is not None else None
    return next((node for node in graph.nodes if node.id == wanted), None)


def _fixed(tool: CustomTool) -> frozenset[str]:
    """The variables that are sent as ids."""
    shown = tool.parameters.properties if tool.parameters else {}
    ids = (schema.get("const") for name, schema in shown.items() if name.endswith("_id"))
    return frozenset(name for const in ids if isinstance(const, str) for name in names_in(const))


def _set_by(subject: Subject, node: BaseNode, graph: Graph) -> frozenset[str]:
    tool = subject.called(node, graph)
    if tool is not None:
        return frozenset(tool.response_variables)
    return frozenset(variable.name for variable in node.variables) if isinstance(node, ExtractNode) else frozenset()


def _way_around(graph: Graph, node: str, setting: frozenset[str]) -> tuple[str, ...] | None:
    """A way from the start that passes none of `setting`; global nodes may be entered after it."""
    ways = {name: () if name in setting else tos for name, tos in successors(graph).items()}
    return trails((start_of(graph),), ways).get(node)


def _decides(edge: Edge, kept: frozenset[str], successes: frozenset[str]) -> bool:
    condition = edge.transition_condition
    return isinstance(condition, EquationCondition) and any(
        equation.operator == "==" and equation.right in successes and set(names_in(equation.left)) & kept
        for equation in condition.equations
    )


def _tells(node: BaseNode, tool: CustomTool) -> bool:
    """Whether a success may be told at a node or behind it; only at the end of a call there is nothing behind it."""
    words = getattr(node, "instruction", None)
    if not isinstance(node, LAST):
        return True
    text = words.text if words is not None else ""
    told = set(names_in(text)) & tool.response_variables.keys() or claims_in(text)
    return bool(told) or (words is not None and not isinstance(words, StaticText))


RULES = (
    else_is_no_yes,
    known_before_use,
    ids_from_answers,
    sentences_kept,
    success_told,
    old_sentences,
    questions_awaited,
)
