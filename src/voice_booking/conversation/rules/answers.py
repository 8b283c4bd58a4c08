"""Which values a variable can have, where that is known: statuses of tools, choices of extracted variables."""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_booking.conversation.nodes import ExtractNode
from voice_booking.conversation.rules.subject import Subject, custom_tools, placed
from voice_booking.conversation.toolbox import BooleanVariable, EnumVariable

STATUS = "status"
"""Where in a tool's answer its status stands."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Every value a variable can have, `source` for the reader, `code` for a comparison with another."""

    values: frozenset[str]
    source: str
    code: str


def answers_of(subject: Subject) -> Mapping[str, Answers]:
    """The variables whose values are known. One that comes from two sources may have the values of both."""
    found: dict[str, Answers] = {}
    open_ended: set[str] = set()
    for _, tool in custom_tools(subject.flow):
        spec = subject.spec(tool.name)
        for name, place in tool.response_variables.items():
            if place == STATUS and spec is not None:
                _add(found, name, Answers(spec.statuses, f"tool '{tool.name}'", "status_never_answered"))
            else:
                open_ended.add(name)
    for _, node, _ in placed(subject.flow):
        for variable in node.variables if isinstance(node, ExtractNode) else ():
            match variable:
                case EnumVariable(choices=choices):
                    values = frozenset(choices)
                case BooleanVariable():
                    values = frozenset({"true", "false"})
                case _:
                    open_ended.add(variable.name)
                    continue
            _add(found, variable.name, Answers(values, f"node '{node.id}'", "choice_never_extracted"))
    for name, value in subject.flow.variables.items():
        if name in found:
            _add(found, name, Answers(frozenset({value}), found[name].source, found[name].code))
    return {name: answers for name, answers in found.items() if name not in open_ended | subject.given}


def _add(found: dict[str, Answers], name: str, more: Answers) -> None:
    known = found.get(name)
    if known is None:
        found[name] = more
    else:
        found[name] = Answers(known.values | more.values, known.source, known.code)
