"""Dilemmas about safe work, and disputes, for the template of construction."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

CONSTRUCTION_SAFETY_AND_DISPUTE = (
    WrittenDilemma(
        "construction.stop",
        _(
            "An apprentice of another firm stops the lift because a strap looks worn. It holds up forty "
            "people. The strap turns out to be sound."
        ),
        (
            WrittenOption(
                _("I tell the apprentice to ask the foreman first next time."),
                _("Next time nobody stops. Whoever stops unsafe work is thanked, also when it was sound."),
            ),
            WrittenOption(
                _("I thank the apprentice in front of everybody, and have the strap looked at."),
                _("That is the behaviour."),
            ),
            WrittenOption(
                _("I say nothing, and get the work going again."),
                _("Nobody was blamed, and nobody was thanked. People watch which of the two happens."),
            ),
        ),
    ),
    WrittenDilemma(
        "construction.settle",
        _(
            "Two site managers disagree about who tidies the yard. It has gone on for a week. One of them "
            "wants to send it up to the directors."
        ),
        (
            WrittenOption(
                _("I send it up: then it is decided."),
                _("It is decided by those who know it least. It is settled first where it arises."),
            ),
            WrittenOption(
                _("I sit down with both and the drawings, and we write on one page what we settle."),
                _("That is the behaviour."),
            ),
            WrittenOption(
                _("I have it tidied by our people, for the sake of peace."),
                _("The yard is tidy. Who does it next week is still open."),
            ),
        ),
    ),
)
