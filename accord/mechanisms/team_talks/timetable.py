"""How a quarter of an hour goes."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence

TIMETABLE: tuple[tuple[int, Sentence], ...] = (
    (3, _("Read the strength aloud. Who did something for it lately?")),
    (4, _("Read the gap. Each says one thing that he or she has seen; nobody answers yet.")),
    (5, _("Talk about the question.")),
    (3, _("Agree on one thing that you will do, who sees to it, and by when; or say why not.")),
)
"""Minutes, and what they are for: a quarter of an hour together."""
