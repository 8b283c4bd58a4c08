"""`voice-booking understand`: one line in, one line out, as they come."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.unit.listening.anything import check_wire, corpus_lines, salon_of
from typer.testing import CliRunner

from corpus.people_lines import lines_of
from voice_booking.cli import app

SALON = Path(__file__).parents[3] / "examples" / "xyz.yaml"
NOW = ["--now", "2026-11-24T10:00"]


def run(lines, *options):
    return CliRunner().invoke(app, ["understand", "--salon", str(SALON), *options], input=b"\n".join(lines))


def answers_to(lines, *options):
    """What the command prints for the given lines of bytes; it must end well and say nothing on the side."""
    done = run(lines, *NOW, *options)
    assert (done.exception, done.exit_code, done.stderr) == (None, 0, "")
    return done.stdout.removesuffix("\n").split("\n") if done.stdout else []


def asked(**line):
    return json.dumps(line).encode()


@contextmanager
def running():
    command = [sys.executable, "-m", "voice_booking", "understand", "--salon", str(SALON), *NOW]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield process
        process.stdin.close()
        assert process.wait(timeout=20) == 0


def test_every_line_has_one_answer_in_order():
    lines = [asked(id=str(number), text=text) for number, text in enumerate(corpus_lines()[::9])]
    answers = [json.loads(answer) for answer in answers_to(lines)]
    assert [answer["id"] for answer in answers] == [str(number) for number in range(len(lines))]


def test_what_is_understood_is_the_same_in_every_process():
    """Python mixes sets of words anew in each; no answer may hang on their order."""
    lines = [line["text"] for line in lines_of("people") if line["category"] == "paraphrase" and line["salon"] == "xyz"]
    command = [sys.executable, "-m", "voice_booking", "understand", "--salon", str(SALON), *NOW]
    said = b"\n".join(asked(id=str(number), text=text) for number, text in enumerate(lines))
    heard = {
        subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, input=said, stdout=subprocess.PIPE, check=True
        ).stdout
        for seed in ("0", "2")
    }
    assert len(lines) > 100
    assert len(heard) == 1


def test_an_answer_has_the_promised_shape():
    [line] = answers_to([asked(id="1", text="einen Damenschnitt bei der Lisa, am Donnerstag ab vierzehn Uhr")])
    answer = json.loads(line)
    assert answer.pop("id") == "1"
    check_wire(answer, salon_of("xyz"))
    assert answer["when"].pop("confidence") > 0.5
    assert answer["when"] == {
        "kind": "interval",
        "value": {"start": "2026-11-26T14:00+01:00", "end": None},
        "grain": "minute",
        "flags": [],
    }
    assert (answer["services"], answer["service_candidates"]) == (["damenschnitt"], [])
    assert (answer["staff"], answer["staff_any"], answer["staff_exclude"]) == (["lisa"], False, [])
    assert "damenschnitt" in answer["why"].lower()
    assert "donnerstag" in answer["why"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("morgen um drei", {"kind": "datetime", "value": "2026-11-25T15:00+01:00"}),
        ("um halb drei", {"kind": "time", "value": "14:30"}),
        ("am 3. Dezember", {"kind": "date", "value": "2026-12-03"}),
        ("eine Dreiviertelstunde", {"kind": "duration", "value": 45}),
        ("außer montags", {"kind": "constraint", "value": {"exclude_weekdays": ["monday"]}}),
        ("gestern", {"kind": "error", "value": "past"}),
        ("so bald wie möglich", {"kind": "asap"}),
        ("egal wann", {"kind": "any"}),
        ("Frau Sonntag am Apparat", {"kind": "none"}),
    ],
)
def test_values_stand_where_they_are_promised(text, when):
    [line] = answers_to([asked(id="1", text=text)])
    said = json.loads(line)["when"]
    assert {key: said[key] for key in ("kind", "value") if key in said} == when


@pytest.mark.parametrize(("text", "kind"), [("Dienstag oder Mittwoch", "alternatives"), ("um acht", "ask")])
def test_several_readings_are_items(text, kind):
    [line] = answers_to([asked(id="1", text=text)])
    when = json.loads(line)["when"]
    assert (when["kind"], len(when["items"]), "value" in when) == (kind, 2, False)


def test_answers_come_before_the_next_line_is_read():
    with running() as process:
        for number in range(3):
            process.stdin.write(asked(id=number, text="morgen um drei") + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert (answer["id"], answer["when"]["kind"]) == (number, "datetime")


UNREADABLE = {
    "nothing": b"",
    "no JSON": b"morgen um drei",
    "half of it": b'{"id": "1", "text": "mor',
    "a list": b'["1", "morgen"]',
    "a bare text": b'"morgen"',
    "null": b"null",
    "no text": b'{"id": "1"}',
    "a number as text": b'{"id": "1", "text": 3}',
    "null as text": b'{"id": "1", "text": null}',
    "no UTF-8": b'{"id": "1", "text": "\xff\xfe"}',
    "deep lists": b"[" * 100_000,
    "too many digits": b'{"text": "", "id": ' + b"9" * 5_000 + b"}",
    "a now that is none": b'{"id": "1", "text": "morgen", "now": "gleich"}',
    "a number as now": b'{"id": "1", "text": "morgen", "now": 7}',
    "a now before all time": b'{"id": "1", "text": "morgen", "now": "0001-01-01T00:00+05:00"}',
    "a now after all time": b'{"id": "1", "text": "morgen", "now": "9999-12-31T23:59+00:00"}',
}


def test_a_line_that_cannot_be_read_has_an_answer_too():
    good = asked(id="good", text="morgen")
    lines = [line for bad in UNREADABLE.values() for line in (bad, good)]
    answers = [json.loads(answer) for answer in answers_to(lines)]
    assert len(answers) == len(lines)
    for name, answer in zip(UNREADABLE, answers[::2], strict=True):
        assert (name, answer.keys(), answer["id"]) == (name, {"id", "error"}, None)
        assert answer["error"]
    assert all(answer["id"] == "good" and answer["when"]["kind"] == "date" for answer in answers[1::2])


def test_half_characters_and_control_characters_stay_within_their_line():
    texts = ["\ud83d", "morgen\x00um\x1bdrei", "morgen\u2028um\x85drei", "\r\n\t", "\u202emorgen"]
    answers = answers_to([asked(id=text, text=text) for text in texts])
    assert [json.loads(answer)["id"] for answer in answers] == texts


def test_strange_numbers_as_id_come_back_as_json():
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    for line in answers_to([b'{"id": NaN, "text": "morgen"}', b'{"id": 1e999, "text": "morgen"}']):
        json.loads(line, parse_constant=refuse)


def test_a_line_may_bring_its_own_now():
    lines = [
        asked(id=1, text="morgen"),
        asked(id=2, text="morgen", now="2027-02-28T12:00"),
        asked(id=3, text="morgen", now="2027-02-27T23:30:00+00:00"),
        asked(id=4, text="morgen", now=None),
        asked(id=5, text="morgen"),
    ]
    days = [json.loads(answer)["when"]["value"] for answer in answers_to(lines)]
    assert days == ["2026-11-25", "2027-03-01", "2027-03-01", "2026-11-25", "2026-11-25"]


def test_now_without_offset_is_the_wall_time_of_the_branch():
    [wall] = answers_to([asked(id=1, text="in einer Stunde", now="2026-07-01T10:00")])
    [moment] = answers_to([asked(id=1, text="in einer Stunde", now="2026-07-01T08:00Z")])
    assert json.loads(wall)["when"]["value"] == json.loads(moment)["when"]["value"] == "2026-07-01T11:00+02:00"


def test_the_last_line_needs_no_end():
    assert len(answers_to([asked(id=1, text="morgen"), asked(id=2, text="heute")])) == 2
    assert answers_to([]) == []


def test_for_people_it_speaks_plainly():
    told = "\n".join(answers_to([b"morgen um drei zum Herrenschnitt bei Tom"], "--pretty"))
    assert "„morgen um drei" in told
    assert "herrenschnitt" in told
    assert "{" not in told.splitlines()[0]


@pytest.mark.parametrize(
    "options",
    [["--now", "gleich"], ["--branch", "mond"], ["--salon", str(Path(__file__))], ["--salon", "nowhere.yaml"]],
)
def test_what_cannot_be_started_says_why(options):
    done = run([], *options)
    assert done.exit_code != 0
    assert isinstance(done.exception, SystemExit)
    assert done.stderr.strip()
