"""Log and counters, the only globals. Personal data never reaches a log line in the clear."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog
from prometheus_client import Counter, Gauge, Histogram

TOOL_CALLS = Counter("voice_tool_calls_total", "Tool calls answered", ["tool", "status"])
TOOL_SECONDS = Histogram(
    "voice_tool_seconds",
    "Time from the request's last byte to the answer",
    ["tool"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 4),
)
INBOUND_CALLS = Counter("voice_inbound_total", "Calls about to be answered, by what was known of them", ["result"])
CALL_EVENTS = Counter(
    "voice_call_events_total", "What Retell told of calls, by what was done with it", ["event", "result"]
)
CALLS_SETTLED = Counter("voice_calls_settled_total", "Calls that are over, by what came of them", ["outcome"])
REPEATED_DELIVERIES = Counter("voice_repeated_deliveries_total", "Requests that were delivered before", ["tool"])
REFUSED_SIGNATURES = Counter("voice_refused_signatures_total", "Requests without a valid signature", ["why"])
LOCKS_MISSED = Counter("booking_locks_missed_total", "Bookings that went on without their lock")
REDIS_FAILURES = Counter(
    "redis_failures_total", "Commands that Redis did not answer, before it was left alone", ["use"]
)
SALON_LOOKUPS = Counter("salon_lookups_total", "Lookups of the salon behind a line in the process's memory", ["result"])
SHARED_CATALOGUES = Counter("shared_catalogues_total", "Lookups of salons that other servers left in Redis", ["result"])
WORK_DONE = Counter("work_attempts_total", "Tasks begun in the background, by what came of it", ["kind", "result"])
WORK_SECONDS = Histogram("work_seconds", "Time from claiming a task to letting it go", ["kind"])
WORK_WAITING = Gauge("work_waiting", "Tasks that are due and not done", ["kind"])
WORK_OLDEST_SECONDS = Gauge("work_oldest_seconds", "How long the first of the waiting tasks has been due", ["kind"])
WORK_DEAD = Gauge("work_dead", "Tasks given up; see `voice-booking work list`", ["kind"])
CALCOM_REQUESTS = Counter("calcom_requests_total", "Requests meant for Cal.com", ["operation", "status"])
CALCOM_SECONDS = Histogram(
    "calcom_request_seconds",
    "Time from sending a request to Cal.com to its answer",
    ["operation"],
    buckets=(0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2.5, 5, 10),
)
CALENDAR_NEWS = Counter("calendar_news_total", "Bookings of the calendar looked at, by what that meant", ["result"])
CALENDAR_DIFFERENCES = Gauge(
    "calendar_differences", "Where the calendar differed when it was last compared", ["company", "kind"]
)
CALENDAR_DRIFT = Gauge("calendar_drift", "Event types that are no longer what was made", ["company", "kind"])
CALENDAR_REPAIRS = Counter("calendar_repairs_total", "Differences that were met, by what was done", ["kind", "result"])
CALENDAR_WEBHOOKS = Counter("calendar_webhooks_total", "Webhooks of the calendar, by what was done", ["result"])
BREAKER_STATE = Gauge("breaker_state", "1 while a system is left alone, 0.5 while it is tried", ["company", "system"])
BREAKER_CHANGES = Counter("breaker_changes_total", "What breakers became", ["company", "system", "state"])
SYNC_ATTEMPTS = Counter("calcom_sync_attempts_total", "What was asked about a booking", ["service_type", "action"])
SYNC_SUCCESS = Counter("calcom_sync_success_total", "Of these, what was done", ["service_type", "action"])
SYNC_FAILURE = Counter("calcom_sync_failure_total", "Of these, what was not", ["service_type", "action", "result"])
SYNC_LAG = Histogram(
    "calcom_sync_lag_seconds",
    "Time from our change of a booking until the calendar has it",
    ["service_type"],
    buckets=(0.5, 1, 2.5, 5, 15, 60, 300, 1800, 7200, 86400),
)

_PERSONAL = {"name", "phone", "email", "telefonnummer", "anmerkung", "note", "from_number", "customer", "say", "args"}
_DIGITS = re.compile(r"\+?\d(?:[ /-]?\d){6,}")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")


def masked(value: object) -> object:
    """`value` with phone numbers and e-mail addresses blotted out."""
    if isinstance(value, str):
        return _ADDRESS.sub("<email>", _DIGITS.sub("<number>", value))
    return value


def _mask_personal(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:  # noqa: ANN401 - structlog's signature
    kept = {"event", "level", "timestamp", "call_id", "request_id"}
    return {
        key: "<personal>" if key in _PERSONAL else value if key in kept else masked(value)
        for key, value in event.items()
    }


def configure_logging(*, json: bool, level: int = logging.INFO) -> None:
    """Send all log lines to standard error: JSON for machines, coloured lines for people."""
    renderer: Any = structlog.processors.JSONRenderer() if json else structlog.dev.ConsoleRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _mask_personal,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_on_stderr,
        cache_logger_on_first_use=False,
    )


def _on_stderr(*_: object) -> structlog.PrintLogger:
    """Asked for every line, since whoever runs a command inside a process puts another stream there for a while."""
    return structlog.PrintLogger(sys.stderr)


def ensure_logging() -> None:
    """Mask and shorten log lines even where nobody has configured them: structlog's default prints all local values."""
    if not structlog.is_configured():
        configure_logging(json=False)


def log() -> Any:  # noqa: ANN401 - structlog's loggers are made at run time
    """The logger, bound to whatever the current request has bound."""
    return structlog.get_logger()
