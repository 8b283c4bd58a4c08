"""HTML and SVG by construction: whatever is not markup already gets escaped."""

from html import escape
from importlib import resources


class Markup(str):
    """Text that is markup, and so is not escaped again."""

    __slots__ = ()


VOID = frozenset({"meta", "br", "line", "rect", "path", "circle"})
"""Elements that are written without a closing tag."""


def element(tag: str, /, *children: str, **attributes: str | float | bool | None) -> Markup:
    """An element. `class_` is written `class`, `font_size` is written `font-size`; None and False leave one out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    if tag in VOID and not children:
        return Markup(f"<{tag}{written}/>")
    return Markup(f"<{tag}{written}>{together(*children)}</{tag}>")


def together(*children: str) -> Markup:
    return Markup("".join(child if isinstance(child, Markup) else escape(child) for child in children))


def whole_page(title: str, *body: str) -> str:
    """An HTML page that needs nothing else, in the simulator's style."""
    style = resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(style)),
    )
    return f"<!DOCTYPE html>\n{element('html', head, element('body', *body), lang='de')}\n"


def _attribute(key: str, value: str | float | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    text = name if value is True else f"{value:g}" if isinstance(value, float) else str(value)
    return f' {name}="{escape(text)}"'
