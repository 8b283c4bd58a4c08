"""Everything that is ever asked of Retell's management API: method, path, and whether it changes anything.

Paths are those of retell-sdk 6.2.13; `/publish-agent`, `/get-agent-versions` and `/list-agents` are gone from it.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Operation:
    name: str
    """As the log and faults call it."""
    method: str
    path: str
    """Below the base URL, with names in braces."""
    writes: bool
    """Whether a lost answer leaves it open if something has changed."""


CREATE_AGENT: Final = Operation("agents.create", "POST", "/create-agent", True)
GET_AGENT: Final = Operation("agents.get", "GET", "/get-agent/{id}", False)
UPDATE_AGENT: Final = Operation("agents.update", "PATCH", "/update-agent/{id}", True)
LIST_AGENTS: Final = Operation("agents.list", "POST", "/v2/list-agents", False)
DELETE_AGENT: Final = Operation("agents.delete", "DELETE", "/delete-agent/{id}", True)
LIST_VERSIONS: Final = Operation("versions.list", "GET", "/list-agent-versions/{id}", False)
CREATE_VERSION: Final = Operation("versions.create", "POST", "/create-agent-version/{id}", True)
PUBLISH_VERSION: Final = Operation("versions.publish", "POST", "/publish-agent-version/{id}", True)
DELETE_VERSION: Final = Operation("versions.delete", "DELETE", "/delete-agent-version/{id}", True)
CREATE_FLOW: Final = Operation("flows.create", "POST", "/create-conversation-flow", True)
GET_FLOW: Final = Operation("flows.get", "GET", "/get-conversation-flow/{id}", False)
UPDATE_FLOW: Final = Operation("flows.update", "PATCH", "/update-conversation-flow/{id}", True)
LIST_FLOWS: Final = Operation("flows.list", "GET", "/v2/list-conversation-flows", False)
DELETE_FLOW: Final = Operation("flows.delete", "DELETE", "/delete-conversation-flow/{id}", True)
GET_NUMBER: Final = Operation("numbers.get", "GET", "/get-phone-number/{id}", False)
UPDATE_NUMBER: Final = Operation("numbers.update", "PATCH", "/update-phone-number/{id}", True)

OPERATIONS: Final = (
    *(CREATE_AGENT, GET_AGENT, UPDATE_AGENT, LIST_AGENTS, DELETE_AGENT),
    *(LIST_VERSIONS, CREATE_VERSION, PUBLISH_VERSION, DELETE_VERSION),
    *(CREATE_FLOW, GET_FLOW, UPDATE_FLOW, LIST_FLOWS, DELETE_FLOW),
    *(GET_NUMBER, UPDATE_NUMBER),
)
