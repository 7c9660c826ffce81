"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="feedback",
        title=_("Leader feedback"),
        pages=("feedback",),
        what=_(
            "Once a year each leader hears what colleagues at home, in other partners and in their own team "
            "see him or her do."
        ),
        who=_(
            "That there is a year of reviews: everyone. A review: the leader, its guide and, in part, those "
            "who rate. The report: the guide until the talk, then the leader alone."
        ),
        next=_(
            "Raters answer in confidence. The guide talks with the leader and hands the report over; what "
            "to share is the leader’s choice."
        ),
        words=("rater-group", "feedback-report", "facilitator"),
    )
)

means(
    Word(
        key="feedback-report",
        term=_("Feedback report"),
        meaning=_("What raters said of one leader. It is that leader’s alone."),
    ),
    Word(
        key="rater-group",
        term=_("Rater group"),
        meaning=_(
            "Those who answer about a leader from one side: peers at home, peers in other partners, direct "
            "reports. It has three people at least."
        ),
    ),
)
