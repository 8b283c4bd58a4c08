"""Time arithmetic: free time, segments, processing time, slot search, ranking. Pure; knows salons, nothing else."""
