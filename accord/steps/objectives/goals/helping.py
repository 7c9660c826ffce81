"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="goals",
        title=_("Goals of the year"),
        pages=("goals",),
        what=_("What the partnership wants to reach this year, and what teams set themselves under it."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "The steward drafts, every partner agrees. Then people say in their own objectives how they "
            "contribute."
        ),
        words=("objective", "agreement"),
    )
)
