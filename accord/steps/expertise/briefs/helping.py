"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="briefs",
        title=_("Briefs and candidates"),
        pages=("briefs",),
        what=_(
            "What the help should bring, until when, for how many days and who pays; and who could give it."
        ),
        who=_(
            "Everyone in the partnership reads it. Those who come from outside do not read what was said of "
            "candidates."
        ),
        next=_(
            "Each partner says what it thinks of a candidate. One of them is then put before all partners."
        ),
        words=("brief", "facilitator", "interest"),
    )
)

means(
    Word(
        key="brief",
        term=_("Brief"),
        meaning=_("What help is wanted for: the need, the outcome, the limits, the last day and who pays."),
    ),
)
