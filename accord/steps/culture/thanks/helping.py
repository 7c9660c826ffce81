"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="thanks",
        title=_("Thanks"),
        pages=("thanks",),
        what=_("Thanks to a colleague, best in another organisation, for a behaviour of the charter."),
        who=_("Only the two of you, until whoever was thanked says that others may read it."),
        next=_("You can take thanks back within a day. People are not counted and not ranked."),
        words=("behaviour",),
    )
)
