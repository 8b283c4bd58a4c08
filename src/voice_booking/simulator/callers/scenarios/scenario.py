"""One scenario, ready to be played."""

from datetime import datetime
from pathlib import Path

from voice_booking.simulator.callers import Caller
from voice_booking.simulator.callers.personas import persona
from voice_booking.simulator.callers.scenarios.arranging import arrange, opening
from voice_booking.simulator.callers.scenarios.document import Scene, Suits, Wanted
from voice_booking.simulator.callers.scenarios.grading import checks_of
from voice_booking.simulator.callers.telephoner import Telephoner
from voice_booking.simulator.callers.wishes import Facts, Time, Want, Window
from voice_booking.simulator.phone.faults import NO_MODEL_FAULTS, ModelFaults, WireFaults
from voice_booking.simulator.phone.scenario import AfterCall
from voice_booking.simulator.results import Check
from voice_booking.simulator.server import SimulatedSalon


class TelephoneScenario:
    """What `phone.scenario.PhoneScenario` asks for, out of a file."""

    def __init__(self, file: Path, scene: Scene, salon_file: Path) -> None:
        self.file = file
        self.scene = scene
        self.salon_file = salon_file
        self._codes: dict[int, str] = {}
        """The number of the caller's own appointment, by the seed of the call it was drawn for."""

    @property
    def id(self) -> str:
        return self.scene.id

    @property
    def title(self) -> str:
        return f"{self.scene.id}: {self.scene.title}"

    @property
    def opens(self) -> datetime:
        return opening(self.scene)

    @property
    def now(self) -> datetime:
        return self.scene.now

    @property
    def number(self) -> str:
        return self.scene.number

    @property
    def to(self) -> str | None:
        return self.scene.to

    @property
    def wire_faults(self) -> WireFaults:
        line = self.scene.line
        return WireFaults(
            lost_events=frozenset(line.lost),
            repeated_events=frozenset(line.repeated),
            repeated_tools=frozenset(line.tools_repeated),
            unsent_tools=frozenset(line.tools_unsent),
            unheard_tools=frozenset(line.tools_unheard),
            broken_tools=frozenset(line.tools_broken),
            transfer_fails=line.transfer_fails,
        )

    @property
    def model_faults(self) -> ModelFaults:
        model = self.scene.model
        return ModelFaults(frozenset(model.faults), model.percent) if model else NO_MODEL_FAULTS

    def caller(self, seed: int) -> Caller:
        """Whoever telephones; to be asked for after `arrange`, which draws the number of their appointment."""
        who = self.scene.caller
        facts = Facts(who.name, who.phone or "", who.code or self._codes.get(seed, ""), who.breaks)
        wants = tuple(want_of(wanted) for wanted in who.wants)
        return Telephoner(persona(who.persona), facts, wants, noise=who.noise, seed=seed)

    async def arrange(self, salon: SimulatedSalon, seed: int) -> tuple[Check, ...]:
        arranged = await arrange(self.scene, salon)
        self._codes[seed] = arranged.code
        return arranged.checks

    def grade(self, after: AfterCall) -> tuple[Check, ...]:
        return checks_of(self.scene, after)


def want_of(wanted: Wanted) -> Want:
    """What the file says is wanted, as the caller has it in mind."""
    times = tuple(
        Time(tuple(wish.say), tuple(window_of(suits) for suits in wish.suits), tuple(wish.staff))
        for wish in wanted.when
    )
    return Want(
        kind=wanted.want,
        say=tuple(wanted.say),
        service=tuple(wanted.service),
        meaning=tuple(wanted.meaning),
        times=times,
        staff=tuple(wanted.staff),
        people=tuple(name.lower() for name in wanted.people),
        whom=tuple(wanted.whom),
        visitor=wanted.visitor or "",
        which=tuple(wanted.which),
        keeps_other=wanted.keeps_other,
        takes_callback=wanted.takes_callback,
        gives_up=wanted.gives_up,
        knows_code=wanted.knows_code,
    )


def window_of(suits: Suits) -> Window:
    return Window(suits.first, suits.to or suits.first)
