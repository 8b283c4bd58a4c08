"""A Cal.com that stands in for the real one: stateful, over HTTP or in process, and able to misbehave when told."""
