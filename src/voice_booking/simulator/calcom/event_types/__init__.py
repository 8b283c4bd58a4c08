"""Event types: a person's own ones, those of a team, and managed templates with their children."""
