"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="practical",
        title=_("Practical things"),
        pages=("items",),
        what=_(
            "What has to be sorted out so that people can work together, by area: who sees to it, by when, "
            "what stops it, what was decided."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_(
            "The owner says what stops it and what was decided, with reasons. “We will not do it” is a "
            "decision, too."
        ),
        words=("practicality", "undertaking", "decision"),
    )
)

means(
    Word(
        key="practicality",
        term=_("Practicality"),
        meaning=_("A practical thing that stands in the way of working together until somebody sees to it."),
    ),
)
