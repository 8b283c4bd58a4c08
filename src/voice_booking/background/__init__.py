"""What nobody waits for: rows of work are run, and what is due every hour is put down."""
