"""One call through a flow, node by node: the agent speaks, the caller answers, tools are called, until one is gone."""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from voice_booking.conversation.nodes import (
    AgentSwapNode,
    BaseNode,
    BranchNode,
    ConversationNode,
    EndNode,
    ExtractNode,
    FunctionNode,
    PressDigitNode,
    SmsNode,
    SubagentNode,
    TransferCallNode,
)
from voice_booking.conversation.parts import Prompt, StaticText
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.variables import fill
from voice_booking.conversation.walk import At, Event, Kind, Move, Way, begin, step
from voice_booking.simulator.callers import Caller, HangsUp, Says, Silence
from voice_booking.simulator.clock import VirtualClock
from voice_booking.simulator.phone.call_object import CallObject, Dialled
from voice_booking.simulator.phone.conversation import Conversation, End, Listen, Step, ToolCall, Turn, Who
from voice_booking.simulator.phone.flow_file import FlowFile
from voice_booking.simulator.phone.model_faults import FaultyModel
from voice_booking.simulator.phone.pace import STEPS_BACK, TOOL, TURN, Patience, cut_short, speaking_time
from voice_booking.simulator.phone.scene import Model, Scene
from voice_booking.simulator.phone.tool_request import collected, request_of, with_constants
from voice_booking.simulator.phone.wire import Wire

T = TypeVar("T")
MOST_STEPS_UNHEARD = 40
"""More steps than this without a word of the caller are a circle."""
REMINDER = "Sind Sie noch da?"
WRITES = "book_appointment"
"""What a model that rushes calls before its turn."""
_BLANK_BEFORE = re.compile(r" (?=[!?.,;:])")
"""Left over where an empty variable stands before a mark."""


async def no_listener(_: Turn) -> None:
    """Nobody listens in."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A call that is about to be made: who calls whom, at which salon, where the clock stands."""

    dialled: Dialled
    salon: str
    zone: ZoneInfo
    clock: VirtualClock
    transfer_fails: bool = False
    patience: Patience = field(default_factory=Patience)


async def phone(
    flow: FlowFile, placed: Placed, caller: Caller, wire: Wire, model: Model, *, seed: int, listen: Listen = no_listener
) -> Conversation:
    """Play one call from the ringing to the last event.

    Args:
        flow: what the agent does.
        placed: who calls whom, and when.
        caller: the other end of the line.
        wire: the server, with what goes wrong on the way to it.
        model: plays the language model.
        seed: of the ids; the same seed, caller and model make the same call.
        listen: told of each utterance of the agent as it is spoken.

    Raises:
        NothingToSay: a prompt node has nothing that could be quoted.
    """
    call = _Call(flow, placed, caller, wire, model, Random(seed), listen)  # noqa: S311 - chance is to be the same again
    return await call.play()


