"""`voice-booking understand`: what the words of callers mean, line by line."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from voice_booking.salon.business import Salon


def understand(
    salon: Path = typer.Option(help="A salon file (YAML).", exists=True, dir_okay=False),
    now: str = typer.Option(
        "", help="When the calls begin, ISO 8601; wall time of the branch unless it has an offset."
    ),
    branch: str = typer.Option("", help="Key of the branch; the first one by default."),
    *,
    pretty: bool = typer.Option(False, "--pretty", help="For people: plain lines in, plain words out."),
) -> None:
    """Read JSON lines {"id", "text", "now"?} and write exactly one line for each, in order."""
    from voice_booking.adapters.salon_file import SalonFileError, read_business

    try:
        business = read_business(salon)
    except SalonFileError as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    try:
        snapshot = business.salon(branch or business.branches[0].key)
        moment = _moment(now, snapshot) if now else datetime.now(UTC)
    except (LookupError, ValueError) as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    answers = _pretty_answers if pretty else _json_answers
    for line in answers(sys.stdin.buffer, snapshot, moment):
        print(line, flush=True)  # noqa: T201 - the answer to a line that was read


def _json_answers(lines: Iterable[bytes], salon: "Salon", now: datetime) -> Iterator[str]:
    from voice_booking.listening.utterance import understand, utterance_to_wire

    for line in lines:
        try:
            asked = _asked(line)
            moment = _moment(asked["now"], salon) if asked.get("now") is not None else now
            heard = utterance_to_wire(understand(asked["text"], salon, moment))
            # in ASCII, which every terminal and pipe takes, half characters too
            yield json.dumps({"id": asked.get("id"), **heard}, allow_nan=False)
        except (ValueError, OverflowError, RecursionError) as error:
            yield json.dumps({"id": None, "error": str(error)})


def _pretty_answers(lines: Iterable[bytes], salon: "Salon", now: datetime) -> Iterator[str]:
    from voice_booking.listening.utterance import understand, utterance_to_wire

    for line in lines:
        text = line.decode("utf-8", "replace").strip()
        heard = utterance_to_wire(understand(text, salon, now))
        yield f"„{text}“"
        told = {name: value for name, value in heard.items() if value not in (None, [], False, "") and name != "why"}
        yield from (f"    {name:18} {_shown(value)}" for name, value in told.items())
        yield f"    {'why':18} {heard['why'] or '-'}"


def _shown(value: Any) -> str:  # noqa: ANN401 - a JSON value
    if isinstance(value, list):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _asked(line: bytes) -> dict[str, Any]:
    """Raises `ValueError` for a line that asks nothing."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the line is not JSON: {error}") from error
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise ValueError('the line is not an object with a "text"')
    return asked


def _moment(text: object, salon: "Salon") -> datetime:
    """Raises `ValueError` for anything but an ISO moment."""
    if not isinstance(text, str):
        raise ValueError('"now" is not an ISO 8601 moment')
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=salon.branch.zone)
