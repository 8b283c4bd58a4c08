"""News of the calendar: what people do there, and what it means for our visits."""
