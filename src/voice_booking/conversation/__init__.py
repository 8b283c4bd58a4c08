"""A flow document as a value: read strictly, looked over, proved, compared, and walked one step at a time."""
