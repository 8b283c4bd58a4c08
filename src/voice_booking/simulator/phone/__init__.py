"""One telephone call through a flow file, node by node, against the real server."""
