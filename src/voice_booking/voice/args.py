"""The arguments of tools: the caller's words as the language model passed them on, and nothing it made up."""

import re
from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

LONGEST = 1000
"""Characters of one argument that are looked at; nobody speaks longer in one go."""

_UNSET = re.compile(r"\{\{.*")
_EMPTY_WORDS = {"", "none", "null", "undefined", "unbekannt", "unknown", "n/a", "nicht angegeben", "keine angabe", "-"}


def _words(value: Any) -> str | None:  # noqa: ANN401 - whatever the model sent
    """Text of a scalar or of a list of them; None for everything that means "not said"."""
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value if isinstance(part, str | int | float))
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    text = str(value).strip()[:LONGEST]
    missing = text.casefold() in _EMPTY_WORDS or _UNSET.match(text)
    return None if missing else text


Words = Annotated[str | None, BeforeValidator(_words)]


class Args(BaseModel):
    """Base of all arguments; unknown ones are ignored, since published flows outlive their tools."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class ServiceArgs(Args):
    dienstleistung: Words = Field(default=None, description="What the caller wants done, in the caller's own words")


class WishArgs(ServiceArgs):
    datum: Words = Field(default=None, description="The day as the caller said it, such as 'nächsten Dienstag'")
    uhrzeit: Words = Field(default=None, description="The time as the caller said it, such as 'halb drei'")
    mitarbeiter: Words = Field(
        default=None,
        description="With whom the caller wants to be, or not to be, in the caller's own words",
        validation_alias=AliasChoices("mitarbeiter", "mitarbeiter_wunsch"),
    )


class BookingArgs(WishArgs):
    slot_id: Words = Field(default=None, description="slot_id of the offer that the caller accepted")
    name: Words = Field(default=None, description="The caller's name")
    telefonnummer: Words = Field(default=None, description="Telephone number, if other than the one on the display")
    email: Words = Field(default=None, description="E-mail address, if the caller gave one")
    anmerkung: Words = Field(default=None, description="What else the salon should know")
