"""One step of a walk through a flow: where a call stands, what happened there, and where it stands next.

How to play a flow::

    at = begin(flow)                        # At("greeting")
    while True:
        node = flow.node(at.node)
        match node:                         # do what the node does; that is yours: speak, call the tool, extract
            case ConversationNode(): event = SPOKE, afterwards, if the call stayed, HEARD for every turn of the caller
            case FunctionNode() | CodeNode() | ExtractNode() | BranchNode(): event = DONE once its variables are set
            case TransferCallNode() | AgentSwapNode(): event = DONE, or FAILED
            case EndNode(): break
        move = step(flow, at, event, variables, choose)
        at = move.at                        # the same place if move.kind is STAY

Nothing here speaks, waits, calls or remembers. `variables` are the dynamic variables after the event (all strings);
put what a tool answered into them first. `choose` plays the language model: it is given every prompt that could be
true now (of the node's edges, of its go-back conditions, of global nodes) and returns one of them, or None if none is.

The order is that of the service: equations from the top, the first that is true wins; then prompts; then the else
edge; else the call stays. Equations of global nodes are looked at after the node's own, their prompts together with
the node's own. On a conversation node an else edge is taken by any turn that nothing else matches. A global node is
not entered again within its `cool_down` of transitions; `go_back_conditions` lead to where it was entered from.
`BARGED_IN` is a caller who speaks within a second of a transition: the call steps back to the node before and comes
again later, so that a function node can run twice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from voice_booking.conversation.conditions import all_hold
from voice_booking.conversation.document import Flow, Graph
from voice_booking.conversation.nodes import BaseNode
from voice_booking.conversation.parts import Edge, EquationCondition, EquationPromptCondition, PromptCondition


class Event(Enum):
    """What happened at a node."""

    SPOKE = "spoke"
    """The agent has said what it had to say and the caller has not answered yet."""
    HEARD = "heard"
    """The caller's turn is over."""
    DONE = "done"
    """What the node runs has ended, well or badly; also a branch, which runs nothing."""
    FAILED = "failed"
    """A transfer, a swap or a text message did not come off."""
    BARGED_IN = "barged_in"
    """The caller spoke right into the transition."""


SPOKE, HEARD, DONE, FAILED, BARGED_IN = Event


class Kind(Enum):
    """How a call came to where it stands; the values are Retell's `transition_type` where it has one."""

    STAY = "stay"
    NORMAL = "normal"
    GLOBAL = "global"
    GO_BACK = "global_go_back"
    INTERRUPTED = "interrupt_go_back"
    LOST = "lost"
    """The edge leads nowhere, or to no node; the call stays, and a linter should have said so."""


@dataclass(frozen=True, slots=True)
class At:
    """Where a call stands. `trail` lists the nodes it left, oldest first; `returns` where go-backs lead, next last."""

    node: str
    trail: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way on. `place` is where it stands in its node (`edges[0]`, `global_node_setting`); `owner` is that node."""

    owner: str
    place: str
    kind: Kind
    edge_id: str | None
    prompt: str
    destination: str | None


@dataclass(frozen=True, slots=True)
class Move:
    """The step: where the call stands now, how it got there, and by which way; `why` names the rule that decided."""

    at: At
    kind: Kind
    way: Way | None = None
    why: str = "nothing matched"


Choose = Callable[[tuple[Way, ...]], Way | None]
"""The language model's part: the one prompt of those offered that is true, or None."""
_FAILED = ("edge", "failed_edge")


def begin(flow: Flow | Graph) -> At:
    """Where a call starts: the start node, or the first one where none is named."""
    start = flow.start_node_id
    return At(start if start is not None else flow.nodes[0].id)


def step(flow: Flow | Graph, at: At, event: Event, variables: Mapping[str, str], choose: Choose) -> Move:
    """Where the call stands after `event`. Raises KeyError if it stands at no node of the flow."""
    node = next((node for node in flow.nodes if node.id == at.node), None)
    if node is None:
        raise KeyError(at.node)
    match event:
        case Event.BARGED_IN:
            return _stepped_back(at)
        case Event.SPOKE:
            return _taken(flow, at, _single(node, "skip_response_edge"), "skip response")
        case Event.FAILED:
            way = next((way for name in _FAILED if (way := _single(node, name))), None)
            return _taken(flow, at, way, "failed")
    always = _single(node, "always_edge") if event is Event.HEARD else _single(node, "success_edge")
    return _taken(flow, at, always, "always") if always else _decided(flow, at, node, variables, choose)


