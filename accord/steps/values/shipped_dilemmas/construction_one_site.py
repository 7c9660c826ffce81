"""Dilemmas about working as one site, for the template of construction."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

CONSTRUCTION_ONE_SITE = (
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
)
