"""Proves of a flow, or shows by a way through it why not:

- nothing is said to be booked, moved, cancelled or noted unless a tool has answered so before on that way;
- whatever tool fails, the caller hears German about it, and not an old answer once more;
- every loop can be left: from everywhere the call can come to an end;
- no sentence reads a variable that is not set on that way;
- that a machine is speaking is said before anything else.

What the server says itself (the variable that keeps `say`) counts as true. See `proof.exploring` for what is assumed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from voice_booking.conversation.document import Flow
from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.graphs import can_end
from voice_booking.conversation.nodes import BaseNode, FunctionNode
from voice_booking.conversation.parts import StaticText
from voice_booking.conversation.proof.claims import claims_in
from voice_booking.conversation.proof.exploring import State, Step, TooManyStates, Walks, explore
from voice_booking.conversation.proof.facts import Memory, always_known
from voice_booking.conversation.proof.setting import predecessors, surely_set
from voice_booking.conversation.rules.notice import notice_comes_first, words_of
from voice_booking.conversation.rules.subject import Subject
from voice_booking.conversation.rules.variable_use import produced
from voice_booking.conversation.tools import ToolSpec
from voice_booking.conversation.variables import fill, names_in


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found, and how many states of a call were looked at."""

    findings: tuple[Finding, ...]
    states: int


def check(flow: Flow, tools: Iterable[ToolSpec], given: Iterable[str] = ()) -> Proof:
    """Walks every way through the flow. Arguments as of `lint`; each finding carries the way that shows it."""
    subject = Subject(flow, {tool.name: tool for tool in tools}, frozenset(given))
    memory = Memory.of(subject)
    try:
        walks = explore(subject, memory)
    except TooManyStates as error:
        message = f"the flow is too large to prove anything ({error}); split it, or compare fewer statuses"
        return Proof((Finding("nodes", "too_many_states", message),), 0)
    looking = _Looking(subject, memory, walks, {node.id: (at, node) for at, node in enumerate(flow.nodes)})
    found = [*notice_comes_first(subject), *looking.findings()]
    first: dict[tuple[str, str], Finding] = {}
    for finding in found:
        first.setdefault((finding.path, finding.code + finding.message), finding)
    return Proof(tuple(first.values()), len(walks.steps))


