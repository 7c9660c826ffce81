"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="time",
        title=_("My minutes"),
        pages=("budget",),
        what=_("How many minutes of each quarter are asked of people, for what, and how many at most."),
        who=_("You see your own. The steward sees totals, and who is near the most that may be asked."),
        next=_("A round that would ask too much does not open. How much is the most, every partner agrees."),
        words=("steward", "round"),
    )
)
