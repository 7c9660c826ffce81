"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="charter",
        title=_("The charter"),
        pages=("values",),
        what=_(
            "What good partnering looks like here: values, and behaviours that anyone can see, each with "
            "the standard that is expected."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. Drafts and comments on them are read by everybody, too."
        ),
        next=_(
            "The steward drafts, everybody may comment, and every partner agrees. Once in force it goes "
            "down the teams, and rounds ask about it."
        ),
        words=("charter", "value", "behaviour", "standard", "level"),
    )
)

helps(
    Help(
        key="dilemmas",
        title=_("Dilemmas"),
        pages=(
            "values:dilemmas",
            "values:dilemma",
            "values:dilemma-write",
            "values:dilemma-change",
            "values:dilemma-take-back",
            "values:dilemma-release",
            "values:dilemma-aside",
            "values:dilemma-bank",
            "values:dilemma-unbank",
            "values:dilemmas-ask",
            "values:dilemmas-result",
        ),
        what=_(
            "Hard cases from our own days in which two good things pull apart. There is no right answer to "
            "mark."
        ),
        who=_(
            "Before it is edited, only its writer and the steward. Once it is released, everyone in the "
            "partnership. How anybody chose is never known."
        ),
        next=_(
            "The steward edits it until nobody can be recognised, and may put it into a round; then "
            "partners compare how they chose."
        ),
        words=("dilemma", "round"),
    )
)

means(
    Word(
        key="charter",
        term=_("Charter"),
        meaning=_("The values and behaviours to which every partner agreed, in numbered versions."),
    ),
    Word(
        key="value",
        term=_("Value"),
        meaning=_(
            "One of three to seven things that matter most in the charter. It is made visible by behaviours."
        ),
    ),
    Word(
        key="behaviour",
        term=_("Behaviour"),
        meaning=_(
            "Something that people can see each other do. Rounds, objectives, plans and thanks all point at "
            "the same ones."
        ),
    ),
    Word(
        key="indicator",
        term=_("Indicator"),
        meaning=_("What is seen when a behaviour is there, and what when it is not."),
    ),
    Word(
        key="level",
        term=_("Level"),
        meaning=_("How far a behaviour is developed, from the first to the highest, in words."),
    ),
    Word(
        key="standard",
        term=_("Standard"),
        meaning=_("The level that is expected of a tier, in one sentence."),
    ),
    Word(
        key="dilemma",
        term=_("Dilemma"),
        meaning=_("A hard case in which two good things pull apart. It is talked about, never marked."),
    ),
)
