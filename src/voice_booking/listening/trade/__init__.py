"""What a trade does and what it calls it: concepts, words, and the catalogue of one salon in these terms."""
