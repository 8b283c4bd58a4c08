"""What an outside system's trouble means to whoever asked it."""


class TryLater(Exception):
    """An outside system is down or busy; the same request may succeed later. Check that system's health."""


class Never(Exception):
    """An outside system refuses the request as it stands; repeating it changes nothing. Read the cause."""
