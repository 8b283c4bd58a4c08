"""Scenario files of telephone calls: what is in them, how they are arranged, and how a call is graded by them."""
