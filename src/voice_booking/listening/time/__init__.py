"""German times: what a caller said becomes a `When`.

The way: `sentences` cuts text into words of known kinds, of which `commitments` tells those of what else callers have
to do; `parse` finds phrases by the rules of `clock`, `calendar`, `spans`, `lengths`, `silence` and `joints`; `weak` and
`windows` join them; `exclusions` sees what is refused; `drafts` reads corrections and alternatives; `readings` places
it all on the calendar; `answers` decides.
"""

from voice_booking.listening.time.understanding import understand_when
from voice_booking.listening.time.wire import when_to_wire

__all__ = ["understand_when", "when_to_wire"]
