"""Statements on how partners work with each other. The words are Accord's own; the constructs are cited."""

from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.shipped.wording import WrittenSection, WrittenStatement

SAY_MORE = _("Could you say more? What happened?")

TRUST = WrittenSection(
    key="trust",
    title=_("Trust"),
    construct=_("Trust"),
    source=(
        "Trust between organisations: Mayer, Davis & Schoorman 1995, Academy of Management Review 20(3);"
        " Zaheer, McEvily & Perrone 1998, Organization Science 9(2)"
    ),
    statements=(
        WrittenStatement(
            "trust:1", _("The other partners do what they said they would do."), False, SAY_MORE
        ),
        WrittenStatement("trust:2", _("When something goes wrong, the other partners tell us themselves.")),
        WrittenStatement("trust:3", _("I can speak openly with people of the other partners.")),
        WrittenStatement(
            "trust:4", _("We do again what another partner has done already, to be sure of it."), True
        ),
    ),
)

CHALLENGE = WrittenSection(
    key="challenge",
    title=_("Challenge"),
    construct=_("Challenge"),
    source=(
        "Speaking up, and disagreement about the task: Edmondson 1999, Administrative Science"
        " Quarterly 44(2); Jehn 1995, Administrative Science Quarterly 40(2)"
    ),
    statements=(
        WrittenStatement("challenge:1", _("People say so when they think that the partnership is wrong.")),
        WrittenStatement("challenge:2", _("A hard question is answered with reasons.")),
        WrittenStatement("challenge:3", _("What people really think is said after the meeting."), True),
        WrittenStatement("challenge:4", _("Somebody junior can question a plan of somebody senior.")),
    ),
)

OPENNESS = WrittenSection(
    key="openness",
    title=_("Being told in time"),
    construct=_("Being told in time"),
    source="Quality and sharing of information: Mohr & Spekman 1994, Strategic Management Journal 15(2)",
    statements=(
        WrittenStatement("openness:1", _("We hear of problems while there is still time to act.")),
        WrittenStatement("openness:2", _("Figures that all of us need are open to all of us.")),
        WrittenStatement("openness:3", _("Decisions reach the people who carry them out.")),
        WrittenStatement("openness:4", _("We learn by chance what has changed at another partner."), True),
    ),
)

AIMS = WrittenSection(
    key="aims",
    title=_("Shared aims"),
    construct=_("Shared aims"),
    source=(
        "Goals in collaboration: Vangen & Huxham 2012, Journal of Public Administration Research and"
        " Theory 22(4)"
    ),
    statements=(
        WrittenStatement("aims:1", _("I can say in a sentence what this partnership is for.")),
        WrittenStatement("aims:2", _("Where our own aims differ from those we share, we say so.")),
        WrittenStatement("aims:3", _("What I do from day to day serves the aims that we share.")),
        WrittenStatement("aims:4", _("Each partner works for its own targets first."), True),
    ),
)

LEARNING = WrittenSection(
    key="learning",
    title=_("Learning"),
    construct=_("Learning"),
    source="Learning between partners: Kale, Singh & Perlmutter 2000, Strategic Management Journal 21(3)",
    statements=(
        WrittenStatement("learning:1", _("After a mistake we ask what we can change.")),
        WrittenStatement("learning:2", _("A good idea of one partner is taken up by the others.")),
        WrittenStatement("learning:3", _("We try something out in small before we decide on it.")),
        WrittenStatement("learning:4", _("A problem that we had solved comes back."), True),
    ),
)
