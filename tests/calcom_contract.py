"""Holds what goes to and comes from Cal.com against its published interface, and counts what was exercised.

Wrap a client's transport in `Recording`, or call `Contract.check` wherever a pair of request and answer is at hand.
A fault that is injected on purpose belongs outside: fault(Recording(real)).
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from jsonschema.exceptions import ValidationError
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.exceptions import OpenAPIError
from tests.interface_documents import objects_in
from werkzeug.datastructures import Headers, ImmutableMultiDict

from voice_booking.adapters.calcom.operations import OPERATIONS, Operation

INTERFACE = Path(__file__).parents[2] / "shared" / "reference" / "calcom-openapi-v2.json"

needs_interface = pytest.mark.skipif(not INTERFACE.exists(), reason="the interface's description is not at hand")

Document = dict[str, Any]
NUMBER_OR_NULL = {"type": "number", "nullable": True}
TIME_OF_DAY = {"type": "string", "pattern": r"^\d\d:\d\d$"}
PERSON = {"type": "object", "required": ["id"], "properties": {"id": {"type": "number"}}}
SUCCESS = {"type": "string", "enum": ["success"]}


def answered_with(data: Document) -> Document:
    return {"type": "object", "required": ["status", "data"], "properties": {"status": SUCCESS, "data": data}}


def overlapping_alternatives(document: Document) -> None:
    for node in objects_in(document):
        if isinstance(node.get("oneOf"), list):
            node["anyOf"] = node.pop("oneOf")


def null_beside_a_reference(document: Document) -> None:
    for node in objects_in(document):
        if node.get("nullable") is True and isinstance(node.get("allOf"), list):
            node["anyOf"] = [*node.pop("allOf"), {"enum": [None]}]


def errors(document: Document) -> None:
    message = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    error = {
        "type": "object",
        "required": ["code", "message"],
        "properties": {"code": {"type": "string"}, "message": message, "details": {"type": "object"}},
    }
    usual = {
        "type": "object",
        "required": ["status", "timestamp", "path", "error"],
        "properties": {"status": {"type": "string", "enum": ["error"]}, "error": error},
    }
    core = {
        "type": "object",
        "required": ["statusCode", "message"],
        "properties": {"statusCode": {"type": "number"}, "message": message},
    }
    refused = {"description": "", "content": {"application/json": {"schema": {"anyOf": [usual, core]}}}}
    for path in document["paths"].values():
        for operation in path.values():
            operation["responses"] |= {"4XX": refused, "5XX": refused}


def slots_in_an_envelope(document: Document) -> None:
    slot = {"type": "object", "required": ["start"], "properties": {"start": {"type": "string"}}}
    days = {"type": "object", "additionalProperties": {"type": "array", "items": slot}}
    response = document["paths"]["/v2/slots"]["get"]["responses"]["200"]
    response["content"]["application/json"]["schema"] = answered_with(days)


def lengths_are_numbers(document: Document) -> None:
    for name, schema in document["components"]["schemas"].items():
        options = schema.get("properties", {}).get("lengthInMinutesOptions")
        if options and "Input" in name:
            options["items"] = {"type": "number"}


def people_are_objects(document: Document) -> None:
    schemas = document["components"]["schemas"]
    host = {"type": "object", "required": ["userId"], "properties": {"userId": {"type": "number"}}}
    schemas["TeamEventTypeOutput_2024_06_14"]["properties"]["hosts"]["items"] = host
    schemas["EventTypeOutput_2024_06_14"]["properties"]["users"]["items"] = PERSON


def numbers_that_may_be_null(document: Document) -> None:
    schemas = document["components"]["schemas"]
    for name in ("TeamEventTypeOutput_2024_06_14", "EventTypeOutput_2024_06_14"):
        for field_name in ("slotInterval", "seatsPerTimeSlot", "ownerId", "parentEventTypeId"):
            properties = schemas[name]["properties"]
            if properties.get(field_name, {}).get("type") == "object":
                properties[field_name] = NUMBER_OR_NULL


def hours_of_schedules(document: Document) -> None:
    schemas = document["components"]["schemas"]
    schemas["ScheduleAvailabilityInput_2024_06_11"]["properties"]["days"].pop("enum")
    for name in ("ScheduleAvailabilityInput_2024_06_11", "ScheduleOverrideInput_2024_06_11"):
        schemas[name]["properties"] |= {"startTime": TIME_OF_DAY, "endTime": TIME_OF_DAY}


def answers_are_not_in_themselves(document: Document) -> None:
    wanted = ("slotStart", "slotEnd", "reservationUid", "reservationUntil")
    reservation = {
        "type": "object",
        "nullable": True,
        "required": list(wanted),
        "properties": {name: {"type": "string"} for name in wanted},
    }
    response = document["paths"]["/v2/slots/reservations/{uid}"]["get"]["responses"]["200"]
    response["content"]["application/json"]["schema"] = answered_with(reservation)
    reassigned = {
        "type": "object",
        "required": ["bookingUid", "reassignedTo"],
        "properties": {
            "bookingUid": {"type": "string"},
            "reassignedTo": {"$ref": "#/components/schemas/ReassignedToDto"},
        },
    }
    for path in ("/v2/bookings/{bookingUid}/reassign", "/v2/bookings/{bookingUid}/reassign/{userId}"):
        response = document["paths"][path]["post"]["responses"]["200"]
        response["content"]["application/json"]["schema"] = answered_with(reassigned)


def bookings_by_cursor(document: Document) -> None:
    listing = document["paths"]["/v2/bookings"]["get"]
    listing["parameters"] += [
        {"name": "limit", "in": "query", "schema": {"type": "number", "minimum": 1, "maximum": 100}},
        {"name": "cursor", "in": "query", "schema": {"type": "string"}},
    ]
    name = listing["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    cursor = {
        "type": "object",
        "required": ["nextCursor", "hasMore"],
        "properties": {"nextCursor": {"type": "string", "nullable": True}, "hasMore": {"type": "boolean"}},
    }
    properties = document["components"]["schemas"][name]["properties"]
    properties["pagination"] = {"anyOf": [properties["pagination"], cursor]}


def memberships_are_a_list(document: Document) -> None:
    response = document["paths"]["/v2/teams/{teamId}/memberships"]["get"]["responses"]["200"]
    schema = response["content"]["application/json"]["schema"]
    described = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]["properties"]["data"]
    response["content"]["application/json"]["schema"] = answered_with({"type": "array", "items": described})


YOUNGER = {
    "/v2/bookings": ("2024-08-13", "2026-02-25", "2026-05-01"),
    "/v2/slots": ("2024-09-04",),
    "/v2/event-types": ("2024-06-14", "2026-06-12"),
    "/v2/schedules": ("2024-06-11",),
}


def versions_of_today(document: Document) -> None:
    for path, operations in document["paths"].items():
        known = next((values for start, values in YOUNGER.items() if path.startswith(start)), ())
        for parameter in (parameter for each in operations.values() for parameter in each.get("parameters", ())):
            if parameter["name"] == "cal-api-version" and known:
                parameter["schema"] = {"type": "string", "enum": list(known)}


@dataclass(frozen=True)
class Deviation:
    """Where the description is known to say something else than the server; it is amended, never left out."""

    name: str
    amend: Callable[[Document], None]
    why: str


DEVIATIONS = (
    Deviation("overlapping alternatives", overlapping_alternatives, "told apart by prose only: oneOf fits none"),
    Deviation("null beside a reference", null_beside_a_reference, "nullable says nothing about what allOf demands"),
    Deviation("errors", errors, "only successes are described; two top levels are seen"),
    Deviation("slots in an envelope", slots_in_an_envelope, "described without status and data"),
    Deviation(
        "lengths are numbers", lengths_are_numbers, "lengthInMinutesOptions are typed as text, exemplified as numbers"
    ),
    Deviation("people are objects", people_are_objects, "hosts and users of event types are typed as text"),
    Deviation("numbers that may be null", numbers_that_may_be_null, "typed as objects"),
    Deviation("hours of schedules", hours_of_schedules, "the pattern is a constant's name, the enum is the items'"),
    Deviation("answers are not in themselves", answers_are_not_in_themselves, "their data refer to the whole answer"),
    Deviation("bookings by cursor", bookings_by_cursor, "version 2026-05-01 is younger than the description"),
    Deviation("memberships are a list", memberships_are_a_list, "described as one, though paged by take and skip"),
    Deviation("versions of today", versions_of_today, "any text would do; unknown ones silently mean an old version"),
)


@lru_cache(maxsize=1)
def _described() -> Document:
    loaded: Document = json.loads(INTERFACE.read_text())
    return loaded


@lru_cache(maxsize=32)
def interface(without: str | None = None) -> OpenAPI:
    """The description with all deviations, or with all but one."""
    document = deepcopy(_described())
    for deviation in DEVIATIONS:
        if deviation.name != without:
            deviation.amend(document)
    return OpenAPI.from_dict(document, config=Config(spec_validator_cls=None))


class ContractBroken(AssertionError):
    """A request or an answer that the interface does not know."""


@dataclass
class _Asked:
    """An httpx request as openapi-core reads it."""

    host_url: str
    path: str
    method: str
    body: bytes | None
    content_type: str
    parameters: RequestParameters


@dataclass
class _Answered:
    data: bytes
    status_code: int
    content_type: str
    headers: Mapping[str, str]


def _asked(request: httpx.Request) -> _Asked:
    url = urlsplit(str(request.url))
    parameters = RequestParameters(
        query=ImmutableMultiDict(request.url.params.multi_items()),
        header=Headers(list(request.headers.items())),
        cookie=ImmutableMultiDict(),
        path={},
    )
    body = request.content or None
    path = "/v2" + url.path.partition("/v2")[2]
    content_type = request.headers.get("content-type", "")
    return _Asked("http://calendar", path, request.method.lower(), body, content_type, parameters)


def operation_of(request: httpx.Request) -> Operation | None:
    """Which of the client's operations a request is."""
    parts = request.url.path.partition("/v2")[2].strip("/").split("/")
    for operation in OPERATIONS:
        named = operation.path.strip("/").split("/")
        fits = len(named) == len(parts) and all(
            name == part or (name.startswith("{") and part != "reservations")
            for name, part in zip(named, parts, strict=True)
        )
        if operation.method == request.method and fits:
            return operation
    return None


