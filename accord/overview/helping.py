"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="dashboard",
        title=_("Dashboard"),
        pages=("overview:dashboard",),
        what=_(
            "The eight steps of partnering and the two sentences above them, each with where it stands "
            "today. The heading says what matters most now."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. What people say was answered in confidence and is shown only for groups large enough."
        ),
        next=_(
            "The button under the heading leads to what the partnership should do first. Each step leads to "
            "its own page, and each figure to what it comes from."
        ),
        words=("step", "figure", "steward"),
    )
)

helps(
    Help(
        key="my-page",
        title=_("My page"),
        pages=("overview",),
        what=_(
            "Everything that waits for you, over all your roles, what you undertook, and how much of your "
            "time is asked."
        ),
        who=_("Only you. Nobody else sees what waits for you."),
        next=_("Each line leads to where it is done. When it is done, it is gone from here."),
        words=("undertaking", "assignment"),
    )
)

means(
    Word(
        key="step",
        term=_("Step"),
        meaning=_(
            "One of the eight key steps of partnering, from values to expertise. Two sentences stand above "
            "them: that standards are cascaded, and that a plan is made to ensure they develop."
        ),
    ),
    Word(
        key="figure",
        term=_("Figure"),
        meaning=_("A number with what it is made of: how many, of how many, as of when, and how sure."),
    ),
    Word(
        key="release",
        term=_("Release"),
        meaning=_("What a partnership shows to its programme, and nothing beyond that."),
    ),
)
