"""The stand-in for the language model: it does what the file beside the flow says, by the caller's words alone.

It knows nothing of the server: no import here may lead to what listens, books, speaks or stores.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from voice_booking.conversation.nodes import ExtractNode
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.variables import fill
from voice_booking.conversation.walk import Kind, Way
from voice_booking.simulator.phone.classifier import Hints, tags_of
from voice_booking.simulator.phone.conversation import Turn, Who
from voice_booking.simulator.phone.scene import Scene
from voice_booking.simulator.phone.sim_file import Extracted, Sim, Tags, Words

_QUOTED = re.compile(r"[„\"“]([^„“”\"]+)[“”\"]")
_SPOKEN_VARIABLE = re.compile(r"\{\{\s*say\s*\}\}")
_AND = re.compile(r",\s*|\s+und\s+")
_OFFERS = (("slot_1", "slot_2", "slot_3"), ("move_slot_1", "move_slot_2", "move_slot_3"))


class NothingToSay(Exception):
    """A prompt node says nothing that could be quoted. Write under `says` of the sim file what is said there."""


class StandIn:
    """Plays the model's part by `sim`; the same words lead to the same doing."""

    waits = False

    def __init__(self, sim: Sim) -> None:
        self._sim = sim

    def choose(self, ways: tuple[Way, ...], scene: Scene) -> Way | None:
        """Of the node's own ways the only one that fits; else, once the caller has spoken, the only global one."""
        tags = self.tags(_last_heard(scene), scene)
        own = [way for way in ways if way.kind is not Kind.GLOBAL and self._fits(way, tags)]
        if own or not scene.heard:
            return own[0] if len(own) == 1 else None
        others = [way for way in ways if way.kind is Kind.GLOBAL and self._fits(way, tags)]
        return others[0] if len(others) == 1 else None

    def arguments(self, tool: CustomTool, scene: Scene) -> Mapping[str, Any]:
        """The caller's own words for every argument that was asked for."""
        known = self._sim.tools.get(tool.tool_id or tool.name, {})
        properties = tool.parameters.properties if tool.parameters else {}
        found = {name: self._words(words, scene) for name, words in known.items() if name in properties}
        return {name: words for name, words in found.items() if words}

    def extract(self, node: ExtractNode, scene: Scene) -> Mapping[str, str]:
        """Choices by tags, everything else by words; what was not heard is left unset."""
        rules = self._sim.extract.get(node.id, {})
        found = {name: self._value(rule, scene) for name, rule in rules.items()}
        return {name: value for name, value in found.items() if value}

    def speaks(self, prompt: str, scene: Scene) -> str:
        """What the sim file says; else what the prompt quotes; else `{{say}}`, if the prompt mentions it.

        Raises:
            NothingToSay: none of these.
        """
        given = self._sim.says.get(scene.node.id)
        quoted = _QUOTED.search(prompt)
        if given is None and quoted is None and not _SPOKEN_VARIABLE.search(prompt):
            raise NothingToSay(scene.node.id)
        return fill(given or (quoted[1] if quoted else "{{say}}"), scene.variables)

    def tags(self, turn: Turn | None, scene: Scene) -> Tags:
        """What the stand-in makes of one turn of the caller."""
        return tags_of(turn.text, hints_of(scene.variables)) if turn else frozenset()

    def _fits(self, way: Way, tags: Tags) -> bool:
        rules = self._sim.globals if way.kind is Kind.GLOBAL else self._sim.edges
        rule = rules.get(way.owner if way.kind is Kind.GLOBAL else way.edge_id or "")
        return rule is not None and rule.of(tags)

    def _value(self, rule: Extracted, scene: Scene) -> str:
        if not rule.tags:
            return self._words(rule, scene)
        answers = [turn for turn in scene.turns if turn.who is Who.CALLER and turn.node in rule.asked_at]
        tags = self.tags(answers[-1] if answers else None, scene)
        return next((value for tag, value in rule.tags.items() if tag in tags), rule.otherwise or "")

    def _words(self, words: Words, scene: Scene) -> str:
        turns = [turn for turn in _since(words.fresh, scene.turns) if turn.who is Who.CALLER]
        said = [turn.text for turn in turns if self._is_meant(words, turn, scene)]
        return f" {words.between}".join(said[-1:] if words.last else said)

    def _is_meant(self, words: Words, turn: Turn, scene: Scene) -> bool:
        if turn.node in words.asked_at:
            return True
        needed = words.or_when.get(turn.node)
        return needed is not None and not self.tags(turn, scene).isdisjoint(needed)


def hints_of(variables: Mapping[str, str]) -> Hints:
    """People, services and offers that stand in the dynamic variables; of offers the ones just made."""
    offers = max(([variables.get(name, "") for name in names] for names in _OFFERS), key=lambda each: bool(each[0]))
    return Hints(
        staff=_listed(variables.get("staff_names", "")),
        services=_listed(variables.get("services", "")),
        offers=tuple(offer for offer in offers if offer),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(name for name in _AND.split(text) if name)


def _last_heard(scene: Scene) -> Turn | None:
    return next((turn for turn in reversed(scene.turns) if turn.who is Who.CALLER), None)


def _since(nodes: tuple[str, ...], turns: Sequence[Turn]) -> Sequence[Turn]:
    """Everything from the last time on that one of `nodes` spoke."""
    spoke = [place for place, turn in enumerate(turns) if turn.who is Who.AGENT and turn.node in nodes]
    return turns[spoke[-1] :] if spoke else turns