def _decided(flow: Flow | Graph, at: At, node: BaseNode, variables: Mapping[str, str], choose: Choose) -> Move:
    """Equations, then prompts, then the else edge."""
    asked: list[Way] = []
    for way, condition in _conditional(flow, at, node):
        if isinstance(condition, PromptCondition):
            asked.append(way)
        elif all_hold(condition, variables):
            if isinstance(condition, EquationCondition) or condition.prompt_condition is None:
                return _taken(flow, at, way, "equation")
            asked.append(way)
    chosen = choose(tuple(asked)) if asked else None
    if chosen is not None:
        return _taken(flow, at, chosen, "prompt")
    return _taken(flow, at, _single(node, "else_edge"), "else")


def _conditional(
    flow: Flow | Graph, at: At, node: BaseNode
) -> Iterator[tuple[Way, PromptCondition | EquationCondition | EquationPromptCondition]]:
    for place, edge in node.ways:
        if place.startswith("edges["):
            yield _way(node, place, edge), edge.transition_condition
    setting = node.global_node_setting
    if setting is not None and at.returns:
        for number, edge in enumerate(setting.go_back_conditions):
            name = f"global_node_setting.go_back_conditions[{number}]"
            back = Way(node.id, name, Kind.GO_BACK, edge.id, prompt_of(edge.transition_condition), at.returns[-1])
            yield back, edge.transition_condition
    yield from _global(flow, at)


def _global(
    flow: Flow | Graph, at: At
) -> Iterator[tuple[Way, PromptCondition | EquationCondition | EquationPromptCondition]]:
    for node in flow.nodes:
        setting = node.global_node_setting
        if setting is None or node.id == at.node or _cooling(at, node.id, setting.cool_down):
            continue
        found = setting.condition
        condition = PromptCondition(type="prompt", prompt=found) if isinstance(found, str) else found
        yield Way(node.id, "global_node_setting", Kind.GLOBAL, None, prompt_of(condition), node.id), condition


def prompt_of(condition: PromptCondition | EquationCondition | EquationPromptCondition) -> str:
    """What the language model is asked; "" where it is asked nothing."""
    match condition:
        case PromptCondition(prompt=prompt):
            return prompt
        case EquationPromptCondition(prompt_condition=PromptCondition(prompt=prompt)):
            return prompt
        case _:
            return ""


def _cooling(at: At, node_id: str, cool_down: float | None) -> bool:
    """Whether the node was entered within the last `cool_down` transitions."""
    if cool_down is None or node_id not in at.trail:
        return False
    entered = len(at.trail) - 1 - at.trail[::-1].index(node_id)
    return len(at.trail) + 1 - entered <= cool_down


def _single(node: BaseNode, name: str) -> Way | None:
    edge: Edge | None = getattr(node, name, None)
    return None if edge is None else _way(node, name, edge)


def _way(node: BaseNode, place: str, edge: Edge) -> Way:
    prompt = prompt_of(edge.transition_condition)
    return Way(node.id, place, Kind.NORMAL, edge.id, prompt, edge.destination_node_id)


def _taken(flow: Flow | Graph, at: At, way: Way | None, why: str) -> Move:
    if way is None:
        return Move(at, Kind.STAY)
    if way.destination is None or all(node.id != way.destination for node in flow.nodes):
        return Move(at, Kind.LOST, way, why)
    match way.kind:
        case Kind.GLOBAL:
            returns = (*at.returns, at.node)
        case Kind.GO_BACK:
            returns = at.returns[:-1]
        case _:
            returns = at.returns
    return Move(At(way.destination, (*at.trail, at.node), returns), way.kind, way, why)


def _stepped_back(at: At) -> Move:
    if not at.trail:
        return Move(at, Kind.STAY)
    return Move(At(at.trail[-1], (*at.trail, at.node), at.returns), Kind.INTERRUPTED, None, "barged in")
