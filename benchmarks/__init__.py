"""How fast we are, always against something that does the same work in the same run."""
