"""Where ports meet the world; adapters do not know each other."""
