"""Dilemmas about shared purpose, for the template of education."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION_PURPOSE = (
    WrittenDilemma(
        "education.pupils",
        _(
            "Moving the sports hall by four metres would save your organisation a month. The head teacher "
            "says that the playground then lies in the shade all winter. The board meets tomorrow."
        ),
        (
            WrittenOption(
                _("I bring the saving to the board, and mention the shade if somebody asks."),
                _("Then pupils come in afterwards. The board is to hear both, and pupils first."),
            ),
            WrittenOption(
                _("I bring both, and say first what it would mean for the pupils."),
                _("That is the standard: every choice says what it does for pupils and schools."),
            ),
            WrittenOption(
                _("I drop the idea, so that nobody has to argue."),
                _("Pupils gain, and the board never learns that there was a choice to weigh."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.problem",
        _(
            "The heating of a new school fails on the first cold day. The council thinks that it was fitted "
            "wrongly, the contractor that it was ordered wrongly. Your own people say: wait, until it is "
            "clear who pays."
        ),
        (
            WrittenOption(
                _("I wait for the letter about who is liable. Otherwise we pay for somebody else’s mistake."),
                _("The school stays cold meanwhile. The letter about money comes later, if at all."),
            ),
            WrittenOption(
                _("I ring those who know the system, from both sides, and agree a first step this week."),
                _("That is what is asked: within five working days one owner, and a first step."),
            ),
            WrittenOption(
                _("I have our half of the system checked, and tell the others what we found."),
                _("It is a start. Two who each work on half of it still wait for each other."),
            ),
        ),
    ),
)
