"""The built-in words of the trades: data, one table a trade."""
