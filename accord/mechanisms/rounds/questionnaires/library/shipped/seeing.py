"""Statements on how we see each other, our own change, and what taking part brings. In Accord's own words."""

from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.document import SectionKind
from accord.mechanisms.rounds.questionnaires.library.shipped.wording import WrittenSection, WrittenStatement
from accord.mechanisms.rounds.questionnaires.scales import HOW_MUCH

MIRROR = WrittenSection(
    key="mirror",
    kind=SectionKind.MIRROR,
    title=_("How we see each other"),
    construct=_("How we see each other"),
    source=(
        "What one side thinks of the other, and of itself: Laing, Phillipson & Lee 1966, Interpersonal"
        " Perception; Kenny 1994, Interpersonal Perception: A Social Relations Analysis"
    ),
    statements=(
        WrittenStatement("mirror:1", _("{organisation} does what it has promised.")),
        WrittenStatement("mirror:2", _("{organisation} tells the others early when something goes wrong.")),
        WrittenStatement("mirror:3", _("{organisation} listens before it decides.")),
        WrittenStatement("mirror:4", _("{organisation} shares what it knows.")),
        WrittenStatement("mirror:5", _("{organisation} stands by its mistakes.")),
    ),
)

MINDSET_SOURCE = "Readiness for change: Armenakis, Harris & Mossholder 1993, Human Relations 46(6)"

MINDSET = (
    WrittenSection(
        key="mindset-each-other",
        title=_("You and the other partners"),
        construct=_("Mindset"),
        source=MINDSET_SOURCE,
        statements=(
            WrittenStatement("mindset:1", _("I see people of the other partners as colleagues.")),
            WrittenStatement("mindset:2", _("Talks with another partner feel like a negotiation."), True),
            WrittenStatement("mindset:3", _("I know whom to ring at each of the other partners.")),
            WrittenStatement("mindset:4", _("We speak of what another partner owes us."), True),
        ),
    ),
    WrittenSection(
        key="mindset-work",
        title=_("The way we work now"),
        construct=_("Mindset"),
        source=MINDSET_SOURCE,
        statements=(
            WrittenStatement("mindset:5", _("We ask what the service needs before what the contract says.")),
            WrittenStatement("mindset:6", _("We keep something back in case we need it later."), True),
            WrittenStatement("mindset:7", _("We solve a problem before we ask whose fault it was.")),
            WrittenStatement("mindset:8", _("I change how I work for the sake of the partnership.")),
        ),
    ),
)

BENEFITS_SOURCE = (
    "Benefits and costs of taking part: Chinman & Wandersman 1999, Nonprofit and Voluntary Sector"
    " Quarterly 28(1); Lasker, Weiss & Miller 2001, Milbank Quarterly 79(2)"
)

BENEFITS = (
    WrittenSection(
        key="benefits",
        title=_("What taking part brings you"),
        construct=_("Benefits"),
        source=BENEFITS_SOURCE,
        scale=HOW_MUCH,
        statements=(
            WrittenStatement("benefits:1", _("Knowledge that I use in my own work")),
            WrittenStatement("benefits:2", _("Contacts through which I get things done")),
            WrittenStatement("benefits:3", _("A say in decisions that touch my work")),
            WrittenStatement("benefits:4", _("Better results for the people we work for")),
            WrittenStatement("benefits:5", _("Work that I am proud of")),
        ),
    ),
    WrittenSection(
        key="drawbacks",
        title=_("What taking part costs you"),
        construct=_("Drawbacks"),
        source=BENEFITS_SOURCE,
        scale=HOW_MUCH,
        statements=(
            WrittenStatement("drawbacks:1", _("Time that I then lack for my main work"), True),
            WrittenStatement("drawbacks:2", _("Waiting for decisions"), True),
            WrittenStatement("drawbacks:3", _("Doing the same thing twice, for two employers"), True),
            WrittenStatement("drawbacks:4", _("Credit that goes to somebody else"), True),
            WrittenStatement("drawbacks:5", _("Strain with colleagues of my own employer"), True),
        ),
    ),
)
