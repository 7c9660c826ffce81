"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="plans",
        title=_("Development plans"),
        pages=("plans",),
        what=_(
            "How each behaviour is to develop: where we are, what is wanted, who sees to it, by when, and "
            "when it is looked at next."
        ),
        who=_(
            "The partnership’s plan: everyone. An organisation’s: its people. A team’s: the team. Your own: "
            "you and your line manager, and nobody else."
        ),
        next=_(
            "On the day of the next check, its owner says what was seen. A line without an owner is named "
            "on the dashboard after 30 days."
        ),
        words=("plan-line", "behaviour", "standard"),
    )
)

means(
    Word(
        key="plan-line",
        term=_("Plan line"),
        meaning=_(
            "One behaviour in a development plan: where we are, what is wanted, who sees to it, and when it "
            "is looked at next."
        ),
    ),
)
