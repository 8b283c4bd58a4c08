"""What should stand in the calendar that the salon's people look at, planned as data and then carried out."""
