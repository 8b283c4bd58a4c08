"""Proof by walking: every way a call can take through a flow, with what is then true of it."""
