"""The instruments that are shipped: questionnaires to begin with, and sections to take into one."""

from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.document import SectionKind
from accord.mechanisms.rounds.questionnaires.library.shipped.deciding import FAIRNESS, GIVING_UP, OWN_WAYS
from accord.mechanisms.rounds.questionnaires.library.shipped.seeing import BENEFITS, MINDSET, MIRROR
from accord.mechanisms.rounds.questionnaires.library.shipped.wording import (
    Instrument,
    WrittenSection,
)
from accord.mechanisms.rounds.questionnaires.library.shipped.working import (
    AIMS,
    CHALLENGE,
    LEARNING,
    OPENNESS,
    TRUST,
)

CORE = WrittenSection("core", _("The core eight"), (), kind=SectionKind.CORE)
CHARTER = WrittenSection("charter", _("The behaviours of our charter"), (), kind=SectionKind.CHARTER)
_TWO_MORE = WrittenSection(
    key="trust-and-challenge",
    title=_("Trust, and challenge"),
    statements=(TRUST.statements[0], CHALLENGE.statements[0]),
)
USUAL_COMMENT = _("What is the one thing we should talk about?")
OPEN_QUESTIONS = (
    ("open:go-on", _("What should we go on doing?")),
    ("open:stop", _("What should we stop?")),
    ("open:not-asked", _("What have we not asked you about?")),
)

INSTRUMENTS = (
    Instrument(
        "core",
        _("Core eight"),
        _(
            "One fixed statement for each of the eight steps: the shortest pulse, the same in every"
            " partnership."
        ),
        (CORE,),
    ),
    Instrument(
        "pulse",
        _("Pulse of ten"),
        _(
            "The core eight, and one statement each on trust and on challenge: much trust with little"
            " challenge is cosiness."
        ),
        (CORE, _TWO_MORE),
    ),
    Instrument(
        "full-check",
        _("Full check"),
        _("Forty statements once a year: the core eight, and eight named scales of four."),
        (CORE, TRUST, CHALLENGE, OPENNESS, AIMS, FAIRNESS, OWN_WAYS, GIVING_UP, LEARNING),
    ),
    Instrument(
        "mirror",
        _("How we see each other"),
        _(
            "The same statements about each organisation: what its own people say of it, and what the others"
            " say."
        ),
        (MIRROR,),
    ),
    Instrument(
        "mindset",
        _("Mindset"),
        _("Before and after the move from procurement to operation: partners, or two sides of a table."),
        MINDSET,
    ),
    Instrument(
        "fairness", _("Fairness of decisions"), _("Whether decisions are fair, and to whom."), (FAIRNESS,)
    ),
    Instrument(
        "own-ways",
        _("Our ways are the partnership’s own"),
        _("Whether the partnership has ways of its own, or follows one partner."),
        (OWN_WAYS,),
    ),
    Instrument(
        "giving-up",
        _("Asked to give up"),
        _("What partners feel they are asked to give up, and what they get for it."),
        (GIVING_UP,),
    ),
    Instrument("trust", _("Trust"), _("Whether people can rely on the other partners."), (TRUST,)),
    Instrument(
        "challenge", _("Challenge"), _("Whether people say what they think while it can help."), (CHALLENGE,)
    ),
    Instrument(
        "benefits",
        _("Benefits and drawbacks of taking part"),
        _("What the partnership brings those who take part in it, and what it costs them."),
        BENEFITS,
    ),
    Instrument(
        "comments",
        _("Core eight with open comments"),
        _("The core eight, and three questions that are answered in people’s own words."),
        (CORE,),
        OPEN_QUESTIONS,
    ),
)
"""Every shipped instrument, the ones that most partnerships begin with first."""

SECTIONS = (
    CORE,
    CHARTER,
    TRUST,
    CHALLENGE,
    OPENNESS,
    AIMS,
    FAIRNESS,
    OWN_WAYS,
    GIVING_UP,
    LEARNING,
    MIRROR,
    *MINDSET,
    *BENEFITS,
)
"""Every shipped section, to be taken into a questionnaire."""

__all__ = [
    "CHARTER",
    "CORE",
    "INSTRUMENTS",
    "MIRROR",
    "SECTIONS",
    "TRUST",
    "USUAL_COMMENT",
    "instrument",
    "section",
]


def instrument(key: str) -> Instrument | None:
    """Return a shipped instrument by its key, or None."""
    return next((each for each in INSTRUMENTS if each.key == key), None)


def section(key: str) -> WrittenSection | None:
    """Return a shipped section by its key, or None."""
    return next((each for each in SECTIONS if each.key == key), None)
