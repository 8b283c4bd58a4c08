"""Playing one scenario from the empty calendar to its grades."""

from collections.abc import Callable
from pathlib import Path

from voice_booking.simulator.callers import Caller
from voice_booking.simulator.phone.conversation import Turn
from voice_booking.simulator.phone.flow_file import FlowFile
from voice_booking.simulator.phone.one_call import call_salon, codes_of
from voice_booking.simulator.phone.results import PhoneResult
from voice_booking.simulator.phone.scenario import AfterCall, PhoneScenario
from voice_booking.simulator.phone.scene import Model
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.results import Check, Kind
from voice_booking.simulator.server import SimulatedSalon, line_dialled
from voice_booking.simulator.standing import StandingSalons, fresh_salon
from voice_booking.simulator.truth.reading import Asked, Book
from voice_booking.simulator.truth.witness import TruthWitness
from voice_booking.simulator.visits import days_of

AnyModel = Callable[[FlowFile], Model]


def _as_it_is(caller: Caller) -> Caller:
    return caller


async def play_scenario(
    scenario: PhoneScenario,
    flow: FlowFile,
    salons: PreparedSalons | StandingSalons,
    *,
    seed: int,
    model: AnyModel | None = None,
    around: Callable[[Caller], Caller] = _as_it_is,
) -> PhoneResult:
    """Play the scenario once, on a salon of its own; every claim of the agent is held against the database.

    Args:
        scenario: who telephones, and what must come of it.
        flow: what the agent does.
        salons: where salons are kept that were made once, or servers that stand.
        seed: of everything that is left to chance; the same seed makes the same call.
        model: makes whoever plays the language model; the stand-in if None.
        around: puts something between the line and the scenario's caller, or somebody else in their place.

    Raises:
        SalonFileError: the salon file is not sound.
    """
    async with fresh_salon(salons, scenario.salon_file, scenario.opens, codes=codes_of(seed)) as salon:
        obstacles = [*await scenario.arrange(salon, seed), *_pinned(salon, scenario)]
        witness = _witness(salon, scenario)

        async def listen(turn: Turn) -> None:
            witness.heard(turn.text, turn.at)

        conversation = await call_salon(
            salon,
            flow,
            around(scenario.caller(seed)),
            number=scenario.number,
            to=scenario.to,
            seed=seed,
            wire=scenario.wire_faults,
            model_faults=scenario.model_faults,
            model=model(flow) if model else None,
            listen=listen,
        )
        await salon.settle()
        (visits, cancelled), callbacks = await salon.calendar(), await salon.callbacks()
        after = AfterCall(conversation, visits, cancelled, callbacks)
        return PhoneResult(
            title=scenario.title,
            file=scenario.file,
            seed=seed,
            conversation=conversation,
            checks=(*obstacles, *scenario.grade(after)),
            visits=visits,
            days=days_of(visits, salon.staff),
            claims=witness.checked,
            lies=tuple(str(falsehood) for falsehood in witness.falsehoods),
        )


def _witness(salon: SimulatedSalon, scenario: PhoneScenario) -> TruthWitness:
    """Who holds everything that the agent claims in this call against the database, when it is said."""
    dialled = scenario.to or line_dialled(salon.business, None).phone
    caller = scenario.number if scenario.number.startswith("+") else None
    file = Path(salon.database.writer.url.database or "")
    return TruthWitness(Book(file, Asked(salon.clock(), dialled, caller)))


def _pinned(salon: SimulatedSalon, scenario: PhoneScenario) -> tuple[Check, ...]:
    """Move the clock to the call; a failed check where what was arranged took longer."""
    moment = salon.wall_time(scenario.now, scenario.to)
    try:
        salon.clock.move_to(moment)
    except ValueError as error:
        return (Check(Kind.CLOCK, f"{scenario.now:%H:%M:%S}", False, str(error)),)
    return ()