def cut_off(response: httpx.Response) -> bool:
    """Whether a body ends before its JSON does."""
    try:
        json.loads(response.content or b"null")
    except ValueError:
        return True
    return False


@dataclass
class Contract:
    """What was seen, and what of it broke the contract."""

    seen: Counter[str] = field(default_factory=Counter)
    """Pairs that were held against the interface, by operation."""
    broken: list[str] = field(default_factory=list)
    excuse: Callable[[httpx.Response], bool] = lambda response: False
    """Answers that are faults on purpose and cannot be wrapped from outside."""

    def check(self, request: httpx.Request, response: httpx.Response) -> None:
        """Raises `ContractBroken`; both bodies must have been read."""
        if self.excuse(response):
            return
        operation = operation_of(request)
        named = operation.name if operation else f"{request.method} {request.url.path}"
        self.seen[named] += 1
        problem = faults(request, response)
        if operation is None or problem:
            self.broken.append(f"{named}, {response.status_code}: {problem or 'no operation of the client'}")
            raise ContractBroken(self.broken[-1])

    def coverage(self) -> float:
        """The part of the client's operations that was exercised, from 0 to 1."""
        return len({operation.name for operation in OPERATIONS} & set(self.seen)) / len(OPERATIONS)

    def missing(self) -> set[str]:
        return {operation.name for operation in OPERATIONS} - set(self.seen)


