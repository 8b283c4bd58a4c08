"""Holds what goes to and comes from Retell's management API against its published description.

The description is of June 2026; what is younger is listed here by name, and taken out before a body is judged.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import httpx
import pytest
from jsonschema.exceptions import best_match
from openapi_schema_validator import OAS30Validator
from tests.interface_documents import objects_in

INTERFACE = Path(__file__).parents[2] / "shared" / "reference" / "retell-openapi.json"
needs_interface = pytest.mark.skipif(not INTERFACE.exists(), reason="the interface's description is not at hand")

YOUNGER_FIELDS = {
    "model_config": "of flows and nodes, in retell-sdk since 6.2.10, in place of model_choice",
    "max_retry": "of custom tools, in retell-sdk since 5.61",
    "contact_memory_config": "of agents",
    "is_suspended": "of listed agents",
}
YOUNGER_PATHS = {"/list-agent-versions/{agent_id}": "in place of /get-agent-versions, since retell-sdk 6.0"}
NO_LONGER_NEEDED = {"model_choice": "required on creation by the description, deprecated by model_config"}


@cache
def described():
    document = json.loads(INTERFACE.read_text("utf-8"))
    for schema in objects_in(document["components"]["schemas"]):
        required = schema.get("required")
        if isinstance(required, list):
            schema["required"] = [name for name in required if name not in NO_LONGER_NEEDED]
    return document


def without_younger(value):
    if isinstance(value, dict):
        return {key: without_younger(below) for key, below in value.items() if key not in YOUNGER_FIELDS}
    if isinstance(value, list):
        return [without_younger(below) for below in value]
    return value


def operation_of(method, path):
    """The described path and operation of a request; None if it is not described."""
    for template, operations in described()["paths"].items():
        pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))
        if re.fullmatch(pattern, path) and method.lower() in operations:
            return template, operations[method.lower()]
    return None


def slip(value, schema):
    """What is wrong with a value by its schema; None if nothing is."""
    judged = {"allOf": [schema], "components": described()["components"]}
    error = best_match(OAS30Validator(judged).iter_errors(without_younger(value)))
    return None if error is None else f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def body_schema(content):
    return content.get("content", {}).get("application/json", {}).get("schema")


@dataclass
class Contract:
    """What was seen, and what of it broke the contract."""

    seen: Counter = field(default_factory=Counter)
    undescribed: set = field(default_factory=set)
    broken: list = field(default_factory=list)

    def check(self, request, response):
        found = operation_of(request.method, request.url.path)
        if found is None:
            self.undescribed.add(re.sub(r"/agent_\w+$", "/{agent_id}", request.url.path))
            return
        template, operation = found
        self.seen[f"{request.method} {template}"] += 1
        asked = body_schema(operation.get("requestBody", {}))
        if asked is not None and request.content:
            self.note(template, "request", slip(json.loads(request.content), asked))
        answered = operation["responses"].get(str(response.status_code))
        if answered is None:
            self.note(template, "response", f"status {response.status_code} is not described")
            return
        if "$ref" in answered:
            answered = described()["components"]["responses"][answered["$ref"].rpartition("/")[2]]
        schema = body_schema(answered)
        if schema is not None:
            self.note(template, "response", slip(response.json(), schema))

    def note(self, template, side, wrong):
        if wrong is not None:
            self.broken.append(f"{template} {side}: {wrong}")


class Recording(httpx.AsyncBaseTransport):
    """A transport that holds every request and every answer against the description."""

    def __init__(self, inner, contract):
        self.inner = inner
        self.contract = contract

    async def handle_async_request(self, request):
        await request.aread()
        response = await self.inner.handle_async_request(request)
        await response.aread()
        self.contract.check(request, response)
        return response
