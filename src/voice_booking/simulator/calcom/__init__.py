"""A Cal.com that stands in for the real one: stateful, over HTTP or in process, and able to misbehave when told.

`world.CalcomWorld` is the whole of it, without clock or socket; `founding` puts people and keys into it. Two fronts
lead there: `transport.CalcomTransport` for an httpx client in the same process, `server.create_stand_in` over HTTP.
`faults.Fault` tells it how to misbehave, `edits.Edits` is what people do at its screens, `webhooks.deliveries` sends
what it has to tell. It behaves as hosted docs, the published interface and the public server code say; what of them it
has not (seats, recurrence, limits per day, organizations) it answers with 501 or 404, never by behaving differently.
"""
