"""Edges that are fixed, alone, empty or said twice."""

from collections.abc import Iterator

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.graphs import can_end
from voice_booking.conversation.parts import Edge, EquationCondition, PromptCondition
from voice_booking.conversation.rules.subject import Subject, placed
from voice_booking.conversation.walk import prompt_of

_FIXED = {
    "else_edge": "Else",
    "always_edge": "Always",
    "skip_response_edge": "Skip response",
    "edge": "Transfer failed",
    "success_edge": "Sent successfully",
    "failed_edge": "Failed to send",
}
"""What the prompt of an edge in this place must be, letter for letter."""
_LONE = ("always_edge", "skip_response_edge")


def fixed_prompts(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        for place, edge in node.ways:
            wanted = _FIXED.get(place)
            if wanted is not None and _prompt(edge) != wanted:
                name = "edge" if place == "edge" else place.removesuffix("_edge")
                message = f"node '{node.id}': the prompt of its `{place}` must be exactly \"{wanted}\""
                yield Finding(f"{path}.{place}.transition_condition", f"{_code(name)}_edge_prompt", message)


def _code(name: str) -> str:
    return {"edge": "failure", "success": "sms", "failed": "sms"}.get(name, name)


def _prompt(edge: Edge) -> str | None:
    condition = edge.transition_condition
    return condition.prompt if isinstance(condition, PromptCondition) else None


def lone_edges(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        places = [place for place, _ in node.ways]
        for place in _LONE:
            if place in places and len(places) > 1:
                others = ", ".join(f"`{other}`" for other in places if other != place)
                message = f"node '{node.id}': `{place}` is always taken, so {others} never is; keep only one of them"
                yield Finding(f"{path}.{place}", f"{place}_not_alone", message)


def empty_prompts(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        for place, edge in node.ways:
            if _prompt(edge) is not None and not (_prompt(edge) or "").strip():
                message = f"node '{node.id}': nothing says when edge '{edge.id}' is taken; write its prompt"
                yield Finding(f"{path}.{place}.transition_condition.prompt", "empty_prompt", message)


def said_twice(subject: Subject) -> Iterator[Finding]:
    """Two edges on the same condition: the second is never taken."""
    for path, node, _ in placed(subject.flow):
        first: dict[str, str] = {}
        for place, edge in node.ways:
            if not place.startswith("edges["):
                continue
            condition = edge.transition_condition
            same = condition.prompt.strip().casefold() if isinstance(condition, PromptCondition) else _same(condition)
            if same in first:
                code = "same_prompt" if isinstance(condition, PromptCondition) else "same_equations"
                message = (
                    f"node '{node.id}': edge '{edge.id}' has the condition of `{first[same]}` before it and is never "
                    "taken; remove it, or say how they differ"
                )
                yield Finding(f"{path}.{place}.transition_condition", code, message)
            first.setdefault(same, place)


def _same(condition: EquationCondition) -> str:
    parts = sorted(f"{part.left}{part.operator}{part.right or ''}" for part in condition.equations)
    return f"{condition.operator if len(parts) > 1 else ''}\0" + "\0".join(parts)


def global_conditions(subject: Subject) -> Iterator[Finding]:
    """Two global nodes for the same thing: nobody knows which of them is entered."""
    for graph in subject.flow.graphs:
        first: dict[str, str] = {}
        for at, node in enumerate(graph.nodes):
            setting = node.global_node_setting
            condition = setting.condition if setting is not None else ""
            words = (condition if isinstance(condition, str) else prompt_of(condition)).strip().casefold()
            if words in first:
                message = f"global node '{node.id}' is entered on the words of '{first[words]}'; say how they differ"
                where = f"{graph.path}nodes[{at}].global_node_setting.condition"
                yield Finding(where, "same_global_condition", message)
            if words:
                first.setdefault(words, node.id)


def global_nodes_rest(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        setting = node.global_node_setting
        if setting is not None and setting.cool_down is None and not can_end(node):
            message = f"global node '{node.id}' can be entered again and again; set a `cool_down`, such as 2"
            yield Finding(
                f"{path}.global_node_setting.cool_down", "global_without_cool_down", message, Severity.WARNING
            )


RULES = (fixed_prompts, lone_edges, empty_prompts, said_twice, global_conditions, global_nodes_rest)
