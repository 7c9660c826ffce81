"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="engagements",
        title=_("Engagements"),
        pages=("engagements",),
        what=_(
            "Somebody from outside helps for a time: the sessions, what was recommended, and what it cost."
        ),
        who=_("Everyone in the partnership, and whoever is engaged, for their own engagement."),
        next=_(
            "Access ends with the last day. What was recommended is taken up or declined with a reason, and "
            "each partner judges."
        ),
        words=("engagement", "recommendation", "facilitator"),
    )
)

means(
    Word(
        key="engagement",
        term=_("Engagement"),
        meaning=_("The time for which somebody from outside helps. It never means how staff feel."),
    ),
    Word(
        key="recommendation",
        term=_("Recommendation"),
        meaning=_(
            "What somebody from outside advises. It is taken up as an undertaking, or declined with a reason."
        ),
    ),
)
