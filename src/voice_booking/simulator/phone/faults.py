"""What goes wrong on purpose in a simulated call: between the service and the server, and in the language model."""

from dataclasses import dataclass
from enum import StrEnum

Which = int | str
"""A tool call of a call: its number, from 1, or the first call of the tool of that name, or with `.2` its second."""


@dataclass(frozen=True, slots=True)
class WireFaults:
    """Faults of the wire."""

    lost_events: frozenset[str] = frozenset()
    """Of `call_inbound`, `call_started`, `call_ended`, `call_analyzed`: never sent."""
    repeated_events: frozenset[str] = frozenset()
    """Sent twice."""
    repeated_tools: frozenset[Which] = frozenset()
    """The same bytes are delivered twice; the first answer counts."""
    unsent_tools: frozenset[Which] = frozenset()
    """The request never arrives and the time runs out."""
    unheard_tools: frozenset[Which] = frozenset()
    """The server does its work, but its answer never arrives and the time runs out."""
    broken_tools: frozenset[Which] = frozenset()
    """The server's database fails while it answers."""
    transfer_fails: bool = False
    """Nobody answers where the call is put through to."""


class ModelFault(StrEnum):
    """What language models get wrong about tool calls, as seen in production."""

    INVENTED_TIME = "invented_time"
    """`heute 09:00` where the caller has not named a time."""
    NONE_TEXT = "none_text"
    """`None` where there is nothing to say."""
    LITERAL_VARIABLE = "literal_variable"
    """`{{name}}` instead of its value."""
    MADE_UP_CALL_ID = "made_up_call_id"
    """`call_1` as `call_id`, an argument that nobody asked for."""
    DROPPED_STAFF = "dropped_staff"
    """`mitarbeiter` is left out although the caller named somebody."""
    DOUBLE_CALL = "double_call"
    """The tool is called twice, each time as a call of its own."""
    UNKNOWN_NAME = "unknown_name"
    """`Unbekannt` as the name of somebody who has not said theirs."""
    REFORMATTED_TIME = "reformatted_time"
    """`um 10:00` in the day where the caller said `um zehn Uhr`."""
    PREMATURE_CALL = "premature_call"
    """The tool that writes is called once before the caller has agreed."""
    ENGLISH_ARGUMENTS = "english_arguments"
    """`haircut`, `tomorrow`: German words handed on in English."""


@dataclass(frozen=True, slots=True)
class ModelFaults:
    """Which faults may happen, and how often out of a hundred chances; which ones do is settled by the call's seed."""

    kinds: frozenset[ModelFault] = frozenset()
    percent: int = 100


NO_WIRE_FAULTS = WireFaults()
NO_MODEL_FAULTS = ModelFaults()