class _Call:
    """A call while it lasts."""

    def __init__(  # noqa: PLR0917 - made in one place
        self, flow: FlowFile, placed: Placed, caller: Caller, wire: Wire, model: Model, chance: Random, listen: Listen
    ) -> None:
        self._flow, self._placed, self._caller, self._wire, self._model = flow, placed, caller, wire, model
        self._listen = listen
        self._speaks_until = placed.clock()
        """When the agent's last utterance ends, unless somebody speaks into it; the clock stands where it began."""
        self._entered = placed.clock()
        """When the call came to the node where it stands."""
        self._record = CallObject(placed.dialled, self._now(), chance)
        self._names = {node.id: node.name or node.id for node in flow.flow.nodes}
        self._at: At = begin(flow.flow)
        self._started = self._now()
        self._end: End | None = None
        self._turns: list[Turn] = []
        self._unheard: list[str] = []
        """What the agent has said since the caller's last word."""
        self._tool_calls: list[ToolCall] = []
        self._steps: list[Step] = []
        self._variables: dict[str, str] = dict(flow.flow.variables)
        self._steps_unheard = 0
        self._quiet = 0.0
        self._reminded = 0

    async def play(self) -> Conversation:
        await self._rings()
        if self._flow.flow.document.start_speaker == "user":
            await self._hears_caller()
        while self._end is None:
            await self._node(self._flow.flow.node(self._at.node))
        self._let_speak()
        over = self._conversation(self._end)
        for name in ("call_ended", "call_analyzed"):
            await self._wire.event(name, self._record.event(name, over))
        return self._conversation(self._end)

    async def _rings(self) -> None:
        inbound = await self._wire.inbound(self._record.inbound())
        told = inbound.get("call_inbound")
        given = told.get("dynamic_variables") if isinstance(told, Mapping) else None
        self._record.given = {name: str(value) for name, value in given.items()} if isinstance(given, Mapping) else {}
        self._variables |= self._record.given
        self._variables |= _of_the_service(self._record)
        await self._wire.event("call_started", self._record.event("call_started"))

    async def _node(self, node: BaseNode) -> None:
        """Do what the node does and go on from it."""
        match node:
            case ConversationNode() | SubagentNode():
                await self._talk(node)
            case PressDigitNode():  # listens to a menu, and presses nothing: callers here are people
                await self._answered(node)
            case FunctionNode():
                await self._function(node)
            case ExtractNode():
                found = await self._ask_model(lambda: self._model.extract(node, self._scene(node)))
                for variable in node.variables:
                    self._variables.pop(variable.name, None)
                self._variables |= found
                await self._move(node, Event.DONE)
            case BranchNode():
                await self._move(node, Event.DONE)
            case SmsNode():
                await self._move(node, Event.FAILED)
            case TransferCallNode() | AgentSwapNode():
                await self._hand_over(node)
            case EndNode():
                await self._announce(node)
                self._end = End.AGENT_HUNG_UP
            case _:
                self._end = End.STUCK

    async def _talk(self, node: ConversationNode | SubagentNode) -> None:
        await self._say(await self._speech(node.instruction, node), node)
        if (await self._move(node, Event.SPOKE)).kind is Kind.STAY:
            await self._answered(node)

    async def _answered(self, node: BaseNode) -> None:
        """The caller's turn, and what follows from it."""
        said = await self._hears_caller()
        if said is None:
            return
        soon = self._turns[-1].at - self._entered <= STEPS_BACK
        if said.interrupts and soon and self._at.trail and self._steps_unheard:
            await self._move(node, Event.BARGED_IN)
            node = self._flow.flow.node(self._at.node)
            if not isinstance(node, ConversationNode | SubagentNode):
                return
        self._steps_unheard = 0
        await self._move(node, Event.HEARD)

    async def _function(self, node: FunctionNode) -> None:
        tool = self._flow.flow.tool(node.tool_id)
        self._let_speak()
        before = self._placed.clock()
        await self._announce(node)
        if isinstance(tool, CustomTool):
            for called in self._tools_called(tool):
                await self._call_tool(called, node, before)
        else:
            self._wire.unexpected.append(f"{node.id}: {tool.name} is a tool of an app, which is not played")
        if (await self._move(node, Event.DONE)).kind is Kind.STAY:
            await self._answered(node)

    def _tools_called(self, tool: CustomTool) -> list[CustomTool]:
        """The node's tool; with a faulty model also one that writes before it, or the same once more."""
        if not isinstance(self._model, FaultyModel):
            return [tool]
        writing = (other for other in self._flow.flow.tools if other.name.startswith(WRITES))
        first = next((other for other in writing if isinstance(other, CustomTool)), tool)
        rushed = [first] if not tool.name.startswith(WRITES) and self._model.rushes(first) else []
        return [*rushed, tool, *([tool] if self._model.repeats(tool) else [])]

    async def _call_tool(self, tool: CustomTool, node: FunctionNode, before: datetime) -> None:
        """Retell's own constants and the model's words go out; what comes back becomes variables."""
        self._let_speak()
        scene = self._scene(node)
        filled = await self._ask_model(lambda: self._model.arguments(tool, scene))
        args = with_constants(tool, filled, self._variables)
        at = self._now()
        made = self._record.tool_called(tool.name, args)
        body = self._record.arguments_only(args) if tool.args_at_root else self._record.request(tool.name, args)
        answer = await self._wire.tool(request_of(tool, body, self._variables))
        self._record.tool_answered(made, answer.text, successful=answer.successful)
        self._wait_until(before + max(TOOL, timedelta(seconds=answer.waited)))
        if answer.successful:
            self._variables |= collected(tool, answer.body)
        called = ToolCall(
            tool_id=tool.tool_id or tool.name,
            name=tool.name,
            args=args,
            at=at,
            node=node.id,
            http_status=answer.http_status,
            reply=answer.body,
            latency_ms=answer.latency_ms,
            attempts=answer.attempts,
            after_turn=len(self._turns),
        )
        self._tool_calls.append(called)

    async def _hand_over(self, node: TransferCallNode | AgentSwapNode) -> None:
        await self._announce(node)
        number = getattr(getattr(node, "transfer_destination", None), "number", None)
        dialled = fill(number, self._variables) if isinstance(number, str) else "agent"
        if self._placed.transfer_fails or not dialled.strip() or "{{" in dialled:
            await self._move(node, Event.FAILED)
        else:
            self._end = End.TRANSFERRED

    async def _announce(self, node: EndNode | FunctionNode | TransferCallNode | AgentSwapNode) -> None:
        """What is said while the node runs."""
        if node.speak_during_execution and node.instruction is not None:
            await self._say(await self._speech(node.instruction, node), node)

    async def _speech(self, instruction: Prompt | StaticText, node: BaseNode) -> str:
        if isinstance(instruction, StaticText):
            return fill(instruction.text, self._variables)
        return await self._ask_model(lambda: self._model.speaks(instruction.text, self._scene(node)))

    async def _say(self, text: str, node: BaseNode) -> None:
        words = _BLANK_BEFORE.sub("", " ".join(text.split()))
        if words:
            await self._spoken(Turn(Who.AGENT, words, self._begin(Who.AGENT), node.id))
            self._unheard.append(words)

    async def _spoken(self, turn: Turn) -> None:
        self._turns.append(turn)
        self._record.said(turn)
        if turn.who is Who.AGENT:
            await self._listen(turn)
        self._speaks_until = turn.at + speaking_time(turn.text)
        if (self._now() - self._started).total_seconds() > self._placed.patience.longest_call:
            self._end = End.TOO_LONG

    async def _hears_caller(self) -> Says | None:
        """The caller's next words; None if the call is over instead."""
        while self._end is None:
            heard, self._unheard = " ".join(self._unheard), []
            match self._caller.hears(heard, self._now()):
                case Says() as said if said.text.strip():
                    self._quiet, self._reminded = 0.0, 0
                    cuts = said.interrupts and self._may_be_interrupted()
                    if cuts:
                        self._cut_short(said.heard)
                    at = self._begin(Who.CALLER, waits=not cuts)
                    await self._spoken(Turn(Who.CALLER, said.text, at, self._at.node, said.interrupts))
                    return said if self._end is None else None
                case Says():
                    await self._silence(self._placed.patience.remind_after)
                case Silence(seconds):
                    await self._silence(seconds)
                case HangsUp(text):
                    if text.strip():
                        await self._spoken(Turn(Who.CALLER, text, self._begin(Who.CALLER), self._at.node))
                    self._end = End.CALLER_HUNG_UP
        return None

    async def _silence(self, seconds: float) -> None:
        """Nobody speaks: the service reminds, which ends the silence, and hangs up in the end."""
        patience = self._placed.patience
        self._let_speak()
        reminds = self._reminded < patience.reminders
        until = patience.remind_after * (self._reminded + 1) if reminds else patience.hang_up_after
        quiet = min(max(seconds, 0.1), max(until - self._quiet, 0.0))
        self._placed.clock.advance(timedelta(seconds=quiet))
        self._quiet += quiet
        if self._quiet < until:
            return
        if reminds:
            self._reminded += 1
            await self._say(REMINDER, self._flow.flow.node(self._at.node))
        else:
            self._end = End.SILENCE

    async def _move(self, node: BaseNode, event: Event) -> Move:
        scene = self._scene(node, heard=event is Event.HEARD)

        def choose(ways: tuple[Way, ...]) -> Way | None:
            return self._model.choose(ways, scene)

        move = await self._ask_model(lambda: step(self._flow.flow, self._at, event, self._variables, choose))
        if move.kind not in (Kind.STAY, Kind.LOST):
            done = Step(node.id, move.at.node, move.kind.value, move.why, self._now(), len(self._turns))
            self._steps.append(done)
            self._record.stepped(done, self._names)
        if move.at.node != self._at.node:
            self._entered = self._now()
        self._at = move.at
        self._steps_unheard += 1
        speaks_on = isinstance(node, ConversationNode | SubagentNode | FunctionNode | PressDigitNode)
        if self._steps_unheard > MOST_STEPS_UNHEARD or (move.kind in (Kind.STAY, Kind.LOST) and not speaks_on):
            self._end = End.STUCK
        return move

    async def _ask_model(self, question: Callable[[], T]) -> T:
        return await asyncio.to_thread(question) if self._model.waits else question()

    def _scene(self, node: BaseNode, *, heard: bool = False) -> Scene:
        return Scene(node, self._turns, self._variables, heard)

    def _begin(self, who: Who, *, waits: bool = True) -> datetime:
        """When a new utterance begins: after a breath, if the other one spoke last and was let finish."""
        self._let_speak()
        if waits and (not self._turns or self._turns[-1].who is not who):
            self._placed.clock.advance(TURN)
        return self._now()

    def _may_be_interrupted(self) -> bool:
        """A node of sensitivity 0 is said to its end."""
        return getattr(self._flow.flow.node(self._at.node), "interruption_sensitivity", None) != 0

    def _cut_short(self, heard: float | None) -> None:
        """The caller speaks into what the agent says: the rest of it is not said, and takes no time."""
        said = self._turns[-1] if self._turns else None
        if said is None or said.who is not Who.AGENT or self._speaks_until <= self._placed.clock():
            return
        spoken = cut_short(said.text, heard)
        self._turns[-1] = replace(said, text=spoken)
        self._record.cut_short(self._turns[-1])
        self._speaks_until = said.at + speaking_time(spoken)

    def _let_speak(self) -> None:
        """Until the last utterance has been said."""
        self._wait_until(self._speaks_until)

    def _wait_until(self, moment: datetime) -> None:
        if moment > self._placed.clock():
            self._placed.clock.move_to(moment)

    def _now(self) -> datetime:
        """As of the end of what is being said."""
        return max(self._placed.clock(), self._speaks_until).astimezone(self._placed.zone)

    def _conversation(self, end: End) -> Conversation:
        return Conversation(
            call_id=self._record.id,
            flow=self._flow.name,
            caller_number=self._placed.dialled.caller,
            salon=self._placed.salon,
            started=self._started,
            ended=self._now(),
            end=end,
            turns=tuple(self._turns),
            tool_calls=tuple(self._tool_calls),
            steps=tuple(self._steps),
            variables=dict(self._variables),
            given=dict(self._record.given),
            faults=(*self._wire.happened, *(self._model.happened if isinstance(self._model, FaultyModel) else ())),
            unexpected=tuple(self._wire.unexpected),
        )


def _of_the_service(record: CallObject) -> dict[str, str]:
    """Variables that the service sets in every telephone call."""
    dialled = record.dialled
    always = {"call_id": record.id, "session_type": "voice", "call_type": "phone_call", "direction": "inbound"}
    return {**always, "user_number": dialled.caller, "agent_number": dialled.called}
