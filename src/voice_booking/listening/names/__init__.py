"""Names of people in an utterance: colleagues of the salon, the caller, and strangers."""
