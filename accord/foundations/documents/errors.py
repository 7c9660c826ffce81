"""Why a document was not read."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused, Sentence


class UnreadableDocument(Refused):
    """A document that was not read, whatever is wrong with it."""

    sentence: ClassVar[Sentence] = _(
        "This is not a document that we can read. "
        "Save it as .docx in your word processor, and choose it again."
    )

    def __init__(self) -> None:
        super().__init__(self.sentence)


class TooLong(UnreadableDocument):
    """A document with far more in it than anybody would read to a team."""

    sentence = _("This document is far longer than what belongs here. Copy what is needed into a new one.")
