"""A stand-in for Retell's management API: agents, versions, flows, phone numbers; stateful, with faults and a trace.

`world.RetellWorld` is the state machine, `transport.RetellTransport` leads an httpx client into it, `server` serves it.
"""
