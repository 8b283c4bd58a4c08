"""Any endpoint that speaks chat completions can play the language model; here a small one of our own does."""

import json
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from voice_booking.conversation.walk import Kind, Way
from voice_booking.simulator.phone.conversation import Turn, Who
from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.openai import Endpoint, EndpointFailed, endpoint_model
from voice_booking.simulator.phone.scene import Scene

V19 = load_flow(Path(__file__).parents[3] / "flows" / "v19.json")
TURN = Turn(Who.CALLER, "Morgen um zehn, Anna Müller", datetime(2026, 11, 24, tzinfo=UTC), "greet")


@pytest.fixture
def endpoint():
    """Answers each request with the next of `answers`, and keeps what it was asked."""
    server = HTTPServer(("127.0.0.1", 0), _Answering)
    server.answers, server.asked = [], []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


class _Answering(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], body))
        answer = self.server.answers.pop(0)
        self.send_response(200 if answer is not None else 500)
        self.end_headers()
        self.wfile.write(json.dumps({"choices": [{"message": answer}]}).encode())

    def log_message(self, *_):
        """Nothing is to be printed."""


def called(**arguments):
    return {"tool_calls": [{"function": {"name": "any", "arguments": json.dumps(arguments)}}]}


def model_at(server, key="secret"):
    url = f"http://127.0.0.1:{server.server_port}/v1"
    return endpoint_model(Endpoint(url, "small-one", key))(V19)


def scene():
    return Scene(V19.flow.node("greet"), [TURN], {"salon_name": "Salon XYZ"}, heard=True)


def way(number):
    return Way("greet", "edges[0]", Kind.NORMAL, f"edge_{number}", f"statement {number}", "somewhere")


def test_the_model_picks_one_statement_by_its_number(endpoint):
    endpoint.answers = [called(number=2), called(number=0)]
    model = model_at(endpoint)
    assert model.choose((way(1), way(2)), scene()) == way(2)
    assert model.choose((way(1), way(2)), scene()) is None


def test_the_model_sees_the_conversation_and_never_the_constants(endpoint):
    endpoint.answers = [called(name="Anna Müller")]
    assert model_at(endpoint).arguments(V19.flow.tool("book_first"), scene()) == {"name": "Anna Müller"}
    path, key, body = endpoint.asked[0]
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer secret", "small-one")
    assert {"role": "user", "content": TURN.text} in body["messages"]
    offered = body["tools"][0]["function"]["parameters"]["properties"]
    assert "name" in offered
    assert "slot_id" not in offered


def test_variables_are_extracted_as_far_as_they_were_said(endpoint):
    endpoint.answers = [called(choice="second", visitor_name="", something_else="x")]
    assert model_at(endpoint).extract(V19.flow.node("understand_choice"), scene()) == {"choice": "second"}


def test_a_prompt_node_is_spoken_by_the_model(endpoint):
    endpoint.answers = [{"content": "Guten Tag!"}]
    assert model_at(endpoint).speaks("Begrüßen Sie den Anrufer bei {{salon_name}}.", scene()) == "Guten Tag!"
    assert "Salon XYZ" in endpoint.asked[0][2]["messages"][-1]["content"]


@pytest.mark.parametrize("answer", [None, {"content": "no call"}, {"tool_calls": [{"function": {"arguments": "{"}}]}])
def test_an_endpoint_that_answers_otherwise_is_named(endpoint, answer):
    endpoint.answers = [answer]
    with pytest.raises(EndpointFailed):
        model_at(endpoint).choose((way(1),), scene())


def test_an_endpoint_that_is_away_is_named():
    model = endpoint_model(Endpoint("http://127.0.0.1:9", "nobody"))(V19)
    with pytest.raises(EndpointFailed, match="127"):
        model.speaks("Hallo", scene())
