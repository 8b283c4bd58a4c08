"""From the words of a tool call to the appointment that is meant, and to what proves that it may be spoken of."""

from dataclasses import replace
from uuid import UUID

from voice_booking.booking.appointments import Concern
from voice_booking.booking.reference import Naming, Reference
from voice_booking.booking.verification import Proof
from voice_booking.listening.callers import understand_code
from voice_booking.listening.services import understand_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.when import NoTime, Wish
from voice_booking.salon.business import Salon
from voice_booking.voice.args import CallerArgs, CancelArgs, RescheduleArgs
from voice_booking.voice.hearing import hear_name
from voice_booking.voice.request import ToolRequest


def hear_concern(args: CallerArgs, request: ToolRequest, why: list[str]) -> Concern:
    """Who is calling and about which of their appointments; an id among the arguments is a hint, never a proof."""
    code = understand_code(args.terminnummer or "")
    proof = Proof(hear_name(args.name), code.value if isinstance(code, Understood) else None)
    if not isinstance(args, CancelArgs | RescheduleArgs):
        return Concern(request.call, proof)
    words = args.termin or ""
    naming = naming_services(words, request.salon) if words else None
    reference = Reference(args.appointment_id, hear_time(words, request, why), naming=naming)
    return Concern(request.call, proof, reference, args.wishes)


def hear_time(words: str, request: ToolRequest, why: list[str]) -> Wish | None:
    """The time in the words, counted from the start of the call; None if they name none."""
    when = understand_when(words, request.salon.branch, request.call_start)
    if isinstance(when.wish, NoTime):
        return None
    why += when.why
    return when.wish


def naming_services(words: str, salon: Salon) -> Naming:
    """Which of the services that somebody has booked the words name.

    Where the whole catalogue leaves several readings, the few booked services often leave one.
    """

    def named(booked: frozenset[UUID]) -> frozenset[UUID] | None:
        few = tuple(replace(service, active=True) for service in salon.services if service.id in booked)
        heard = understand_services(words, replace(salon, services=few))
        if isinstance(heard, NotUnderstood):
            elsewhere = understand_services(words, salon)
            silent = isinstance(elsewhere, NotUnderstood) and elsewhere.gap is Gap.NOT_SAID
            return None if silent else frozenset()
        found = heard.candidates if isinstance(heard, Ambiguous) else heard.value
        return frozenset(service.id for service in found)

    return named
