"""What a shipped hard case is made of. Its words are Accord's own."""

from typing import NamedTuple

from accord.foundations.errors import Sentence


class WrittenOption(NamedTuple):
    """Something one could do, and what the behaviour says about doing so. None is marked right or wrong."""

    words: Sentence
    says: Sentence


class WrittenDilemma(NamedTuple):
    """A hard case about one behaviour of a template, by the key that the behaviour keeps."""

    template_key: str
    situation: Sentence
    options: tuple[WrittenOption, ...]
