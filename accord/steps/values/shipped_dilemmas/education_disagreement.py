"""Dilemmas about saying so when we disagree, for the template of education."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION_DISAGREEMENT = (
    WrittenDilemma(
        "education.disagree",
        _(
            "In the meeting the director sums up: “So we all agree on the new start date.” You are sure that "
            "it cannot be kept. Nobody says anything."
        ),
        (
            WrittenOption(
                _("I say nothing here, and ring the director in the evening."),
                _("The others have left by then with a wrong date. The doubt belongs where it is decided."),
            ),
            WrittenOption(
                _("I say that I see it differently, and why."),
                _("That is the behaviour, whoever is in the room. The minutes hold the doubt too."),
            ),
            WrittenOption(
                _("I ask what the date depends on."),
                _("A question opens the talk. The doubt itself is still to be said before it is decided."),
            ),
        ),
    ),
)
