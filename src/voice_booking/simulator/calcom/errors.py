"""Refusals, in the two top levels in which Cal.com writes them."""

from collections.abc import Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

from voice_booking.simulator.calcom.wire import Answer, stamp

EXCEPTIONS = {
    400: "BadRequestException",
    401: "UnauthorizedException",
    403: "ForbiddenException",
    404: "NotFoundException",
    409: "ConflictException",
    422: "UnprocessableEntityException",
    429: "ThrottlerException",
    500: "InternalServerErrorException",
}


class Refused(Exception):
    """The request is answered with an error.

    Args:
        status: HTTP status.
        message: what the answer says; texts are no contract.
        code: only where it is not the name of the exception, as for database errors (then there are no details).
        details: only where they are not made of the message, as for the errors of body validation.
    """

    def __init__(
        self, status: int, message: str, code: str | None = None, details: dict[str, Any] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.details = details

    def answer(self, path: str, now: datetime) -> Answer:
        error: dict[str, Any] = {"code": self.code or EXCEPTIONS[self.status], "message": self.message}
        if self.details is not None:
            error["details"] = self.details
        elif self.code is None:
            phrase = HTTPStatus(self.status).phrase
            error["details"] = {"message": self.message, "error": phrase, "statusCode": self.status}
        body = {"status": "error", "timestamp": stamp(now), "path": path, "error": error}
        return Answer(self.status, body)


class CoreError(Refused):
    """An error of the booking core that the interface does not map: `{"statusCode", "message"}` at the top level."""

    def answer(self, path: str, now: datetime) -> Answer:
        return Answer(self.status, {"statusCode": self.status, "message": self.message})


def invalid(errors: Sequence[dict[str, Any]]) -> Refused:
    """The body or the query does not fit its class: each error has `property` and `constraints`."""
    return Refused(400, "Bad Request Exception", details={"errors": list(errors)})


def not_built(what: str) -> CoreError:
    """Cal.com can do this and the stand-in cannot: said aloud instead of behaving differently."""
    return CoreError(501, f"the stand-in knows no {what}")