def asked_amiss(request: httpx.Request) -> str | None:
    """What is wrong with a request by the interface; None: nothing."""
    try:
        interface().validate_request(_asked(request))
    except OpenAPIError as error:
        return _told(error)
    return None


def faults(request: httpx.Request, response: httpx.Response, without: str | None = None) -> str | None:
    """What is wrong with a pair by the interface; None: nothing."""
    asked = _asked(request)
    content_type = response.headers.get("content-type", "")
    answered = _Answered(response.content, response.status_code, content_type, dict(response.headers))
    known = interface(without)
    try:
        known.validate_request(asked)
        known.validate_response(asked, answered)
    except OpenAPIError as error:
        return _told(error)
    return None


def _told(error: BaseException) -> str:
    """The innermost causes; the library's own words quote whole bodies."""
    causes = getattr(error, "schema_errors", None) or getattr(error.__cause__, "schema_errors", None) or ()
    found = [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:200]}" for each in map(_innermost, causes)]
    return f"{type(error).__name__} {getattr(error, 'name', '')}: {'; '.join(found) or str(error)[:300]}"


def _innermost(cause: ValidationError) -> ValidationError:
    """Of several alternatives, in that which fits best: it has the fewest faults."""
    if not cause.context:
        return cause
    branches: dict[Any, list[ValidationError]] = {}
    for below in cause.context:
        branches.setdefault(below.relative_schema_path[0], []).append(below)
    return _innermost(min(branches.values(), key=len)[0])


class Recording(httpx.AsyncBaseTransport):
    """A transport that lets nothing pass that the interface does not know."""

    def __init__(self, inner: httpx.AsyncBaseTransport, contract: Contract) -> None:
        self._inner = inner
        self._contract = contract

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        response = await self._inner.handle_async_request(request)
        await response.aread()
        self._contract.check(request, response)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()
