"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="help",
        title=_("Help"),
        pages=("help",),
        what=_("What each page is for, and what the words mean that Accord uses."),
        who=_("Everyone who may open anything here."),
        next=_("Every page has its own part of this under its heading, folded away."),
    )
)
