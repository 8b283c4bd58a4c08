"""What becomes of queued webhooks: in order and once, unless a fault loses, doubles, delays or repeats them."""

from collections.abc import Awaitable, Callable

import httpx

from voice_booking.simulator.calcom.faults import Effect
from voice_booking.simulator.calcom.rows import Delivery
from voice_booking.simulator.calcom.webhooks.announcing import announce_meetings
from voice_booking.simulator.calcom.world import CalcomWorld

Post = Callable[[Delivery], Awaitable[object]]
"""Sends one delivery; what comes back is nobody's business, and there is no second try."""


def due(world: CalcomWorld) -> list[Delivery]:
    """Take what is to be sent now out of the queue, in the order of sending. Meetings that have begun are in it."""
    state = world.state
    announce_meetings(state, world.now())
    waiting, state.queue = state.queue, []
    going: list[Delivery] = []
    held: list[Delivery] = []
    for each in waiting:
        fault = world.faults.meet(f"webhook.{each.trigger}")
        effect = fault.effect if fault else None
        if effect is Effect.SWAP:
            held.append(each)
            continue
        if effect is not Effect.LOSE:
            going += [each, each] if effect is Effect.DUPLICATE else [each]
        if effect is Effect.REPLAY:
            state.queue.append(each)
        going += held
        held = []
    state.queue = held + state.queue
    state.sent += going
    return going


async def deliver(world: CalcomWorld, post: Post) -> int:
    """Send everything that is due, one after the other; returns how many. What cannot be sent is lost."""
    sent = due(world)
    for each in sent:
        await post(each)
    return len(sent)


def poster(client: httpx.AsyncClient) -> Post:
    """Sends over HTTP. Redirects are not followed; an unreachable subscriber has missed it."""

    async def post(delivery: Delivery) -> httpx.Response | httpx.HTTPError:
        try:
            return await client.post(
                delivery.url, content=delivery.body, headers=dict(delivery.headers), follow_redirects=False
            )
        except httpx.HTTPError as lost:
            return lost

    return post


def replay(world: CalcomWorld, delivery: Delivery) -> None:
    """Queue something once more that has been sent before, byte by byte."""
    world.state.queue.append(delivery)
