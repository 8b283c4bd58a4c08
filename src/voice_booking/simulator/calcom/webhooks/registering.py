"""Subscriptions of a user, of one of the user's event types, or of a team's event type."""

import re
from dataclasses import replace

from voice_booking.simulator.calcom.checking import Field, is_flag, is_text, list_of, one_of, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import Json, Webhook
from voice_booking.simulator.calcom.webhooks.announcing import TRIGGERS, VERSION
from voice_booking.simulator.calcom.wire import Answer, success


def is_url(value: object) -> bool:
    """The real one takes only https and public addresses; tests listen on the loopback."""
    return isinstance(value, str) and re.match(r"https?://[^\s/]+", value) is not None


BODY = (
    Field("active", is_flag),
    Field("subscriberUrl", is_url, says="must be a URL address"),
    Field("triggers", list_of(one_of(*TRIGGERS)), says="must be one of the known triggers"),
    Field("secret", is_text),
    Field("payloadTemplate", is_text),
    Field("version", one_of(VERSION)),
)
NEW = tuple(replace(part, required=part.name in {"active", "subscriberUrl", "triggers"}) for part in BODY)


def create(context: Context) -> Answer:
    """Subscribe; 201."""
    event_type_id, user_id = _scope(context)
    body = picked(context.body(), NEW)
    hook = Webhook(
        id=context.state.next_id(),
        url=body["subscriberUrl"],
        triggers=tuple(body["triggers"]),
        secret=body.get("secret"),
        active=body["active"],
        user_id=user_id,
        event_type_id=event_type_id,
        payload_template=body.get("payloadTemplate"),
    )
    return success(shape(_kept(context, hook)), 201)


def update(context: Context) -> Answer:
    hook = _mine(context)
    body = picked(context.body(), BODY)
    changed = replace(
        hook,
        url=body.get("subscriberUrl", hook.url),
        triggers=tuple(body.get("triggers", hook.triggers)),
        secret=body.get("secret", hook.secret),
        active=body.get("active", hook.active),
    )
    return success(shape(_kept(context, changed)))


def read(context: Context) -> Answer:
    return success(shape(_mine(context)))


def listed(context: Context) -> Answer:
    return success([shape(hook) for hook in _all(context)])


def delete(context: Context) -> Answer:
    hook = _mine(context)
    del context.state.webhooks[hook.id]
    context.commit("webhook", hook.id)
    return success(shape(hook))


def _kept(context: Context, hook: Webhook) -> Webhook:
    context.state.webhooks[hook.id] = hook
    context.commit("webhook", hook.id)
    return hook


def _scope(context: Context) -> tuple[int | None, int | None]:
    """The event type or the user whose subscriptions these are. Raises `Refused` (403, 404)."""
    user = context.caller()
    if "event_type_id" not in context.params:
        return None, user.id
    row = context.state.event_types.get(context.number("event_type_id"))
    if "team_id" in context.params:
        team = context.team()
        if row is None or row.team_id != team.id:
            raise Refused(404, f"Event type with id={context.params['event_type_id']} not found in the team")
    elif row is None or row.owner_id != user.id:
        raise Refused(403, f"User is not the owner of event type with id={context.params['event_type_id']}")
    return row.id, None


def _all(context: Context) -> list[Webhook]:
    scope = _scope(context)
    return [hook for hook in context.state.webhooks.values() if (hook.event_type_id, hook.user_id) == scope]


def _mine(context: Context) -> Webhook:
    number = context.number("webhook_id")
    hook = next((hook for hook in _all(context) if hook.id == number), None)
    if hook is None:
        raise Refused(404, f"Webhook with id={number} not found")
    return hook


def shape(hook: Webhook) -> Json:
    """How a subscription looks in an answer."""
    whose = {"userId": hook.user_id} if hook.event_type_id is None else {"eventTypeId": hook.event_type_id}
    secret = {"secret": hook.secret} if hook.secret is not None else {}
    return {
        "id": hook.id,
        **whose,
        "subscriberUrl": hook.url,
        "triggers": list(hook.triggers),
        "active": hook.active,
        "payloadTemplate": hook.payload_template or "",
        **secret,
    }
