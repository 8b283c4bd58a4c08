"""Every state a call can be in, and every step between two of them.

The language model may decide as it likes: every prompt can be true, every turn can lead into any global node. A tool
may answer any status it has, or nothing. Only equations on answers are decided. So what holds on all of these ways
holds on every call; a way that is found need not be one that a call would take.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from voice_booking.conversation.graphs import LAST, start_of
from voice_booking.conversation.nodes import (
    AgentSwapNode,
    BaseNode,
    CodeNode,
    ExtractNode,
    FunctionNode,
    McpNode,
    Talking,
    TransferCallNode,
)
from voice_booking.conversation.parts import (
    Edge,
    EquationCondition,
    EquationPromptCondition,
    GlobalNodeSetting,
    PromptCondition,
)
from voice_booking.conversation.proof.facts import Facts, Memory
from voice_booking.conversation.proof.sets import sets_of, shown_set
from voice_booking.conversation.rules.subject import Subject
from voice_booking.conversation.toolbox import CustomTool


class State(NamedTuple):
    """Where a call stands and what is known; `came` is the node to which a global node goes back."""

    node: str
    facts: Facts
    came: str | None = None


class Step(NamedTuple):
    """From one state to the next. `said` tells the reader what happened, `sets` which variables are set by it."""

    to: State
    said: str = ""
    sets: frozenset[str] = frozenset()
    failed: bool = False
    """Whether a tool answered that it did not work, or nothing."""
    stuck: bool = False
    """There is no way on from here."""


@dataclass(slots=True)
class Walks:
    """All states, the steps out of each, and one way to each of them."""

    steps: dict[State, tuple[Step, ...]] = field(default_factory=dict)
    before: dict[State, tuple[State, str] | None] = field(default_factory=dict)

    def way_to(self, state: State) -> tuple[str, ...]:
        """A shortest way from the start: nodes, and in brackets what their tools answered."""
        names: list[str] = []
        said = ""
        at: State | None = state
        while at is not None:
            names.append(f"{at.node} ({said})" if said else at.node)
            before = self.before[at]
            at, said = before if before is not None else (None, "")
        return tuple(reversed(names))


class TooManyStates(Exception):
    """The flow has more states than can be walked through; split it, or compare fewer statuses."""


MOST_STATES = 400_000


def explore(subject: Subject, memory: Memory) -> Walks:
    """Every way through the flow's own graph. Raises TooManyStates."""
    board = _Board.of(subject, memory)
    first = State(start_of(subject.flow.graphs[0]), memory.at_first())
    walks = Walks(before={first: None} if first.node in board.nodes else {})
    waiting = deque(walks.before)
    while waiting:
        state = waiting.popleft()
        steps = tuple(_Stepping(board, state).steps())
        walks.steps[state] = steps
        for step in steps:
            if step.to not in walks.before and not step.stuck:
                walks.before[step.to] = (state, step.said)
                waiting.append(step.to)
        if len(walks.before) > MOST_STATES:
            raise TooManyStates(f"{len(walks.before)} states and more")
    return walks


@dataclass(frozen=True, slots=True)
class _Board:
    """What does not change from step to step. `listed` are the edges of each node that have conditions of their own,
    each with the variables that must be set where it is taken."""

    subject: Subject
    memory: Memory
    nodes: dict[str, BaseNode]
    listed: dict[str, tuple[tuple[Edge, frozenset[str]], ...]]
    globals: tuple[tuple[BaseNode, GlobalNodeSetting], ...]

    @classmethod
    def of(cls, subject: Subject, memory: Memory) -> "_Board":
        nodes = {node.id: node for node in subject.flow.nodes}
        listed = {
            node.id: tuple((edge, shown_set(edge.transition_condition)) for edge in getattr(node, "edges", ()))
            for node in nodes.values()
        }
        found = ((node, node.global_node_setting) for node in nodes.values())
        return cls(subject, memory, nodes, listed, tuple((node, setting) for node, setting in found if setting))


