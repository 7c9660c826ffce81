"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="cascade",
        title=_("Cascade"),
        pages=("cascade",),
        what=_(
            "Something that everybody should know goes down the teams. Each leader briefs, each team says "
            "what it means for them, and each person acknowledges."
        ),
        who=_(
            "Statements and answers: everyone in the partnership. Who was there and what was asked: the "
            "leader, the level above and the steward. What you choose in a case is kept nowhere."
        ),
        next=_(
            "When a team is briefed, it writes; the level above answers. Whoever was missing is asked later."
        ),
        words=("briefing", "acknowledgement", "team"),
    )
)

means(
    Word(
        key="briefing",
        term=_("Briefing"),
        meaning=_("A leader tells their own team something that everybody should know, by a day."),
    ),
    Word(
        key="acknowledgement",
        term=_("Acknowledgement"),
        meaning=_("A person says: I have heard this and know what it means for me."),
    ),
)
