"""Dilemmas about speaking up for somebody’s safety, for the template of care."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

CARE_SPEAKING_UP = (
    WrittenDilemma(
        "care.worry",
        _(
            "On a home visit you see a bruise. There may be a harmless reason. The colleague who could act "
            "works for another service, and it is half past four on a Friday."
        ),
        (
            WrittenOption(
                _("I write it down, and raise it on Monday."),
                _("Two days may be too long. A worry about safety is said on the same day."),
            ),
            WrittenOption(
                _("I ring now, and say “I may be wrong, but…”."),
                _("That is the behaviour: on the same day, to whoever can act."),
            ),
            WrittenOption(
                _("I tell my own team leader, and leave it there."),
                _("It is said, and perhaps not to whoever can act. Make sure of it today."),
            ),
        ),
    ),
    WrittenDilemma(
        "care.rank",
        _(
            "At the review the consultant has a clear view. The care worker, who is there every day, looks "
            "doubtful and says nothing. Ten minutes are left."
        ),
        (
            WrittenOption(
                _("I let it be: she would have spoken."),
                _("Not everybody speaks first before a consultant. Those who see the person most are asked."),
            ),
            WrittenOption(
                _("I ask her what she sees."),
                _("That is the behaviour, whatever the grade."),
            ),
            WrittenOption(
                _("I speak to her afterwards in the corridor."),
                _("She is heard, and the plan is made without it."),
            ),
        ),
    ),
)
