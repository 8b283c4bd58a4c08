"""The file beside a flow that says how the language model's part is played; `flows/README.md` explains it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from voice_booking.conversation.document import Flow
from voice_booking.conversation.nodes import ExtractNode
from voice_booking.conversation.parts import PromptCondition

Tag = Literal[
    "affirm",
    "deny",
    "thanks",
    "goodbye",
    "correct",
    "want_booking",
    "want_move",
    "want_cancel",
    "want_my_appointment",
    "want_info_hours",
    "want_address",
    "want_info_prices",
    "want_info_services",
    "ask_waiting",
    "ask_bot",
    "late",
    "want_human",
    "want_callback",
    "complaint",
    "emergency",
    "refuse_recording",
    "for_someone_else",
    "same_as_last_time",
    "several_services",
    "gives_service",
    "gives_time",
    "gives_staff",
    "gives_name",
    "gives_phone",
    "gives_code",
    "choose_first",
    "choose_second",
    "choose_third",
    "other_time",
]
Tags = frozenset[str]


class SimFileError(Exception):
    """The file beside the flow is not sound. The message names the file and each slip in it."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _listed(value: object) -> object:
    return {"any": value} if isinstance(value, list) else value


class Matching(_Part):
    """True of a turn that has one of the tags in `any_of` and none of those in `none_of`."""

    any_of: Annotated[tuple[Tag, ...], Field(alias="any", min_length=1)]
    none_of: Annotated[tuple[Tag, ...], Field(alias="not")] = ()

    def of(self, tags: Tags) -> bool:
        return not tags.isdisjoint(self.any_of) and tags.isdisjoint(self.none_of)


class Words(_Part):
    """Which of the caller's turns fill an argument. Nothing in it: the argument is never said."""

    asked_at: tuple[str, ...] = ()
    or_when: Mapping[str, tuple[Tag, ...]] = Field(default_factory=dict)
    between: str = ""
    last: bool = False
    fresh: tuple[str, ...] = ()


class Extracted(Words):
    """A variable of an extract node: words as an argument, or a choice by tags."""

    tags: Mapping[Tag, str] = Field(default_factory=dict)
    otherwise: str | None = None


Rule = Annotated[Matching, BeforeValidator(_listed)]


class Sim(_Part):
    """The whole file. `done` holds lists of nodes that are written once and meant several times."""

    edges: Mapping[str, Rule] = Field(default_factory=dict)
    globals: Mapping[str, Rule] = Field(default_factory=dict)
    extract: Mapping[str, Mapping[str, Extracted]] = Field(default_factory=dict)
    tools: Mapping[str, Mapping[str, Words]] = Field(default_factory=dict)
    says: Mapping[str, str] = Field(default_factory=dict)
    done: tuple[str, ...] = ()


def read_sim(file: Path, flow: Flow) -> Sim:
    """The file, held against its flow.

    Raises:
        SimFileError: not YAML, of another shape, or it speaks of what the flow does not have, or leaves out an edge.
        OSError: it cannot be read.
    """
    try:
        sim = Sim.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except yaml.YAMLError as error:
        raise SimFileError(f"{file}: {error}") from error
    except ValidationError as error:
        slips = (f"{'.'.join(str(part) for part in slip['loc'])}: {slip['msg']}" for slip in error.errors())
        raise SimFileError("\n".join(f"{file}: {slip}" for slip in slips)) from error
    if found := mismatches(sim, flow):
        raise SimFileError("\n".join(f"{file}: {slip}" for slip in found))
    return sim


def mismatches(sim: Sim, flow: Flow) -> tuple[str, ...]:
    """Where the file and its flow do not fit together, in words."""
    nodes = {node.id for node in flow.nodes}
    tools = {tool.tool_id or tool.name: tool for tool in flow.tools}
    asked, globals_ = set(_prompt_edges(flow)), _prompt_globals(flow)
    named = [*(("tools", name) for name in sim.tools), *(("says", name) for name in sim.says)]
    return (
        *(f"edges.{edge} is missing" for edge in sorted(asked - set(sim.edges))),
        *(f"edges.{edge} is no prompt edge of the flow" for edge in sorted(set(sim.edges) - asked)),
        *(f"globals.{node} is missing" for node in sorted(globals_ - set(sim.globals))),
        *(f"globals.{node} is no global node" for node in sorted(set(sim.globals) - globals_)),
        *(
            f"{kind}.{name} is not in the flow"
            for kind, name in named
            if name not in (tools if kind == "tools" else nodes)
        ),
        *(f"{where}: there is no node {node}" for where, node in _nodes_named(sim) if node not in nodes),
        *_not_extracted(sim, flow),
    )


def _prompt_edges(flow: Flow) -> Iterable[str]:
    for node in flow.nodes:
        setting = node.global_node_setting
        backs = setting.go_back_conditions if setting else ()
        own = (edge for place, edge in node.ways if place.startswith("edges["))
        for edge in (*own, *backs):
            if isinstance(edge.transition_condition, PromptCondition):
                yield edge.id


def _prompt_globals(flow: Flow) -> set[str]:
    settings = {node.id: node.global_node_setting for node in flow.nodes if node.global_node_setting}
    return {name for name, setting in settings.items() if getattr(setting.condition, "type", "text") != "equation"}


def _nodes_named(sim: Sim) -> Iterable[tuple[str, str]]:
    groups: tuple[tuple[str, Mapping[str, Mapping[str, Words]]], ...] = (("tools", sim.tools), ("extract", sim.extract))
    for kind, group in groups:
        for name, fields in group.items():
            for field, words in fields.items():
                for node in (*words.asked_at, *words.or_when, *words.fresh):
                    yield f"{kind}.{name}.{field}", node


def _not_extracted(sim: Sim, flow: Flow) -> Iterable[str]:
    for node in flow.nodes:
        if isinstance(node, ExtractNode):
            given = sim.extract.get(node.id, {})
            for variable in node.variables:
                if variable.name not in given:
                    yield f"extract.{node.id}.{variable.name} is missing"
