"""The options that say which salon a command is about."""

import typer

Company = typer.Option("", "--company", help="Key of the company; not needed if there is only one.")
Branch = typer.Option("", "--branch", help="Key of the branch; not needed if there is only one.")
