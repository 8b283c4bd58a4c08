"""Releasing the agent: what it should be, planned as data; carried out step by step, written down, and taken back."""
