"""Retell's management API: agents, flows and phone numbers, as `deployment.host` asks for them."""

from voice_booking.adapters.retell.host import RetellHost, open_retell

__all__ = ["RetellHost", "open_retell"]
