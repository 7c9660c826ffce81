"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="letters",
        title=_("Your letters"),
        pages=("digest",),
        what=_("Which letters you want, and when."),
        who=_("Only you. Nobody else learns what you chose."),
        next=_("What you choose holds from the next letter on."),
    )
)
