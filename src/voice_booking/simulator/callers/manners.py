"""The words of a caller: their persona's sentences about their facts, as the recogniser hears them."""

from collections.abc import Mapping
from datetime import time
from random import Random

from voice_booking.simulator.callers.colloquial import clock_words, digits_words
from voice_booking.simulator.callers.grammar import expand
from voice_booking.simulator.callers.noise import Noise, recognised
from voice_booking.simulator.callers.personas import Persona, worded
from voice_booking.simulator.callers.wishes import Facts, Time, Want, Words


class Manners:
    """How one caller puts things in one call; all chance is from `chance`."""

    def __init__(self, persona: Persona, facts: Facts, noise: Noise, chance: Random) -> None:
        self._persona, self._facts, self._noise, self._chance = persona, facts, noise, chance
        self._settled: dict[Words, str] = {}

    def says(self, act: str, slots: Mapping[str, str]) -> str:
        """The act in the persona's words."""
        return self.words(worded(self._persona, act, slots, self._chance))

    def opens(self, act: str, own: Words, slots: Mapping[str, str], *, first: bool) -> str:
        """The act, or the caller's own words for it; `first`: it begins the call, and perhaps with a name."""
        named = first and self._chance.randrange(100) < self._persona.names_early
        filled = {**slots, "me": self._me(named)}
        if own:
            return self.words(expand(self._chance.choice(own), filled, self._chance))
        return self.words(worded(self._persona, act, filled, self._chance))

    def chooses(self, act: str, clock: time) -> str:
        """One of several offers, by order or by its time."""
        return self.says(act, {"clock": clock_words(clock, self._chance)})

    def words(self, text: str) -> str:
        """What arrives of it."""
        return recognised(text, self._noise, self._chance)

    def slots(self, want: Want, when: Time | None, *, without_staff: bool, attempt: int = 0) -> dict[str, str]:
        """The facts in words; a fact is put the same way throughout a call, but for what is asked again."""
        staff = (when.staff if when and when.staff else want.staff) if not without_staff else ()
        return {
            "service": self._one(want.service),
            "when": self._otherwise(when.said, attempt) if when else "",
            "staff": self._one(staff),
            "whom": self._one(want.whom),
            "which": self._one(want.which) or "meinen Termin",
            "name": want.visitor or self._facts.name,
            "phone": digits_words(self._facts.phone, self._chance),
            "code": digits_words(self._facts.code, self._chance),
        }

    def _me(self, named: bool) -> str:
        if not named:
            return ""
        return f"{self._chance.choice(('hier ist', 'mein Name ist', 'hier spricht'))} {self._facts.name}, "

    def _otherwise(self, words: Words, attempt: int) -> str:
        """Each attempt the next of the ways to say it, from one that is settled by chance."""
        return words[(words.index(self._one(words)) + attempt) % len(words)]

    def _one(self, words: Words) -> str:
        if not words:
            return ""
        if words not in self._settled:
            self._settled[words] = self._chance.choice(words)
        return self._settled[words]
