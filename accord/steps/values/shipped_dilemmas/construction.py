"""Hard cases from building and maintaining, one for each behaviour of the template."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

CONSTRUCTION = (
    WrittenDilemma(
        "construction.warn",
        _(
            "You see in the figures that the groundworks may cost a fifth more. Next month it will be "
            "certain. A warning today would start a hard talk."
        ),
        (
            WrittenOption(
                _("I wait for the certain figure."),
                _(
                    "By then what might have helped is too late. A warning comes before the figures are "
                    "certain."
                ),
            ),
            WrittenOption(
                _("I ring today, say what I see, and what might still help."),
                _("That is the behaviour: as soon as we see that it may slip."),
            ),
            WrittenOption(
                _("I put a note on the risk list, and say nothing more."),
                _("It is written down, and nobody is warned until somebody reads the list."),
            ),
        ),
    ),
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
        "construction.lend",
        _(
            "The neighbouring firm’s excavator broke down, and the pour is tomorrow. Yours stands still "
            "until noon. Nobody has settled what lending it costs."
        ),
        (
            WrittenOption(
                _("I lend it, and we settle the cost afterwards."),
                _("The job needs it, so we lend. That it is settled afterwards belongs to it."),
            ),
            WrittenOption(
                _("I ask for a signed rate first."),
                _("Fair, if it takes ten minutes. If the pour is lost over it, all of us pay."),
            ),
            WrittenOption(
                _("I say that ours may be needed too."),
                _("It may. Standing still for safety is not what the job needs today."),
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
