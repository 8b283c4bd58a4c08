"""What callers say while they think."""

from voice_booking.listening.words.sets import word_set

HESITATING = word_set("aeh aehm aehh ehm oeh hm hmm mhm")
