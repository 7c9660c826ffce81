"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="programme-of-partnerships",
        title=_("Programme of partnerships"),
        pages=("releases",),
        what=_(
            "What this partnership lets go to its programme once a year, with what it asks for help, and "
            "lessons that go up and come down."
        ),
        who=_(
            "Everyone in the partnership. The programme officer sees what was released, over several "
            "partnerships at once, and nothing beyond that."
        ),
        next=_(
            "A release is announced, and any single partner may stop it before its day. A lesson goes when "
            "every partner has agreed to its words."
        ),
        words=("release", "agreement"),
    )
)
