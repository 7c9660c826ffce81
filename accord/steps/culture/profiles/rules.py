"""What is asked about a pair of ways: at home, in the partnership now, and as we would like it. Pure."""

from enum import StrEnum

KIND = "culture_profiles"
"""What rounds that hold the exercise are called among the kinds of rounds."""


class Question(StrEnum):
    """What is asked about each pair, in this order."""

    HOME = "home"
    NOW = "now"
    WANTED = "wanted"


def key_of(pair: str, question: Question) -> str:
    """Return the key under which a round asks a question about a pair, the same in every exercise."""
    return f"profile:{pair}:{question}"