@dataclass(frozen=True, slots=True)
class _Looking:
    subject: Subject
    memory: Memory
    walks: Walks
    places: Mapping[str, tuple[int, BaseNode]]
    """Of every node by its id: where it stands, and itself."""

    def findings(self) -> Iterator[Finding]:
        yield from self._claims()
        yield from self._stale()
        yield from self._unset()
        yield from self._failures()
        yield from self._stuck()

    def _node(self, state: State) -> BaseNode:
        return self.places[state.node][1]

    def _path(self, node: BaseNode) -> str:
        return f"nodes[{self.places[node.id][0]}]"

    def _spoken(self) -> Iterator[tuple[State, BaseNode, str]]:
        """Every state at which something is said, and what."""
        words = {node.id: words_of(node) for node in self.subject.flow.nodes}
        for state in self.walks.steps:
            text = words[state.node]
            if text is not None:
                yield state, self.places[state.node][1], text

    def _claims(self) -> Iterator[Finding]:
        claimed = {node.id: claims_in(words_of(node) or "") for node in self.subject.flow.nodes}
        for state in self.walks.steps:
            for claim in claimed[state.node]:
                if claim.name not in state.facts.true:
                    node = self._node(state)
                    statuses = " or ".join(sorted(claim.statuses))
                    message = (
                        f"node '{node.id}' says “{claim.name}” on a way where the last such call did not answer "
                        f"{statuses}; lead here only from that answer, or speak the server's own sentence"
                    )
                    where = f"{self._path(node)}.instruction.text"
                    yield Finding(where, "claimed_without_success", message, walk=self.walks.way_to(state))

    def _stale(self) -> Iterator[Finding]:
        for state, node, text in self._spoken():
            if not state.facts.stale:
                continue
            for name in self.memory.said.intersection(names_in(text)):
                answer = self.memory.held(state.facts, name)
                if answer is None or answer.default:
                    continue
                code, severity = "stale_answer_spoken", Severity.NOTE
                if answer.wrote:
                    code, severity = "stale_success_spoken", Severity.ERROR
                message = (
                    f"node '{node.id}' speaks {{{{{name}}}}} after a call that gave no answer, so the caller hears an "
                    "old sentence again; let that way lead to a node with words of its own"
                )
                where = f"{self._path(node)}.instruction.text"
                yield Finding(where, code, message, severity, self.walks.way_to(state))

    def _unset(self) -> Iterator[Finding]:
        texts = {node.id: words_of(node) or "" for node in self.subject.flow.nodes if _static(node)}
        spoken = {name for text in texts.values() for name in names_in(text)}
        made = produced(self.subject)
        wanted = frozenset(name for name in spoken if name in made and not always_known(self.subject, name))
        surely = surely_set(self.walks, wanted) if wanted else {}
        for state, known in surely.items():
            for name in wanted.intersection(names_in(texts.get(state.node, ""))) - known:
                node = self._node(state)
                message = (
                    f"node '{node.id}' may read out {{{{{name}}}}} as it stands, because nothing has set it on some "
                    "way; give it a default, or lead here only where it exists"
                )
                where = f"{self._path(node)}.instruction.text"
                severity = Severity.ERROR if name in self.memory.places else Severity.WARNING
                yield Finding(where, "unset_variable_spoken", message, severity, self.walks.way_to(state))

    def _failures(self) -> Iterator[Finding]:
        silent = self._silent()
        for state, steps in self.walks.steps.items():
            for step in steps:
                if step.stuck or (step.failed and step.to in silent):
                    yield self._lost(state, step)

    def _lost(self, state: State, step: Step) -> Finding:
        node = self._node(state)
        where = f"{self._path(node)}.edges"
        walk = (*self.walks.way_to(state)[:-1], f"{node.id} ({step.said})")
        if step.stuck:
            message = f"when node '{node.id}' gets “{step.said}”, no edge is taken; add an else edge"
            return Finding(where, "stuck_after_call", message, walk=walk)
        message = (
            f"when the tool of node '{node.id}' fails, the caller is told nothing about it; "
            "lead the failure to a node that says so in German"
        )
        return Finding(where, "failure_unspoken", message, walk=(*walk, step.to.node))

    def _silent(self) -> frozenset[State]:
        """The states from which the call can end, or hang, before another word is said."""
        mute = {state for state in self.walks.steps if not self._speaks(state)}
        found = {state for state in mute if not self.walks.steps[state]}
        backward = predecessors(self.walks)
        waiting = list(found)
        while waiting:
            for earlier in backward.get(waiting.pop(), ()):
                if earlier in mute and earlier not in found:
                    found.add(earlier)
                    waiting.append(earlier)
        return frozenset(found)

    def _speaks(self, state: State) -> bool:
        """Whether the caller hears something about it here; an empty default is nothing."""
        node = self._node(state)
        if isinstance(node, FunctionNode):
            return False
        held = {name: self.memory.held(state.facts, name) for name in self.memory.said}
        empty = {name: "" for name, answer in held.items() if answer is not None and answer.default}
        return bool(fill(words_of(node) or "", empty).strip())

    def _stuck(self) -> Iterator[Finding]:
        """States from which the call can come to no end, however it goes on."""
        ended = {state for state in self.walks.steps if can_end(self._node(state))}
        backward = predecessors(self.walks)
        waiting = list(ended)
        while waiting:
            for earlier in backward.get(waiting.pop(), ()):
                if earlier not in ended:
                    ended.add(earlier)
                    waiting.append(earlier)
        for state in self.walks.steps:
            if state not in ended:
                node = self._node(state)
                message = f"from node '{node.id}' the call never comes to an end; let a way lead out to an end node"
                yield Finding(self._path(node), "no_way_to_an_end", message, walk=self.walks.way_to(state))


def _static(node: BaseNode) -> bool:
    return isinstance(getattr(node, "instruction", None), StaticText) and words_of(node) is not None
