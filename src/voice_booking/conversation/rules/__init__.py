"""What the linter looks for, one topic a module; a rule takes a `Subject` and yields findings."""
