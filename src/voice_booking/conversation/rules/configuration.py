"""Settings of the whole flow, and models by name."""

import re
from collections.abc import Iterator

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.inline_tools import PredefinedNumber
from voice_booking.conversation.nodes import Modelled, Talking, TransferCallNode
from voice_booking.conversation.parts import CascadingModel, SpeechModel
from voice_booking.conversation.proof.claims import claims_in
from voice_booking.conversation.rules.subject import Subject, custom_tools, placed

_CASCADING = re.compile(
    r"gpt-4\.1(-mini)?|gpt-5(-mini|-nano)?|gpt-5\.[125]|gpt-5\.4(-mini|-nano)?|gpt-5\.6-(terra|luna)|gpt-6-(astra|sol|luna)"
    r"|gpt-6\.1-sol|claude-4\.5-haiku|claude-4\.6-sonnet|claude-5-(opus|sonnet)|claude-5\.5-(opus|sonnet|haiku)"
    r"|gemini-3\.0-flash|gemini-3\.1-flash-lite|gemini-3\.5-flash(-lite)?|gemini-3\.[678]-flash|gemini-4-argon"
)
_SPEECH = re.compile(r"gpt-realtime(-mini|-1\.5|-2|-2\.1|-2\.1-mini)?|grok-voice-3\.0")
_SECRET = re.compile(r"bearer\s+\S{8,}|(?:key|sk|cal)_(?:live_|test_)?[A-Za-z0-9]{12,}", re.IGNORECASE)
_DIALLED = re.compile(r"\+[1-9]\d{6,14}|.*\{\{.+\}\}.*|sip:.+")
MOST_KEYWORDS = 100


def models(subject: Subject) -> Iterator[Finding]:
    """Model names change monthly: an unknown one is worth a look, no more."""
    for path, name in _models(subject):
        known = _SPEECH if path.endswith("#s2s") else _CASCADING
        if not known.fullmatch(name):
            message = f"'{name}' was no model of the service when this was written; look it up, or take another"
            yield Finding(path.removesuffix("#s2s"), "unknown_model", message, Severity.WARNING)


def _models(subject: Subject) -> Iterator[tuple[str, str]]:
    document = subject.flow.document
    match document.engine:
        case CascadingModel(primary=primary, backup=backup):
            if primary is not None:
                yield "model_config.primary.model", primary.model
            if backup is not None:
                yield "model_config.backup.model", backup.model
        case SpeechModel(primary=voice) if voice is not None:
            yield "model_config.primary.model#s2s", voice.model
    for key, choice in (("model_choice", document.model_choice), ("backup_model", document.backup_model)):
        if choice is not None:
            yield f"{key}.model", choice.model
    for path, node, _ in placed(subject.flow):
        if isinstance(node, Modelled) and node.engine is not None:
            yield f"{path}.model_config.primary.model", node.engine.primary.model
        if isinstance(node, Modelled) and node.model_choice is not None:
            yield f"{path}.model_choice.model", node.model_choice.model


def deprecated(subject: Subject) -> Iterator[Finding]:
    document = subject.flow.document
    old = {
        "model_choice": document.model_choice,
        "model_temperature": document.model_temperature,
        "backup_model": document.backup_model,
    }
    for key, value in old.items():
        if value is not None:
            message = f"`{key}` is deprecated, and not looked at beside `model_config`; say it there"
            yield Finding(key, "deprecated_key", message, Severity.WARNING)
    if (document.engine is None or document.engine.primary is None) and document.model_choice is None:
        yield Finding(
            "model_config", "model_missing", "no model is named; the service would choose one", Severity.WARNING
        )


def flex(subject: Subject) -> Iterator[Finding]:
    parts = [("flex_mode", subject.flow.document.flex_mode)]
    components = enumerate(subject.flow.document.components or ())
    parts += [(f"components[{at}].flex_mode", part.flex_mode) for at, part in components]
    for path, on in parts:
        if on:
            message = "in flex mode equations are unreliable and results are not waited for; turn it off"
            yield Finding(path, "flex_mode", message)


def first_word(subject: Subject) -> Iterator[Finding]:
    document = subject.flow.document
    if document.start_speaker == "user" and document.begin_after_user_silence_ms is None:
        message = "the caller speaks first, and the agent waits for ever; set `begin_after_user_silence_ms`"
        yield Finding("begin_after_user_silence_ms", "waits_for_ever", message)


def secrets(subject: Subject) -> Iterator[Finding]:
    for path, tool in custom_tools(subject.flow):
        for place in ("headers", "query_params"):
            for name, value in getattr(tool, place).items():
                if _SECRET.search(value):
                    message = f"tool '{tool.name}': a key stands in `{name}`; the signature is proof enough, strip it"
                    yield Finding(f"{path}.{place}.{name}", "secret_in_document", message)


def keywords(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        words = node.boosted_keywords if isinstance(node, Talking) else None
        if words is not None and len(words) > MOST_KEYWORDS:
            message = f"node '{node.id}' boosts {len(words)} words; {MOST_KEYWORDS} are allowed"
            yield Finding(f"{path}.boosted_keywords", "too_many_keywords", message)


def numbers(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        if not isinstance(node, TransferCallNode) or node.ignore_e164_validation:
            continue
        destination = node.transfer_destination
        if isinstance(destination, PredefinedNumber) and not _DIALLED.fullmatch(destination.number):
            message = f"node '{node.id}' cannot dial '{destination.number}'; write it as +49…, digits only"
            yield Finding(f"{path}.transfer_destination.number", "bad_phone_number", message)


def claims_everywhere(subject: Subject) -> Iterator[Finding]:
    """The global prompt is part of every node, also of those before anything has been done."""
    for claim in claims_in(subject.flow.document.global_prompt or "", in_general=True):
        message = f"the global prompt says “{claim.name}” as if it were always so; say when, or take it out"
        yield Finding("global_prompt", "claimed_in_global_prompt", message)


def prompt_is_there(subject: Subject) -> Iterator[Finding]:
    if not (subject.flow.document.global_prompt or "").strip():
        message = "there is no global prompt, so every node speaks as it likes; say who speaks, and how"
        yield Finding("global_prompt", "global_prompt_missing", message, Severity.WARNING)


RULES = (models, deprecated, flex, first_word, secrets, keywords, numbers, claims_everywhere, prompt_is_there)
