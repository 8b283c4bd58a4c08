"""What is spoken: something, in words a voice can say, one question at a time."""

import re
from collections.abc import Iterator

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.parts import Prompt, StaticText
from voice_booking.conversation.rules.subject import Subject, placed, static_speech
from voice_booking.conversation.variables import names_in

_VARIABLE = re.compile(r"\{\{.*?\}\}")
_DIGIT = re.compile(r"\d+")
_MARKS = re.compile(r"https?://|www\.|[*#_<>|\\^~`=]|[\U0001F300-\U0001FAFF☀-➿]")
_SHORT = re.compile(
    r"(?<!\w)(?:z\. ?B|d\. ?h|u\. ?a|bzw|ca|ggf|inkl|evtl|usw|Nr|Tel|Str|Std|Min)\.|[€%&@]", re.IGNORECASE
)
_BROKEN = re.compile(r"\{\{[^{}]*(?:\}(?!\})|$)|(?<!\{)\{[^{}]*\}\}")
_FACT = re.compile(r"\b\w+ (?:Euro|Uhr)\b(?![^.!]*\?)")
_ENGLISH = re.compile(r"\b(the|you|your|please|would|could|something|have|with|this|that|how|what|are|wait)\b", re.I)
"""English words that are no German ones; two of them in one text are no name of a product."""
LONGEST = 400
_QUESTIONS = 1


def speakable(subject: Subject) -> Iterator[Finding]:
    for path, who, text in static_speech(subject.flow):
        plain = _VARIABLE.sub("", text)
        digits = _DIGIT.search(plain)
        if digits:
            message = f'{who} says "{digits[0]}"; write the number in words, as it is to be spoken'
            yield Finding(path, "speech_digits", message)
        short = _SHORT.search(plain)
        if short:
            message = f'{who} says "{short[0]}"; a voice does not know how to say it, so write it out'
            yield Finding(path, "speech_abbreviation", message)
        marks = _MARKS.search(plain)
        if marks and not short:
            yield Finding(path, "speech_marks", f'{who} says "{marks[0]}", which nobody can say; leave it out')
        if plain.count("?") > _QUESTIONS:
            message = f"{who} asks {plain.count('?')} questions at once; ask one, and wait for the answer"
            yield Finding(path, "two_questions", message, Severity.WARNING)


def in_german(subject: Subject) -> Iterator[Finding]:
    for path, who, text in static_speech(subject.flow):
        foreign = {word.lower() for word in _ENGLISH.findall(_VARIABLE.sub("", text))}
        if len(foreign) > 1:
            message = f"{who} speaks English ({', '.join(sorted(foreign))}); say it in German"
            yield Finding(path, "speech_not_german", message, Severity.WARNING)


def short_and_true(subject: Subject) -> Iterator[Finding]:
    """Prices and hours change in the salon's data, not in a flow."""
    for path, who, text in static_speech(subject.flow):
        fact = _FACT.search(_VARIABLE.sub("", text))
        if fact:
            message = f"{who} says “{fact[0].strip()}” out of its own head; take prices and times from a variable"
            yield Finding(path, "fact_in_speech", message, Severity.WARNING)
        if len(text) > LONGEST:
            message = f"{who} speaks {len(text)} letters at once; nobody listens that long, so keep below {LONGEST}"
            yield Finding(path, "speech_too_long", message, Severity.WARNING)


def said_at_all(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        instruction = getattr(node, "instruction", None)
        if isinstance(instruction, Prompt | StaticText) and not instruction.text.strip():
            message = f"node '{node.id}' has an instruction without words; write what is to be said"
            yield Finding(f"{path}.instruction.text", "empty_instruction", message)


def braces(subject: Subject) -> Iterator[Finding]:
    """A variable with a brace too few is read out, brace by brace."""
    texts = [(path, who, text) for path, who, text in static_speech(subject.flow)]
    for path, node, _ in placed(subject.flow):
        instruction = getattr(node, "instruction", None)
        if isinstance(instruction, Prompt):
            texts.append((f"{path}.instruction.text", f"node '{node.id}'", instruction.text))
    for path, who, text in texts:
        broken = _BROKEN.search(text)
        if broken and broken[0] not in {f"{{{{{name}}}}}" for name in names_in(text)}:
            message = f'{who}: "{broken[0]}" is no variable; write two braces on both sides'
            yield Finding(path, "broken_variable", message)


RULES = (speakable, in_german, short_and_true, said_at_all, braces)
