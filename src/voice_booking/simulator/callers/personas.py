"""Who telephones: manners and wording of each persona, read from `personas.yaml`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from random import Random
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from voice_booking.simulator.callers.grammar import expand

Percent = Annotated[int, Field(ge=0, le=100)]
Templates = Annotated[tuple[str, ...], Field(min_length=1)]


class Persona(BaseModel):
    """How somebody telephones; chances in percent."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gives: Literal["all", "some", "little"] = "all"
    """How much they say unasked: everything, the service alone, or just that they want something."""
    interrupts: Percent = 0
    silent: Percent = 0
    """To keep silent at first when something is asked."""
    wavers: Percent = 0
    """To ask for something else before taking an offer, once in a call."""
    names_early: Percent = 15
    asks_bot: Percent = 0
    dialect: str = ""
    patience: int = 22
    """How many times they speak before they give up."""
    acts: Mapping[str, Templates] = Field(default_factory=dict)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    base: Mapping[str, Templates]
    personas: Mapping[str, Persona]
    dialects: Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=1)
def _file() -> _File:
    text = resources.files(__package__).joinpath("personas.yaml").read_text(encoding="utf-8")
    return _File.model_validate(yaml.safe_load(text))


def persona_names() -> tuple[str, ...]:
    """All personas there are."""
    return tuple(_file().personas)


def persona(name: str) -> Persona:
    """The persona of that name. Raises `KeyError` if there is none."""
    return _file().personas[name]


def worded(who: Persona, act: str, slots: Mapping[str, str], chance: Random) -> str:
    """One way in which `who` says `act`."""
    templates = who.acts.get(act) or _file().base[act]
    said = expand(chance.choice(templates), slots, chance)
    return in_dialect(said, who.dialect, chance) if who.dialect else said


def in_dialect(text: str, dialect: str, chance: Random) -> str:
    """The text with some of its small words as the dialect has them, spelt as a speech recogniser would."""
    table = _file().dialects[dialect]

    def spoken(word: re.Match[str]) -> str:
        own = table.get(word[0].lower())
        return own if own and chance.random() < 0.6 else word[0]

    return re.sub(r"[A-Za-zÄÖÜäöüß]+", spoken, text)
