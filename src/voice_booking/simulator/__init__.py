"""Calls without a telephone: scripted callers against the real server, over HTTP, with real signatures."""
