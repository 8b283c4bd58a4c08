"""What the nodes of a flow are made of: texts, conditions, edges, examples, models.

Shapes are those of Retell's conversation-flow JSON as its SDK 6.2 types it; limits that only its OpenAPI document
names are kept here too. Keys that are not listed are refused, because what the service does with them is not known.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

Text = Annotated[str, Field(min_length=1)]
Share = Annotated[float, Field(ge=0, le=1)]


class Part(BaseModel):
    """Base of everything in a document: immutable, no unknown keys, no conversion between types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


class Position(Part):
    x: float | None = None
    y: float | None = None


class Prompt(Part):
    """What the language model is told to say or do."""

    type: Literal["prompt"]
    text: str


class StaticText(Part):
    """What is spoken word by word."""

    type: Literal["static_text"]
    text: str


Instruction = Annotated[Prompt | StaticText, Field(discriminator="type")]

Operator = Literal["==", "!=", ">", ">=", "<", "<=", "contains", "not_contains", "exists", "not_exist"]
LONE_OPERATORS = frozenset({"exists", "not_exist"})
"""Operators that look at the left side only."""


class Equation(Part):
    left: Text
    operator: Operator
    right: str | None = None


class PromptCondition(Part):
    """True if the language model thinks so."""

    type: Literal["prompt"]
    prompt: str


class EquationCondition(Part):
    """True by the values of dynamic variables alone."""

    type: Literal["equation"]
    operator: Literal["||", "&&"]
    equations: tuple[Equation, ...] = Field(min_length=1, max_length=50)


class EquationPromptCondition(Part):
    """Equations, and what the language model is asked once they hold; for global nodes only."""

    type: Literal["equation_prompt"]
    operator: Literal["||", "&&"]
    equations: tuple[Equation, ...] = Field(min_length=1, max_length=50)
    prompt_condition: PromptCondition | None = None


Condition = Annotated[PromptCondition | EquationCondition, Field(discriminator="type")]


class Edge(Part):
    """A way out of a node. `destination_node_id` may be missing in the JSON; then it leads nowhere."""

    id: Text
    transition_condition: Condition
    destination_node_id: str | None = None


class Utterance(Part):
    role: Literal["user", "agent"]
    content: str


class ToolInvocation(Part):
    role: Literal["tool_call_invocation"]
    tool_call_id: str
    name: str
    arguments: str


class ToolResult(Part):
    role: Literal["tool_call_result"]
    tool_call_id: str
    content: str


ExampleLine = Annotated[Utterance | ToolInvocation | ToolResult, Field(discriminator="role")]


class ConversationExample(Part):
    id: Text
    transcript: tuple[ExampleLine, ...]


class TransitionExample(Part):
    id: Text
    transcript: tuple[ExampleLine, ...]
    destination_node_id: str | None = None


class GlobalExample(Part):
    transcript: tuple[ExampleLine, ...]


def _kind_of_condition(value: Any) -> str:  # noqa: ANN401 - not validated yet
    """Old documents hold plain text where younger ones hold a typed condition."""
    if isinstance(value, dict):
        return str(value.get("type"))
    return "text" if isinstance(value, str) else str(getattr(value, "type", "text"))


GlobalCondition = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[PromptCondition, Tag("prompt")]
    | Annotated[EquationCondition, Tag("equation")]
    | Annotated[EquationPromptCondition, Tag("equation_prompt")],
    Discriminator(_kind_of_condition),
]


class GlobalNodeSetting(Part):
    """Makes a node reachable from everywhere. `cool_down` counts steps between nodes."""

    condition: GlobalCondition
    cool_down: Annotated[float, Field(ge=1)] | None = None
    go_back_conditions: tuple[Edge, ...] = ()
    positive_finetune_examples: tuple[GlobalExample, ...] = ()
    negative_finetune_examples: tuple[GlobalExample, ...] = ()


Tier = Literal["standard", "fast", "ultrafast"]


class ModelChoice(Part):
    """The deprecated way of naming a model."""

    type: Literal["cascading"]
    model: Text
    high_priority: bool | None = None
    ultrafast: bool | None = None


class BackupModelChoice(ModelChoice):
    backup_kick_in_timeout: Annotated[int, Field(ge=0)] | None = None


class ModelRef(Part):
    model: Text
    tier: Tier | None = None


class BackupModelRef(ModelRef):
    kick_in_timeout_ms: Annotated[int, Field(ge=0)] | None = None


class NodeModel(Part):
    primary: ModelRef


class CascadingModel(Part):
    type: Literal["cascading"] = "cascading"
    primary: ModelRef | None = None
    backup: BackupModelRef | None = None
    temperature: Share | None = None


class SpeechModelRef(Part):
    model: Text


class SpeechModel(Part):
    type: Literal["s2s"] = "s2s"
    primary: SpeechModelRef | None = None
    temperature: Share | None = None


def _kind_of_model(value: Any) -> str:  # noqa: ANN401 - not validated yet
    found = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    return "cascading" if found is None else str(found)


FlowModel = Annotated[
    Annotated[CascadingModel, Tag("cascading")] | Annotated[SpeechModel, Tag("s2s")], Discriminator(_kind_of_model)
]


class KnowledgeSetting(Part):
    top_k: Annotated[int, Field(ge=1, le=10)] | None = None
    filter_score: Share | None = None
