"""The history of the schema; one migration a file in `versions`."""
