"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="second-factor",
        title=_("A second factor"),
        pages=("signin",),
        what=_("Whether people of an organisation need more than a code by mail to come in."),
        who=_("The administrator of the organisation."),
        next=_("It holds from the next time that somebody comes in."),
        words=("administrator",),
    )
)
