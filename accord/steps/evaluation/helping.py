"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="rounds",
        title=_("Rounds"),
        pages=("evaluation",),
        what=_(
            "A round asks people in confidence how the partnership goes: who is asked, what, when, and who "
            "could be seen in its result."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. Nobody sees who has answered."
        ),
        next=_(
            "Every partner agrees before it opens. It opens and closes by the clock; when it closes, its "
            "result is there for all at once."
        ),
        words=("round", "questionnaire", "item", "box", "sealed", "minimum"),
    )
)

helps(
    Help(
        key="questionnaires",
        title=_("Questionnaires"),
        pages=(
            "evaluation:questionnaires",
            "evaluation:instrument",
            "evaluation:questionnaire",
            "evaluation:questionnaire-begin",
            "evaluation:questionnaire-bring",
            "evaluation:questionnaire-next",
            "evaluation:questionnaire-statement",
            "evaluation:questionnaire-part",
            "evaluation:questionnaire-words",
            "evaluation:questionnaire-section",
            "evaluation:questionnaire-scale",
            "evaluation:questionnaire-question",
            "evaluation:questionnaire-languages",
            "evaluation:questionnaire-title",
        ),
        what=_(
            "What rounds can ask: questionnaires that come with Accord, and those that the partnership "
            "writes itself."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "The steward writes a version. Once a round has asked it, it stays as it is, so that later "
            "rounds can be compared; changes begin a new version."
        ),
        words=("questionnaire", "item", "scale"),
    )
)

means(
    Word(
        key="questionnaire",
        term=_("Questionnaire"),
        meaning=_("What a round asks: statements in sections, with their scale."),
    ),
    Word(
        key="item",
        term=_("Item"),
        meaning=_("One statement to which people answer."),
    ),
    Word(
        key="scale",
        term=_("Scale"),
        meaning=_(
            "The answers to choose from, such as never to nearly always; also several items that measure "
            "one thing."
        ),
    ),
    Word(
        key="round",
        term=_("Round"),
        meaning=_("Asking people once, from the day it opens to the day it closes."),
    ),
    Word(
        key="invitation",
        term=_("Invitation"),
        meaning=_("The letter or card with which somebody comes to answer. It does not say who answered."),
    ),
    Word(
        key="box",
        term=_("Box"),
        meaning=_("Where answers lie while a round is open."),
    ),
    Word(
        key="sealed",
        term=_("Sealed"),
        meaning=_("Nobody can open the box before the round closes, not even those who run the site."),
    ),
)
