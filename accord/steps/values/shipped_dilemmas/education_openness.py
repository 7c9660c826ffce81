"""Dilemmas about telling each other in time, for the template of education."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION_OPENNESS = (
    WrittenDilemma(
        "education.early",
        _(
            "A supplier tells you that the windows may come three weeks late. It is not certain. Your own "
            "manager wants to wait until it is."
        ),
        (
            WrittenOption(
                _("I wait. A false alarm costs us trust."),
                _(
                    "Waiting costs the others the time to act. A warning may turn out wrong, and is still "
                    "useful."
                ),
            ),
            WrittenOption(
                _("I tell those it would touch within two days, and say that it is not certain."),
                _("That is the standard, and whoever brings bad news is thanked for it."),
            ),
            WrittenOption(
                _("I tell my own manager once more, in writing."),
                _(
                    "Then those whom the delay touches still do not know. People ask their own boss first: "
                    "that is what is not to be seen."
                ),
            ),
        ),
    ),
    WrittenDilemma(
        "education.share",
        _(
            "Your survey of the old roof shows more asbestos than the plans say. It may weaken your position "
            "in the talks about cost. Nobody has asked for the survey."
        ),
        (
            WrittenOption(
                _("I keep it until somebody asks."),
                _("Others need it to plan their work, and cannot ask for what they do not know of."),
            ),
            WrittenOption(
                _("I put it into the shared place, and tell those whose work it changes."),
                _("What changes another partner’s work is in the shared place within a week."),
            ),
            WrittenOption(
                _("I tell the site manager in private, so that nobody gets hurt."),
                _("Nobody gets hurt, which comes first. The rest still plan with the old figures."),
            ),
        ),
    ),
)
