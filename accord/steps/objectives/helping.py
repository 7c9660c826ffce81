"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="objectives",
        title=_("Objectives"),
        pages=("objectives",),
        what=_(
            "One sentence that says how you contribute to the partnership, agreed with your line manager, "
            "with what came of it."
        ),
        who=_(
            "You, your line manager, and that manager’s own manager. No office, no other page, no export. A "
            "colleague whom you ask for a note sees that one objective."
        ),
        next=_(
            "When both have agreed, it holds. At the end of the year it becomes a statement for your own "
            "employer’s appraisal."
        ),
        words=("objective", "contribution"),
    )
)

means(
    Word(
        key="objective",
        term=_("Objective"),
        meaning=_("One sentence about what a person contributes to the partnership in a year."),
    ),
    Word(
        key="contribution",
        term=_("Contribution"),
        meaning=_(
            "What somebody does for the partnership. A contribution note about it comes from a colleague in "
            "another organisation."
        ),
    ),
)
