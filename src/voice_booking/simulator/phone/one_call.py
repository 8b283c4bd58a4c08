"""One call to a salon: the flow, the line and the caller put together."""

from functools import partial
from random import Random

from voice_booking.simulator.callers import Caller
from voice_booking.simulator.phone.breakdown import database_broken
from voice_booking.simulator.phone.call_object import Dialled
from voice_booking.simulator.phone.conversation import Conversation, Listen
from voice_booking.simulator.phone.faults import NO_MODEL_FAULTS, NO_WIRE_FAULTS, ModelFaults, WireFaults
from voice_booking.simulator.phone.flow_file import FlowFile
from voice_booking.simulator.phone.line import Placed, no_listener, phone
from voice_booking.simulator.phone.model import StandIn
from voice_booking.simulator.phone.model_faults import FaultyModel
from voice_booking.simulator.phone.scene import Model
from voice_booking.simulator.phone.wire import Wire
from voice_booking.simulator.server import AGENT, KEY, NO_NUMBER, Codes, SimulatedSalon, line_dialled

CODES_TRIED = 8


def codes_of(seed: int) -> Codes:
    """Confirmation codes that are the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - nothing secret in a simulated salon

    def drawn() -> tuple[str, ...]:
        return tuple(f"{chance.randrange(10_000, 100_000)}" for _ in range(CODES_TRIED))

    return drawn


async def call_salon(
    salon: SimulatedSalon,
    flow: FlowFile,
    caller: Caller,
    *,
    number: str,
    to: str | None = None,
    seed: int = 1,
    wire: WireFaults = NO_WIRE_FAULTS,
    model_faults: ModelFaults = NO_MODEL_FAULTS,
    model: Model | None = None,
    listen: Listen = no_listener,
) -> Conversation:
    """`caller` telephones the salon from `number` (E.164, `anonymous`, `web`) by the flow; the clock moves on.

    Args:
        salon: whose server answers.
        flow: what the agent does.
        caller: the other end of the line.
        number: what the display shows.
        to: the number dialled; the salon's first if None.
        seed: of everything that is left to chance.
        wire: what goes wrong between service and server.
        model_faults: what the language model gets wrong.
        model: plays the language model; the stand-in if None.
        listen: told of each utterance of the agent as it is spoken.
    """
    line = line_dialled(salon.business, to)
    zone = salon.business.salon(line.branch).branch.zone
    dialled = Dialled(number, to or line.phone or NO_NUMBER, line.agent or AGENT)
    placed = Placed(dialled, salon.name, zone, salon.clock, wire.transfer_fails)
    sent = Wire(salon.client, KEY.format(line.workspace), wire, partial(database_broken, salon))
    playing = model or StandIn(flow.sim)
    if model_faults.kinds:
        playing = FaultyModel(playing, model_faults, seed)
    return await phone(flow, placed, caller, sent, playing, seed=seed, listen=listen)
