"""What the salon does itself, without a portal: read its day, block time, change visits, look after call-backs."""
