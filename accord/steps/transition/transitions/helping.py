"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="transitions",
        title=_("Transitions"),
        pages=("transitions",),
        what=_(
            "A move from the bid to the work, or from one key person to the next: the team, the plan, who "
            "hands what over to whom."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_(
            "Each item is accepted by the one who gives and the one who receives. The gate says when the "
            "old is over."
        ),
        words=("handover-item", "gate"),
    )
)

means(
    Word(
        key="handover-item",
        term=_("Handover item"),
        meaning=_(
            "Something that passes to others and is accepted by the one who gives and the one who receives."
        ),
    ),
)
