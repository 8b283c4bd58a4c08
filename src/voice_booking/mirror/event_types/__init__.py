"""Event types: one of the company's own for each segment of each person, planned, applied, proved, and taken back."""
