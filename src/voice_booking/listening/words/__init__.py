"""Words as they are heard: folded, cut into tokens, compared by sound."""
