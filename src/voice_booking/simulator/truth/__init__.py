"""Whether what the agent says is true: claims read from its German words, held against the rows of the database.

Shares no code with whoever makes the words (`speaking`), understands callers (`listening`) or decides (`booking`),
so that a mistake there is not repeated here.
"""

from voice_booking.simulator.truth.checking import check
from voice_booking.simulator.truth.claims import Claim, Falsehood, Kind, Mode
from voice_booking.simulator.truth.facts import Facts, Names
from voice_booking.simulator.truth.statements import claims_in

__all__ = ["Claim", "Facts", "Falsehood", "Kind", "Mode", "Names", "check", "claims_in"]
