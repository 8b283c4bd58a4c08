"""`book_appointment`: a yes to an offer, or to a wish in words."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from voice_booking.booking.asked import Asked
from voice_booking.booking.book import Booking, book
from voice_booking.booking.calls import tell
from voice_booking.booking.identity import Caller, Detail
from voice_booking.booking.outcomes import Field, Missing
from voice_booking.listening.callers import understand_email, understand_given_name, understand_phone
from voice_booking.listening.understanding import Understood
from voice_booking.voice.args import BookingArgs
from voice_booking.voice.hearing import hear
from voice_booking.voice.request import ToolRequest

Args = BookingArgs
SURE = 0.8
"""Confidence from which a name is common enough not to be read back."""


async def answer(request: ToolRequest, args: BookingArgs) -> Mapping[str, Any]:
    """Booked, or why not and what is free instead, or what is missing."""
    heard = hear(args, request.salon, request.call_start, request.now)
    phrase = request.phrase(heard.why)
    if args.slot_id is None and not isinstance(heard.wish, Asked):
        return await tell(request.call, heard.wish, request.ports, phrase)
    caller = _caller(request, args)
    if isinstance(caller, Missing):
        return await tell(request.call, caller, request.ports, phrase)
    asked = heard.wish if isinstance(heard.wish, Asked) else None
    booking = Booking(request.call, caller, uuid4(), args.slot_id, asked, args.anmerkung or "")
    return await book(booking, request.ports, phrase)


def _caller(request: ToolRequest, args: BookingArgs) -> Caller | Missing:
    """Name as spoken, else the one they were greeted with; the number as spoken, else the one on the display."""
    if args.name is None and args.begruesst is not None and request.phone is not None and not args.telefonnummer:
        return Caller(args.begruesst, request.phone, _email(args), greeted=True)
    name = understand_given_name(args.name or "")
    if not isinstance(name, Understood):
        return Missing(Field.NAME)
    country = request.salon.branch.country
    spoken = understand_phone(args.telefonnummer, country) if args.telefonnummer else None
    phone = spoken.value if isinstance(spoken, Understood) else request.phone
    if phone is None:
        return Missing(Field.PHONE)
    address = _email(args)
    heard = {
        Detail.NAME: name.confidence < SURE,
        Detail.PHONE: phone != request.phone,
        Detail.EMAIL: address is not None,
    }
    read_back = tuple(detail for detail, only_heard in heard.items() if only_heard)
    return Caller(name.value, phone, address, read_back)


def _email(args: BookingArgs) -> str | None:
    email = understand_email(args.email) if args.email else None
    return email.value if isinstance(email, Understood) else None
