"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="first-hour",
        title=_("The first hour"),
        pages=("first_hour",),
        what=_(
            "A start in one room: people join on their phones without a name, answer, and see together what "
            "the room says."
        ),
        who=_(
            "Whoever leads the hour, the phones in the room, and those who sign. It stands on no other page "
            "until it is agreed."
        ),
        next=_(
            "When those who sign agree, the result and the draft of a charter stand. Otherwise all of it is "
            "deleted a day later."
        ),
        words=("signatory", "round"),
    )
)
