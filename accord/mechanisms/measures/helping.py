"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="measures",
        title=_("Measures"),
        pages=("measures",),
        what=_(
            "What the partnership watches in figures: the target, what each period brought, and every "
            "correction."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "The owner gives the value of each period. What lies outside its tolerance is named on the "
            "dashboard."
        ),
        words=("measure", "target"),
    )
)

means(
    Word(
        key="measure",
        term=_("Measure"),
        meaning=_("Something that is watched in figures, period by period."),
    ),
    Word(
        key="target",
        term=_("Target"),
        meaning=_("What a measure should reach, with how far off is still all right."),
    ),
)
