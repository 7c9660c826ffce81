"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="comments",
        title=_("Comments that wait"),
        pages=("comments",),
        what=_(
            "What people wrote in their own words, before everybody reads it. Each is shown as written, "
            "shortened, or withheld with a reason."
        ),
        who=_(
            "Only those who moderate: somebody engaged from outside or a trusted person, who acts for no "
            "partner. Nobody knows who wrote what."
        ),
        next=_("When all are decided, they are published at once, and what was written is destroyed."),
        words=("trusted-person", "facilitator"),
    )
)
