"""A company, its agent's files as they are shipped, and a workspace of the stand-in to deploy to."""

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from voice_booking.adapters.retell import open_retell
from voice_booking.adapters.salon_file import read_business
from voice_booking.deployment.carrying_out import Site, draft
from voice_booking.deployment.content import Environment, Sources, content_of
from voice_booking.deployment.leading import Target, lead
from voice_booking.deployment.plan import plan, published
from voice_booking.deployment.publishing import Verdict, publish
from voice_booking.deployment.sharing import WHOLE
from voice_booking.deployment.standing import look
from voice_booking.simulator.retell_management.transport import RetellTransport
from voice_booking.simulator.retell_management.world import RetellWorld

ROOT = Path(__file__).parents[2]
BUSINESS = read_business(ROOT / "examples" / "calcom" / "november.yaml")
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PHONE = "+4930901820"
KEY = "key_of_the_stand_in"
ENVIRONMENT = Environment(
    "production",
    "{salon}",
    "https://voice.salon.test",
    "v19",
    voice_id="11labs-Anna",
    phone_numbers=(PHONE,),
    steps=(10, 50, 100),
)


def sources(flow="v19"):
    return Sources(
        json.loads((ROOT / "flows" / f"{flow}.json").read_text("utf-8")),
        json.loads((ROOT / "agent" / "agent.json").read_text("utf-8")),
        (ROOT / "agent" / "global_prompt.md").read_text("utf-8"),
    )


@cache
def content(flow="v19"):
    return content_of(sources(flow), ENVIRONMENT, BUSINESS)


class Book:
    """The rows of one company, kept in memory."""

    def __init__(self):
        self.kept = {}

    async def rows(self, environment):
        found = [row for row in self.kept.values() if row.environment == environment]
        return tuple(sorted(found, key=lambda row: row.started_at, reverse=True))

    async def save(self, deployment):
        self.kept[deployment.id] = deployment


async def good():
    return Verdict(8)


async def bad():
    return Verdict(8, ("Ansatzfärbung bei Fabian: nothing was booked",))


@dataclass
class Desk:
    """Whoever deploys: the clock goes on by a second whenever it is asked."""

    world: RetellWorld = None
    book: Book = field(default_factory=Book)
    moments: int = 0
    ids: int = 0

    def __post_init__(self):
        self.world = self.world or RetellWorld(lambda: NOW, limited=False)
        self.world.state.keys.add(KEY)
        self.world.state.add_number(PHONE, NOW)

    def clock(self):
        self.moments += 1
        return datetime.fromtimestamp(NOW.timestamp() + self.moments, UTC)

    def new_id(self):
        self.ids += 1
        return UUID(int=self.ids)

    @asynccontextmanager
    async def site(self, wrap=lambda transport: transport):
        async with open_retell("https://retell.test", KEY, wrap(RetellTransport(self.world))) as host:
            yield Site(host, self.book, self.clock, self.new_id, "Maria", "c0ffee", BUSINESS.company.id)

    async def planned(self, site, flow="v19", environment=ENVIRONMENT):
        rows = await self.book.rows(environment.name)
        standing = await look(environment, rows, site.host)
        return plan(replace(environment, flow=flow), content(flow), standing, rows)

    async def release(self, flow="v19", percent=WHOLE, gate=good):
        """As the command does: everything that is left to do."""
        async with self.site() as site:
            found = await self.planned(site, flow)
            if not found.steps:
                return found
            made = published(found)
            if made is None:
                row = await publish(await draft(found, site), found.content, site, gate)
                made = row.agent_id, row.version
            target = Target(*made, percent)
            await lead(target, ENVIRONMENT, site)
            return found

    @property
    def agents(self):
        return list(self.world.state.agents.values())

    def inbound(self):
        shares = self.world.state.numbers[PHONE].settings["inbound_agents"] or []
        return [(each["agent_version"], each["weight"]) for each in shares]
