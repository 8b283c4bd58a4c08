"""What can be asked about phone numbers."""

from http import HTTPStatus

from voice_booking.simulator.calcom.wire import Answer
from voice_booking.simulator.retell_management import answers
from voice_booking.simulator.retell_management.asked import Asked
from voice_booking.simulator.retell_management.checking import invalid, number_named, weights

KNOWN = {
    *("inbound_agents", "outbound_agents", "inbound_sms_agents", "outbound_sms_agents", "nickname"),
    *("inbound_webhook_url", "inbound_sms_webhook_url", "fallback_number", "transport", "termination_uri"),
    *("allowed_inbound_country_list", "allowed_outbound_country_list", "auth_username", "auth_password"),
}
"""`inbound_agent_id` and `inbound_agent_version` left the interface in 2026."""


def get(asked: Asked) -> Answer:
    return Answer(HTTPStatus.OK, answers.number(number_named(asked.state, asked.id)))


def update(asked: Asked) -> Answer:
    row = number_named(asked.state, asked.id)
    if strange := set(asked.body) - KNOWN:
        raise invalid(f"body must NOT have additional properties: {', '.join(sorted(strange))}")
    for key in ("inbound_agents", "outbound_agents"):
        weights(asked.body.get(key), asked.state)
    row.settings |= asked.body
    row.modified_at = asked.now
    asked.commit(f"number {row.phone}")
    return Answer(HTTPStatus.OK, answers.number(row))


def list_all(asked: Asked) -> Answer:
    rows = [answers.number(row) for row in asked.state.numbers.values()]
    return Answer(HTTPStatus.OK, answers.page(rows, asked.query))
