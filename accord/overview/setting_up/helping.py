"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="setting-up",
        title=_("Setting up"),
        pages=("setting_up",),
        what=_(
            "The first things that a new partnership does, in order, from who signs to the first result "
            "that was talked about."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_("A thing counts as done by itself when it is done. The button leads to the next one."),
        words=("partnership", "signatory", "steward", "charter", "round"),
    )
)
