"""Whether what answers the telephone is what it should be: looked at anew, nothing believed from the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.deployment.comparing import differences
from voice_booking.deployment.content import Content, Environment
from voice_booking.deployment.host import AgentHost, NumberFound
from voice_booking.deployment.leading import told
from voice_booking.deployment.marking import mark_of, unmarked
from voice_booking.deployment.record import Deployment, Kind, State
from voice_booking.deployment.sharing import share_of
from voice_booking.deployment.standing import Standing


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that must hold."""

    what: str
    holds: bool
    found: str = ""


async def looked_at(content: Content, standing: Standing, rows: Sequence[Deployment], host: AgentHost) -> Standing:
    """The standing, with the version that was made of this content in place of the live one, if it takes any calls.

    While a roll-out is under way, most calls go to the version before.
    """
    made = next((row for row in rows if row.hash == content.hash and row.state is State.PUBLISHED), None)
    if made is None or made.agent_id is None or made.version is None or standing.live is None:
        return standing
    agent_id, version = made.agent_id, made.version
    takes = any(share_of(number.inbound, agent_id, version) for number in standing.numbers)
    if not takes or version == standing.live.version:
        return standing
    live = await host.agent(agent_id, version)
    return replace(standing, live=live, flow=await host.flow(live.flow_id, live.flow_version))


def verify(
    environment: Environment,
    content: Content,
    standing: Standing,
    rows: Sequence[Deployment],
    findings: Sequence[Finding] = (),
) -> tuple[Proof, ...]:
    """Everything that is to be proved of the version that should answer.

    Args:
        content: what should be there.
        standing: what is there, looked at just now; see `looked_at`.
        rows: of the environment, the latest first.
        findings: what is wrong with the flow.
    """
    return tuple(_proofs(environment, content, standing, rows, findings))


def _proofs(
    environment: Environment,
    content: Content,
    standing: Standing,
    rows: Sequence[Deployment],
    findings: Sequence[Finding],
) -> Iterator[Proof]:
    errors = [str(finding) for finding in findings if finding.severity is Severity.ERROR]
    yield Proof("the flow is clean", not errors, "; ".join(errors[:3]))
    live, flow = standing.live, standing.flow
    if live is None or flow is None:
        yield Proof("an agent is published", False, "there is none")
        return
    yield Proof("the live version is published", live.published, f"version {live.version}")
    there = unmarked(flow.document)
    wrong = (*differences(unmarked(content.flow), there), *differences(content.agent, live.settings))
    yield Proof("it says what the files say", not wrong, ", ".join(wrong[:5]))
    yield _on_record(content, live.version, mark_of(flow.document), rows)
    yield from (_bound(number, live.agent_id, live.version, environment) for number in standing.numbers)
    if not standing.numbers:
        yield Proof("a number leads to it", False, f"{environment.name} names no phone number")


def _on_record(content: Content, version: int, mark: object, rows: Sequence[Deployment]) -> Proof:
    """A version from elsewhere has no row; one that was made of other files has another hash."""
    what = "it is on record with this hash"
    made = (row for row in rows if row.kind is Kind.DEPLOY and row.version == version)
    row = next((row for row in made if row.state is State.PUBLISHED), None)
    if row is None:
        return Proof(what, False, f"no deployment published version {version}")
    if mark != row.id:
        return Proof(what, False, f"the flow was written by deployment {mark}, not {row.id}")
    return Proof(what, row.hash == content.hash, f"{row.hash[:12]}, and now {content.hash[:12]}")


def _bound(number: NumberFound, agent_id: str, version: int, environment: Environment) -> Proof:
    leads = share_of(number.inbound, agent_id, version) > 0
    asks = number.webhook == f"{environment.server_url}/retell/inbound"
    asked = "" if asks else f"; asks {number.webhook or 'nobody'} who calls"
    found = ", ".join(told(number.inbound)) or "leads nowhere"
    return Proof(f"{number.phone} leads to it", leads and asks, found + asked)
