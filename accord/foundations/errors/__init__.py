"""The two ways in which Accord says no. Both carry a sentence for the person who asked."""

from django.utils.functional import Promise

Sentence = str | Promise


class Refused(Exception):
    """A rule says no: the act is open to this person, but not in this state or with this input."""

    def __init__(self, message: Sentence, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class Denied(Exception):
    """This person may not do this; `reason` says who may."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason
