"""Walking through a shipped flow with made-up answers: what the caller does as tags, what tools answer as status."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from voice_booking.conversation.nodes import ConversationNode, EndNode, ExtractNode, FunctionNode, TransferCallNode
from voice_booking.conversation.parsing import parse_flow
from voice_booking.conversation.variables import fill
from voice_booking.conversation.walk import At, Event, Kind, Way, begin, step

FLOWS = Path(__file__).parents[2] / "flows"
MOST_STEPS = 60

Answers = Callable[[str, int], Mapping[str, str] | None]
"""By tool id and number of the call of that tool: the variables that it sets, None for no answer."""


class Walk:
    """A walk from the greeting until the caller has no more to say or the call has ended."""

    def __init__(self, version: str, turns: Sequence[str], answers: Answers, **variables: str) -> None:
        self.flow = parse_flow((FLOWS / f"{version}.json").read_text("utf-8"))
        self.sim = yaml.safe_load((FLOWS / f"{version}.sim.yaml").read_text("utf-8"))
        self.variables = {**self.flow.variables, **variables}
        self.turns = [frozenset(turn.split()) for turn in turns]
        self.tags: frozenset[str] = frozenset()
        self.nodes: list[str] = []
        self.fixed: list[Mapping[str, str]] = []
        """What each tool was given that the language model does not choose."""
        self._answers = answers
        self._calls: dict[str, int] = {}
        at: At | None = begin(self.flow)
        while at is not None and len(self.nodes) < MOST_STEPS:
            self.nodes.append(at.node)
            at = self._next(at)

    @property
    def said(self) -> list[str]:
        spoken = [self.flow.node(node) for node in self.nodes]
        texts = [node.instruction.text for node in spoken if isinstance(node, ConversationNode)]
        return [fill(text, self.variables) for text in texts]

    def _next(self, at: At) -> At | None:
        match self.flow.node(at.node):
            case ConversationNode():
                return self._turn(at)
            case FunctionNode(tool_id=tool):
                self._call(tool)
            case ExtractNode(id=node):
                self._extract(node)
            case EndNode() | TransferCallNode():
                return None
        return self._step(at, Event.DONE)

    def _step(self, at: At, event: Event) -> At | None:
        move = step(self.flow, at, event, self.variables, self._choose if event is Event.HEARD else lambda _: None)
        return None if move.kind is Kind.STAY else move.at

    def _turn(self, at: At) -> At | None:
        onwards = self._step(at, Event.SPOKE)
        if onwards is not None or not self.turns:
            return onwards
        self.tags = self.turns.pop(0)
        return self._step(at, Event.HEARD)

    def _call(self, tool_id: str) -> None:
        number = self._calls[tool_id] = self._calls.get(tool_id, 0) + 1
        properties = self.flow.tool(tool_id).parameters.properties
        self.fixed.append(
            {name: fill(schema["const"], self.variables) for name, schema in properties.items() if "const" in schema}
        )
        self.variables |= self._answers(tool_id, number) or {}

    def _extract(self, node: str) -> None:
        for name, rule in self.sim["extract"][node].items():
            if "tags" in rule:
                held = (value for tag, value in rule["tags"].items() if tag in self.tags)
                self.variables[name] = next(held, rule["otherwise"])
            elif "gives_name" in self.tags:
                self.variables[name] = "Anna Berg"

    def _choose(self, ways: tuple[Way, ...]) -> Way | None:
        own = [way for way in ways if way.kind is not Kind.GLOBAL and self._matches(self.sim["edges"][way.edge_id])]
        if own:
            return own[0] if len(own) == 1 else None
        found = [way for way in ways if way.kind is Kind.GLOBAL and self._matches(self.sim["globals"][way.owner])]
        return found[0] if len(found) == 1 else None

    def _matches(self, rule: Any) -> bool:
        if isinstance(rule, dict):
            return bool(self.tags & set(rule["any"])) and not self.tags & set(rule["not"])
        return bool(self.tags & set(rule))


def answer(status: str, following: str, say: str = "…", **data: str) -> Mapping[str, str]:
    return {"status": status, "next": following, "say": say, **data}
