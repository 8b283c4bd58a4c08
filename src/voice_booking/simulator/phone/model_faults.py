"""A language model that gets tool calls wrong, as models do: the stand-in's arguments, spoilt by chance from a seed."""

from collections.abc import Mapping
from random import Random
from typing import Any

from voice_booking.conversation.nodes import ExtractNode
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.walk import Way
from voice_booking.simulator.phone.faults import ModelFault, ModelFaults
from voice_booking.simulator.phone.scene import Model, Scene

_ENGLISH = {
    "morgen": "tomorrow",
    "heute": "today",
    "montag": "Monday",
    "dienstag": "Tuesday",
    "mittwoch": "Wednesday",
    "donnerstag": "Thursday",
    "freitag": "Friday",
    "samstag": "Saturday",
    "damenschnitt": "women's haircut",
    "herrenschnitt": "men's haircut",
    "schneiden": "haircut",
    "färben": "hair colouring",
}
_WORDS = ("dienstleistung", "datum", "uhrzeit", "mitarbeiter", "name", "anmerkung", "termin", "terminnummer")


class FaultyModel:
    """`model`, with faults in what it calls tools with. A constant of a tool's schema is out of its reach."""

    def __init__(self, model: Model, faults: ModelFaults, seed: int) -> None:
        self.waits = model.waits
        self.happened: list[str] = []
        """Which faults came about, in words."""
        self._model = model
        self._faults = sorted(faults.kinds)
        self._percent = faults.percent
        self._chance = Random(seed)  # noqa: S311 - chance is to be the same again

    def choose(self, ways: tuple[Way, ...], scene: Scene) -> Way | None:
        return self._model.choose(ways, scene)

    def extract(self, node: ExtractNode, scene: Scene) -> Mapping[str, str]:
        return self._model.extract(node, scene)

    def speaks(self, prompt: str, scene: Scene) -> str:
        return self._model.speaks(prompt, scene)

    def repeats(self, tool: CustomTool) -> bool:
        """Whether it calls the tool a second time, without having been told anything new."""
        return self._happens(ModelFault.DOUBLE_CALL, tool)

    def rushes(self, tool: CustomTool) -> bool:
        """Whether it calls the tool before its turn has come."""
        return self._happens(ModelFault.PREMATURE_CALL, tool)

    def arguments(self, tool: CustomTool, scene: Scene) -> Mapping[str, Any]:
        args = dict(self._model.arguments(tool, scene))
        known = tool.parameters.properties if tool.parameters else {}
        free = {name for name, schema in known.items() if "const" not in schema}
        for fault in self._faults:
            spoilt = _spoilt(fault, args, free)
            if spoilt != args and self._happens(fault, tool):
                args = spoilt
        return args

    def _happens(self, fault: ModelFault, tool: CustomTool) -> bool:
        if fault not in self._faults or self._chance.randrange(100) >= self._percent:
            return False
        self.happened.append(f"{fault.value}: {tool.name}")
        return True


def _spoilt(fault: ModelFault, args: dict[str, Any], free: set[str]) -> dict[str, Any]:
    """The arguments with the fault in them; as they are where it finds nothing to spoil."""
    unsaid = sorted(name for name in free if name in _WORDS and not args.get(name))
    match fault:
        case ModelFault.INVENTED_TIME:
            invented = {"datum": "heute", "uhrzeit": "09:00"}
            return args | {name: value for name, value in invented.items() if name in unsaid}
        case ModelFault.NONE_TEXT:
            return args | dict.fromkeys(unsaid, "None")
        case ModelFault.LITERAL_VARIABLE:
            return args | {name: f"{{{{{name}}}}}" for name in unsaid}
        case ModelFault.MADE_UP_CALL_ID:
            return {**args, "call_id": "call_1"}
        case ModelFault.DROPPED_STAFF:
            return {name: value for name, value in args.items() if name != "mitarbeiter"}
        case ModelFault.UNKNOWN_NAME:
            return args | {"name": "Unbekannt"} if "name" in unsaid else args
        case ModelFault.ENGLISH_ARGUMENTS:
            return {name: _in_english(value) for name, value in args.items()}
        case ModelFault.REFORMATTED_TIME:
            return {name: _clocked(value) if name == "datum" else value for name, value in args.items()}
        case _:
            return args


def _in_english(value: Any) -> Any:  # noqa: ANN401 - whatever is handed on
    if not isinstance(value, str):
        return value
    return " ".join(_ENGLISH.get(word.lower().strip(".,!?"), word) for word in value.split())


_CLOCK = {"acht": "08:00", "neun": "09:00", "zehn": "10:00", "elf": "11:00", "zwölf": "12:00", "dreizehn": "13:00"}
_CLOCK |= {"vierzehn": "14:00", "fünfzehn": "15:00", "sechzehn": "16:00", "siebzehn": "17:00", "achtzehn": "18:00"}


def _clocked(value: Any) -> Any:  # noqa: ANN401 - whatever is handed on
    """`um zehn Uhr` as `10:00`, the way models like to write it."""
    if not isinstance(value, str):
        return value
    words = value.split()
    kept = [_CLOCK.get(word.lower(), word) for word in words if word.lower().strip(".,") != "uhr"]
    return " ".join(kept) if kept != words else value
