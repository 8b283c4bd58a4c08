"""The arguments of tools: the caller's words as the language model passed them on, and nothing it made up."""

import re
from typing import Annotated, Any
from uuid import UUID

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

LONGEST = 1000
"""Characters of one argument that are looked at; nobody speaks longer in one go."""

_UNSET = re.compile(r"\{\{.*")
_UNSPEAKABLE = re.compile(r"[\x00-\x1f\x7f]")
"""Control characters; PostgreSQL takes no NUL."""
_EMPTY_WORDS = {"", "none", "null", "undefined", "unbekannt", "unknown", "n/a", "nicht angegeben", "keine angabe", "-"}
_WISHES = ("termin", "dienstleistung", "abschnitt", "datum", "uhrzeit", "mitarbeiter", "anmerkung")


def _words(value: Any) -> str | None:  # noqa: ANN401 - whatever the model sent
    """Text of a scalar or of a list of them; None for everything that means "not said"."""
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value if isinstance(part, str | int | float))
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    text = _UNSPEAKABLE.sub(" ", str(value)).strip()[:LONGEST]
    missing = text.casefold() in _EMPTY_WORDS or _UNSET.match(text)
    return None if missing else text


def _id(value: Any) -> UUID | None:  # noqa: ANN401 - whatever the model sent
    """An id only if it is one: what a model makes up instead is no hint."""
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None


Words = Annotated[str | None, BeforeValidator(_words)]
Hint = Annotated[UUID | None, BeforeValidator(_id)]

_NAME = Field(default=None, description="The caller's name")
_GREETED = Field(default=None, description="The given name the caller was greeted with, if they were")
_CODE = Field(default=None, description="The five digits of the appointment's number, as the caller said them")
_WHICH = Field(default=None, description="Which appointment is meant, as the caller said it, such as 'der am Dienstag'")
_WHICH_ID = Field(default=None, description="appointment_id of the appointment the caller chose, if one was told")


class Args(BaseModel):
    """Base of all arguments; unknown ones are ignored, since published flows outlive their tools."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @property
    def wishes(self) -> str:
        """What the caller wants, in their own words as far as they were passed on."""
        said = (getattr(self, field, None) for field in _WISHES)
        return ", ".join(words for words in said if words)


class ServiceArgs(Args):
    dienstleistung: Words = Field(default=None, description="What the caller wants done, in the caller's own words")


class TimeArgs(Args):
    datum: Words = Field(default=None, description="The day as the caller said it, such as 'nächsten Dienstag'")
    uhrzeit: Words = Field(default=None, description="The time as the caller said it, such as 'halb drei'")

    @property
    def time(self) -> str:
        """Day and time are one wish, however the words were spread over the arguments."""
        return " ".join(part for part in (self.datum, self.uhrzeit) if part)


class WishArgs(ServiceArgs, TimeArgs):
    mitarbeiter: Words = Field(
        default=None,
        description="With whom the caller wants to be, or not to be, in the caller's own words",
        validation_alias=AliasChoices("mitarbeiter", "mitarbeiter_wunsch"),
    )
    name: Words = _NAME


class BookingArgs(WishArgs):
    slot_id: Words = Field(default=None, description="slot_id of the offer that the caller accepted")
    telefonnummer: Words = Field(default=None, description="Telephone number, if other than the one on the display")
    email: Words = Field(default=None, description="E-mail address, if the caller gave one")
    anmerkung: Words = Field(default=None, description="What else the salon should know")
    begruesst: Words = _GREETED


class CallerArgs(Args):
    name: Words = _NAME
    terminnummer: Words = _CODE


class FindArgs(CallerArgs):
    begruesst: Words = _GREETED


class CancelArgs(CallerArgs):
    termin: Words = _WHICH
    appointment_id: Hint = _WHICH_ID
    anmerkung: Words = Field(default=None, description="What else the salon should know")


class RescheduleArgs(CallerArgs, TimeArgs):
    termin: Words = _WHICH
    appointment_id: Hint = _WHICH_ID
    slot_id: Words = Field(default=None, description="slot_id of the offer that the caller accepted")
    datum: Words = Field(default=None, description="The new day as the caller said it")
    uhrzeit: Words = Field(default=None, description="The new time as the caller said it")
    mitarbeiter: Words = Field(
        default=None,
        description="With whom the caller wants to be from now on, or not to be",
        validation_alias=AliasChoices("mitarbeiter", "mitarbeiter_wunsch"),
    )
    abschnitt: Words = Field(
        default=None, description="The one part of the visit for which another person is wished, such as 'das Föhnen'"
    )


class CallbackArgs(ServiceArgs, TimeArgs):
    name: Words = _NAME
    telefonnummer: Words = Field(default=None, description="Telephone number, if other than the one on the display")
    anmerkung: Words = Field(default=None, description="What the call-back is about")
