"""What is known of a call at a point of its way: what the tools answered last, and which claims are true."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from voice_booking.conversation.conditions import holds
from voice_booking.conversation.nodes import CodeNode
from voice_booking.conversation.parts import LONE_OPERATORS, Equation, EquationCondition, EquationPromptCondition
from voice_booking.conversation.proof.claims import CLAIMS, claims_in
from voice_booking.conversation.rules.answers import STATUS
from voice_booking.conversation.rules.notice import words_of
from voice_booking.conversation.rules.subject import Subject, custom_tools
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.tools import ToolSpec
from voice_booking.conversation.variables import is_system, names_in

SAY, NEXT = "say", "next"
"""Where in a tool's answer stand the sentence for the caller, and the word for what comes next."""
FIXED = frozenset({STATUS, SAY, NEXT, "reason"})
"""Fields that every answer has."""


_LITERAL = re.compile(r"""\b["']?(\w+)["']?\s*:\s*["']([^"']*)["']""")


class Answer(NamedTuple):
    """The answer that a variable still holds a field of; which tool gave it makes no difference.

    `wrote`: it was a success of a tool that changes something. `following`: what its `next` may be, if that is known.
    `default`: it is no answer at all, but the value `status` from the document.
    """

    status: str
    wrote: bool = False
    following: frozenset[str] | None = None
    default: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is known; two of them that say the same are one and the same object, so that they are quick to compare.

    `kept`: the answer that each variable for a fixed field holds, None if it is not set; `true`: claims that hold;
    `stale`: the last tool that was called gave no answer, so `kept` is from before.
    """

    kept: tuple[Answer | None, ...]
    true: frozenset[str]
    stale: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """Which variables keep answers, and which of a tool's statuses have to be told apart."""

    subject: Subject
    places: Mapping[str, str]
    compared: frozenset[str]
    claimed: frozenset[str]
    known: dict[tuple[tuple[Answer | None, ...], frozenset[str], bool], Facts] = field(default_factory=dict)
    judged: dict[tuple[int, tuple[Answer | None, ...]], bool | None] = field(default_factory=dict)
    """Judgements that were made before, by condition and by what is kept."""

    def _facts(self, kept: tuple[Answer | None, ...], true: frozenset[str], stale: bool) -> Facts:
        return self.known.setdefault((kept, true, stale), Facts(kept, true, stale))

    @classmethod
    def of(cls, subject: Subject) -> "Memory":
        kept: dict[str, str] = {}
        for _, tool in custom_tools(subject.flow):
            kept |= {name: place for name, place in tool.response_variables.items() if place in FIXED}
        claimed = {claim.name for node in subject.flow.nodes for claim in claims_in(words_of(node) or "")}
        return cls(subject, kept, _compared(subject), frozenset(claimed))

    def at_first(self) -> Facts:
        """Before any tool was called: defaults, where there are any."""
        defaults = self.subject.flow.variables
        first = (Answer(defaults[name], default=True) if name in defaults else None for name in self.places)
        return self._facts(tuple(first), frozenset(), False)

    def after(self, facts: Facts, tool: CustomTool, spec: ToolSpec, status: str | None) -> Facts:
        """What is known after a call that answered `status`, or nothing."""
        could = {claim.name for claim in CLAIMS if claim.statuses & spec.statuses} & self.claimed
        if status is None:
            return self._facts(facts.kept, facts.true - could, True)
        answer = Answer(status, spec.writes and status in spec.successes, spec.following.get(status))
        kept = tuple(
            answer if tool.response_variables.get(name) in FIXED else before
            for name, before in zip(self.places, facts.kept, strict=True)
        )
        now = {claim.name for claim in CLAIMS if status in claim.statuses} & self.claimed
        return self._facts(kept, (facts.true - could) | now, False)

    def after_code(self, facts: Facts, node: CodeNode) -> Facts:
        """What is known after a code node; texts that stand in its code word by word (`status: ""`) are read."""
        literal = dict(_LITERAL.findall(node.code))
        kept = tuple(
            Answer(literal[place], default=True) if (place := node.response_variables.get(name)) in literal else before
            for name, before in zip(self.places, facts.kept, strict=True)
        )
        return self._facts(kept, facts.true, facts.stale)

    def outcomes(self, spec: ToolSpec) -> tuple[str | None, ...]:
        """Every status that the flow tells apart, one for each kind that it does not, and no answer at all."""
        told = sorted(spec.statuses & self.compared)
        others = [sorted(kind - self.compared)[:1] for kind in (spec.successes, spec.failures)]
        return (*told, *(status for some in others for status in some), None)

    def held(self, facts: Facts, name: str) -> Answer | None:
        return dict(zip(self.places, facts.kept, strict=True)).get(name)

    @property
    def said(self) -> frozenset[str]:
        """The variables that keep the sentence for the caller."""
        return frozenset(name for name, place in self.places.items() if place == SAY)

    def judge(self, condition: EquationCondition | EquationPromptCondition, facts: Facts) -> bool | None:
        """Whether equations hold; None where that depends on what is not known here."""
        key = (id(condition), facts.kept)
        if key not in self.judged:
            self.judged[key] = self._joined(condition, facts)
        return self.judged[key]

    def _joined(self, condition: EquationCondition | EquationPromptCondition, facts: Facts) -> bool | None:
        found = [self._judge(equation, facts) for equation in condition.equations]
        decisive = condition.operator == "||"
        if any(answer is decisive for answer in found):
            return decisive
        return None if None in found else not decisive

    def _judge(self, equation: Equation, facts: Facts) -> bool | None:
        names = {*names_in(equation.left), *names_in(equation.right or "")}
        if equation.operator in LONE_OPERATORS and self._always_set(names):
            return equation.operator == "exists"
        if not names <= self.places.keys():
            return None
        held = {name: self.held(facts, name) for name in names}
        texts = {name: self._texts(name, answer) for name, answer in held.items() if answer is not None}
        if equation.operator not in LONE_OPERATORS and any(known is None for known in texts.values()):
            return None
        ways = product(*(((name, text) for text in known or ("",)) for name, known in texts.items()))
        found = {holds(equation, dict(way)) for way in ways}
        return found.pop() if len(found) == 1 else None

    def _texts(self, name: str, answer: Answer) -> frozenset[str] | None:
        """What a variable may read now, None if that is open."""
        if answer.default or self.places[name] == STATUS:
            return frozenset({answer.status})
        return answer.following if self.places[name] == NEXT else None

    def _always_set(self, names: Iterable[str]) -> bool:
        known: Mapping[str, str] = self.subject.flow.variables
        return all(name in known or name in self.subject.given for name in names)


def _compared(subject: Subject) -> frozenset[str]:
    """Every text that an equation compares with, and every status that makes a claim true."""
    conditions = [edge.transition_condition for node in subject.flow.nodes for _, edge in node.ways]
    settings = [node.global_node_setting.condition for node in subject.flow.nodes if node.global_node_setting]
    equations = [
        equation
        for condition in (*conditions, *settings)
        if isinstance(condition, EquationCondition | EquationPromptCondition)
        for equation in condition.equations
    ]
    claimed = {status for claim in CLAIMS for status in claim.statuses}
    return frozenset({equation.right for equation in equations if equation.right is not None} | claimed)


def always_known(subject: Subject, name: str) -> bool:
    """Whether a variable is set from the beginning of every call."""
    return name in subject.flow.variables or name in subject.given or is_system(name)
