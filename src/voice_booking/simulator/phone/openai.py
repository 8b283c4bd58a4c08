"""Any endpoint that speaks OpenAI's chat completions plays the language model, in place of the stand-in."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from voice_booking.conversation.nodes import ExtractNode
from voice_booking.conversation.toolbox import CustomTool, EnumVariable
from voice_booking.conversation.variables import fill
from voice_booking.conversation.walk import Way
from voice_booking.simulator.phone.conversation import Who
from voice_booking.simulator.phone.flow_file import FlowFile
from voice_booking.simulator.phone.scene import Model, Scene

ROLES = {Who.AGENT: "assistant", Who.CALLER: "user"}
PATIENCE_SECONDS = 60.0


class EndpointFailed(Exception):
    """The endpoint did not answer as chat completions do. The message says with what; check its URL, model and key."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`url` up to and without `/chat/completions`; `key` is sent as a bearer token if there is one."""

    url: str
    model: str
    key: str = ""


def endpoint_model(endpoint: Endpoint) -> Callable[[FlowFile], Model]:
    """What makes the model for a flow."""
    return lambda flow: EndpointModel(endpoint, flow.flow.document.global_prompt or "")


class EndpointModel:
    """Asks the endpoint what Retell asks its own model. Raises `EndpointFailed` from every method."""

    waits = True

    def __init__(self, endpoint: Endpoint, global_prompt: str) -> None:
        self._endpoint = endpoint
        self._prompt = global_prompt

    def choose(self, ways: tuple[Way, ...], scene: Scene) -> Way | None:
        listed = "\n".join(f"{number}: {way.prompt}" for number, way in enumerate(ways, start=1))
        task = f"Which statement is true of the conversation right now? 0: none of them\n{listed}"
        schema = _object({"number": {"type": "integer", "minimum": 0, "maximum": len(ways)}})
        chosen = self._called("choose", task, schema, scene).get("number")
        return ways[chosen - 1] if isinstance(chosen, int) and 1 <= chosen <= len(ways) else None

    def arguments(self, tool: CustomTool, scene: Scene) -> Mapping[str, Any]:
        known = tool.parameters.properties if tool.parameters else {}
        free = {name: schema for name, schema in known.items() if "const" not in schema}
        return self._called(tool.name, tool.description or tool.name, _object(free, tool.parameters), scene)

    def extract(self, node: ExtractNode, scene: Scene) -> Mapping[str, str]:
        properties: dict[str, dict[str, Any]] = {}
        for variable in node.variables:
            kind = "string" if variable.type == "enum" else variable.type
            properties[variable.name] = {"type": kind, "description": variable.description}
            if isinstance(variable, EnumVariable):
                properties[variable.name]["enum"] = list(variable.choices)
        found = self._called("extract", "Extract what was said; leave out what was not.", _object(properties), scene)
        known = {variable.name for variable in node.variables}
        return {name: str(value) for name, value in found.items() if name in known and value not in (None, "")}

    def speaks(self, prompt: str, scene: Scene) -> str:
        answer = self._asked(fill(prompt, scene.variables), scene)
        return str(answer.get("content") or "")

    def _called(self, name: str, task: str, parameters: Mapping[str, Any], scene: Scene) -> Mapping[str, Any]:
        """The arguments with which the model calls the one function it is offered."""
        function = {"name": name, "description": task, "parameters": parameters}
        choice = {"type": "function", "function": {"name": name}}
        answer = self._asked(task, scene, tools=[{"type": "function", "function": function}], tool_choice=choice)
        try:
            found = json.loads(answer["tool_calls"][0]["function"]["arguments"])
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise EndpointFailed(f"no call of {name} in {json.dumps(answer)[:300]}") from error
        return found if isinstance(found, dict) else {}

    def _asked(self, task: str, scene: Scene, **offered: Any) -> Mapping[str, Any]:  # noqa: ANN401 - JSON
        body = {
            "model": self._endpoint.model,
            "temperature": 0,
            "messages": list(self._messages(task, scene)),
            **offered,
        }
        headers = {"Authorization": f"Bearer {self._endpoint.key}"} if self._endpoint.key else {}
        url = f"{self._endpoint.url.rstrip('/')}/chat/completions"
        try:
            answer = httpx.post(url, json=body, headers=headers, timeout=PATIENCE_SECONDS)
            answer.raise_for_status()
            message = answer.json()["choices"][0]["message"]
        except (httpx.HTTPError, KeyError, IndexError, TypeError, ValueError) as error:
            raise EndpointFailed(f"{url}: {error!r}") from error
        return message if isinstance(message, dict) else {}

    def _messages(self, task: str, scene: Scene) -> Iterator[Mapping[str, str]]:
        yield {"role": "system", "content": fill(self._prompt, scene.variables)}
        for turn in scene.turns:
            yield {"role": ROLES[turn.who], "content": turn.text}
        known = {name: value for name, value in scene.variables.items() if value}
        yield {"role": "system", "content": f"{task}\n\nKnown: {json.dumps(known, ensure_ascii=False)}"}


def _object(properties: Mapping[str, Any], tool: Any = None) -> dict[str, Any]:  # noqa: ANN401 - a tool's parameters
    required = [name for name in getattr(tool, "required", ()) if name in properties]
    return {"type": "object", "properties": dict(properties), "required": required}
