"""Asking before something is changed, in German."""

import typer

_YES = {"j", "ja", "y", "yes"}


def agreed(question: str, *, yes: bool) -> None:
    """Come back if the answer is yes, or was given beforehand. Raises `typer.Abort` otherwise."""
    if yes:
        return
    answer: str = typer.prompt(f"{question} (j/n)", default="n", show_default=False)
    if answer.strip().casefold() not in _YES:
        typer.echo("Nichts wurde geändert.")
        raise typer.Abort
