"""What is to be done so that the agent becomes what it should be; decided, not yet done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from voice_booking.conversation.diff import diff
from voice_booking.conversation.faults import Finding, FlowRefused, Severity
from voice_booking.conversation.parsing import parse_flow
from voice_booking.deployment.comparing import differences, without_answers
from voice_booking.deployment.content import Content, Environment
from voice_booking.deployment.host import AgentFound, Document
from voice_booking.deployment.marking import unmarked
from voice_booking.deployment.record import Deployment, Kind, State
from voice_booking.deployment.sharing import next_step, share_of
from voice_booking.deployment.standing import Standing, with_voice


class Step(StrEnum):
    """In the order in which they are done; each is one request that changes something, and what proves it."""

    CREATE_FLOW = "create flow"
    CREATE_AGENT = "create agent"
    CREATE_VERSION = "create version"
    WRITE_FLOW = "write flow"
    WRITE_AGENT = "write agent"
    PUBLISH = "publish"
    PIN = "pin"


FRESH = (Step.CREATE_FLOW, Step.CREATE_AGENT)
"""Where there is no agent yet; both are made as they should be."""
ANEW = (Step.CREATE_VERSION, Step.WRITE_FLOW, Step.WRITE_AGENT)


@dataclass(frozen=True, slots=True)
class Plan:
    """A deployment to come, or one to go on with."""

    environment: Environment
    content: Content
    standing: Standing
    steps: tuple[Step, ...]
    """What is left to do; nothing if the live version is what it should be."""
    changes: tuple[str, ...] = ()
    """What callers would notice, one thing a line."""
    notes: tuple[str, ...] = ()
    """What a person should know besides."""
    problems: tuple[str, ...] = ()
    """What forbids to carry it out."""
    continues: Deployment | None = None
    """The deployment that made, or began to make, just this."""


def plan(
    environment: Environment,
    content: Content,
    standing: Standing,
    rows: Sequence[Deployment],
    findings: Sequence[Finding] = (),
) -> Plan:
    """Decide. `rows` are those of the environment, the latest first; `findings` what is wrong with the flow."""
    content = with_voice(content, standing)
    deploys = [row for row in rows if row.kind is Kind.DEPLOY and row.state is not State.ABANDONED]
    continues = next((row for row in deploys if row.hash == content.hash and _belongs(row, standing)), None)
    changes = changes_of(content, standing)
    live = standing.live
    deployed = next((row for row in deploys if live and row.version == live.version), None)
    same = deployed.hash == content.hash if deployed else bool(live) and not changes
    return Plan(
        environment,
        content,
        standing,
        steps=() if same and not _unpinned(environment, standing) else _steps(standing, continues, same=same),
        changes=() if same else changes,
        notes=tuple(_notes(standing, rows)),
        problems=tuple(_problems(environment, content, standing, deploys, findings)),
        continues=continues,
    )


def published(planned: Plan) -> tuple[str, int] | None:
    """Agent and version that are what is wanted, and published already; None: there is none yet."""
    row, live = planned.continues, planned.standing.live
    if row and row.state is State.PUBLISHED and row.agent_id is not None and row.version is not None:
        return row.agent_id, row.version
    if live and planned.steps == (Step.PIN,):
        return live.agent_id, live.version
    return None


def changes_of(content: Content, standing: Standing) -> tuple[str, ...]:
    """Differences to the live version; everything is new if there is none."""
    if standing.live is None or standing.flow is None:
        return (f"+ agent {content.agent['agent_name']}: new, {len(content.flow['nodes'])} nodes",)
    return (*_flow_changes(content.flow, standing.flow.document), *_agent_changes(content.agent, standing.live))


def _belongs(row: Deployment, standing: Standing) -> bool:
    return row.agent_id is None or row.agent_id == standing.agent_id


def _steps(standing: Standing, continues: Deployment | None, *, same: bool) -> tuple[Step, ...]:
    if same or (continues and continues.state is State.PUBLISHED):
        return (Step.PIN,)
    fresh = standing.agent_id is None or (continues is not None and continues.done(Step.CREATE_FLOW))
    making = FRESH if fresh else ANEW
    done = {step for step in making if continues and continues.done(step)}
    return (*(step for step in making if step not in done), Step.PUBLISH, Step.PIN)


def _unpinned(environment: Environment, standing: Standing) -> bool:
    """Whether the live version can take more calls of some number."""
    live = standing.live
    if live is None:
        return False
    shares = (share_of(number.inbound, live.agent_id, live.version) for number in standing.numbers)
    return any(next_step(environment.steps, share) is not None for share in shares)


def _flow_changes(wanted: Document, found: Document) -> tuple[str, ...]:
    there = without_answers(unmarked(found))
    try:
        return diff(parse_flow(there), parse_flow(wanted)).lines
    except FlowRefused:
        return tuple(f"~ {path}" for path in differences(wanted, there))


def _agent_changes(wanted: Document, live: AgentFound) -> Iterator[str]:
    for key, value in wanted.items():
        if differences({key: value}, live.settings):
            yield f"~ agent · {key}: {_shown(live.settings.get(key))} → {_shown(value)}"


def _notes(standing: Standing, rows: Sequence[Deployment]) -> Iterator[str]:
    known = {row.version for row in rows}
    for found in standing.versions:
        if not found.published and found.version not in known:
            yield f"draft {found.version} is on no record: of a lost answer, or made by hand"


def _problems(
    environment: Environment,
    content: Content,
    standing: Standing,
    deploys: Sequence[Deployment],
    findings: Sequence[Finding],
) -> Iterator[str]:
    yield from (str(finding) for finding in findings if finding.severity is Severity.ERROR)
    if standing.agent_id is None and "voice_id" not in content.agent:
        yield f"{environment.name} needs a voice: set voice_id in environments.yaml, or --voice"
    for row in deploys:
        if row.state is State.RUNNING and row.hash != content.hash:
            yield f"deployment {str(row.id)[:8]} of {row.flow_name} was broken off: deploy that again, or --abandon it"


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON
    text = f"{len(value)} entries" if isinstance(value, list | Mapping) and len(str(value)) > 60 else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