@dataclass(frozen=True, slots=True)
class _Stepping:
    """The steps out of one state."""

    board: _Board
    state: State

    @property
    def node(self) -> BaseNode:
        return self.board.nodes[self.state.node]

    @property
    def memory(self) -> Memory:
        return self.board.memory

    @property
    def subject(self) -> Subject:
        return self.board.subject

    def steps(self) -> Iterator[Step]:
        node, facts = self.node, self.state.facts
        if isinstance(node, LAST):
            return
        if isinstance(node, FunctionNode):
            yield from self._called(node)
        elif isinstance(node, TransferCallNode | AgentSwapNode):
            yield from self._by(node.edge, facts, "failed")
        elif isinstance(node, Talking):
            yield from self._turn(node)
        else:
            made = {variable.name for variable in node.variables} if isinstance(node, ExtractNode) else set()
            made |= set(node.response_variables) if isinstance(node, CodeNode | McpNode) else set()
            after = self.memory.after_code(facts, node) if isinstance(node, CodeNode) else facts
            yield from self._decided(after, "", frozenset(made))
            for name in ("success_edge", "failed_edge"):
                yield from self._by(getattr(node, name, None), facts, name)

    def _called(self, node: FunctionNode) -> Iterator[Step]:
        tool = self.subject.called(node, self.subject.flow.graphs[0])
        spec = self.subject.spec(tool.name) if tool is not None else None
        if tool is None or spec is None:
            yield from self._decided(self.state.facts, "", frozenset(tool.response_variables) if tool else frozenset())
            return
        for status in self.memory.outcomes(spec):
            facts = self.memory.after(self.state.facts, tool, spec, status)
            said, failed = status or "no answer", status not in spec.successes
            ways = tuple(self._decided(facts, said, sets_of(tool, spec, status), failed=failed))
            yield from ways or (Step(State(node.id, facts), said, failed=failed, stuck=True),)

    def _turn(self, node: Talking) -> Iterator[Step]:
        """The agent speaks; then it goes on by itself, or the caller has a turn."""
        facts = self.state.facts
        lone = node.skip_response_edge or node.always_edge
        if lone is not None:
            yield from self._by(lone, facts, "")
            return
        yield from self._decided(facts, "", frozenset())
        yield from self._subagent(node)
        setting = node.global_node_setting
        if setting is not None and setting.go_back_conditions and self.state.came is not None:
            yield Step(State(self.state.came, facts), "goes back")
        for other, called in self.board.globals:
            if other is not node and self._may(called.condition, facts) is not False:
                yield Step(self._into(other, called, facts))

    def _subagent(self, node: Talking) -> Iterator[Step]:
        """The language model may call any tool of a subagent in its turn."""
        tools = [tool for tool in getattr(node, "tools", None) or () if isinstance(tool, CustomTool)]
        ids = getattr(node, "tool_ids", None) or ()
        tools += [tool for tool in self.subject.flow.tools if tool.tool_id in ids and isinstance(tool, CustomTool)]
        for tool in tools:
            spec = self.subject.spec(tool.name)
            if spec is None:
                continue
            for status in self.memory.outcomes(spec):
                facts = self.memory.after(self.state.facts, tool, spec, status)
                if facts is not self.state.facts:
                    yield Step(State(node.id, facts, self.state.came), f"{tool.name}: {status or 'no answer'}")

    def _into(self, other: BaseNode, called: GlobalNodeSetting, facts: Facts) -> State:
        """A global node remembers where the caller was, unless that was a global node itself."""
        return State(other.id, facts, (self.state.came or self.state.node) if called.go_back_conditions else None)

    def _decided(self, facts: Facts, said: str, sets: frozenset[str], *, failed: bool = False) -> Iterator[Step]:
        """Equations from the top, prompts, else edge; an edge that is certain ends the list."""
        for edge, shown in self.board.listed[self.state.node]:
            may = self._may(edge.transition_condition, facts)
            if may is False:
                continue
            yield from self._by(edge, facts, said, sets | shown, failed=failed)
            if may is True:
                return
        yield from self._by(getattr(self.node, "else_edge", None), facts, said, sets, failed=failed)

    def _may(
        self, condition: str | PromptCondition | EquationCondition | EquationPromptCondition, facts: Facts
    ) -> bool | None:
        """Whether a condition is true; None where it may be, False where it cannot be."""
        if isinstance(condition, str | PromptCondition):
            return None
        found = self.memory.judge(condition, facts)
        asked = isinstance(condition, EquationPromptCondition) and condition.prompt_condition is not None
        return None if asked and found else found

    def _by(
        self,
        edge: Edge | None,
        facts: Facts,
        said: str,
        sets: frozenset[str] = frozenset(),
        *,
        failed: bool = False,
    ) -> Iterator[Step]:
        if edge is not None and edge.destination_node_id in self.board.nodes:
            yield Step(State(edge.destination_node_id, facts), said, sets, failed)
