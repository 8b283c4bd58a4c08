"""Webhooks: subscribed, worded, signed and queued; somebody else sends them."""
