"""Refusals as Retell writes them: `{"status": "error", "message": …}`."""

from collections.abc import Mapping

from voice_booking.simulator.calcom.wire import Answer

NOT_THERE = "Cannot find requested asset under given api key."


class Refused(Exception):
    """The request is answered with an error."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or {}

    def answer(self) -> Answer:
        return Answer(self.status, {"status": "error", "message": self.message}, self.headers)


def not_found() -> Refused:
    """Of an agent or a number: 422 and these words, where others would say 404."""
    return Refused(422, NOT_THERE)
