"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="search",
        title=_("Search"),
        pages=("search",),
        what=_(
            "One place to look for a word in all that you may read: behaviours, rounds, results, talks, "
            "undertakings, issues, people and help."
        ),
        who=_("What you find only you see. You find what you could open yourself, and nothing else."),
        next=_("What you look for is kept nowhere. Nobody learns that you looked."),
    )
)
