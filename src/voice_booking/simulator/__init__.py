"""Calls without a telephone: scripted callers against the real server, over HTTP, with real signatures."""

from voice_booking.simulator.play import simulate

__all__ = ["simulate"]
