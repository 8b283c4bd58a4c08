"""What the language model has before it when it is asked something, and what it is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from voice_booking.conversation.nodes import BaseNode, ExtractNode
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.walk import Way
from voice_booking.simulator.phone.conversation import Turn


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the call stands. `turns` is everything said so far; `heard`: the caller has just spoken."""

    node: BaseNode
    turns: Sequence[Turn]
    variables: Mapping[str, str]
    heard: bool = False


class Model(Protocol):
    """Whoever plays the language model."""

    @property
    def waits(self) -> bool:
        """Whether it takes its time: it is then asked in a thread of its own."""
        ...

    def choose(self, ways: tuple[Way, ...], scene: Scene) -> Way | None:
        """The one prompt of those offered that is true, None if none is, or if it cannot tell."""
        ...

    def arguments(self, tool: CustomTool, scene: Scene) -> Mapping[str, Any]:
        """What the tool is called with; constants of its schema are put in by the service."""
        ...

    def extract(self, node: ExtractNode, scene: Scene) -> Mapping[str, str]:
        """The node's variables as far as they were said."""
        ...

    def speaks(self, prompt: str, scene: Scene) -> str:
        """What is said at a node whose instruction is a prompt."""
        ...
