"""The caller's door: Retell's signed function calls come in, answers that can be spoken go out."""
