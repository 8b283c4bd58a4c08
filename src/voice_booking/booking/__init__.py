"""The use cases of a visit: find slots, hold, book. Decides on facts that ports bring; touches nothing itself."""
