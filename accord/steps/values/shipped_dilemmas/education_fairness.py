"""Dilemmas about fairness, for the template of education."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION_FAIRNESS = (
    WrittenDilemma(
        "education.heard",
        _(
            "The car park has to close for six weeks. Contractor and council could settle the dates in one "
            "call today. The smallest school, which needs it most, cannot be reached until Thursday."
        ),
        (
            WrittenOption(
                _("We settle it today, and tell the school at once."),
                _("The school hears of it, and is not asked. Those whom it touches are asked before."),
            ),
            WrittenOption(
                _("We wait until Thursday, ask the school first, and then decide."),
                _("That is the standard. The smallest partner is asked first."),
            ),
            WrittenOption(
                _("We settle what cannot wait, and leave the rest open until Thursday."),
                _("That can be right, where the school is told now what is open and why."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.cause",
        _(
            "A wall had to be taken down again because two drawings did not match. You have the e-mail that "
            "shows that your organisation had warned of it."
        ),
        (
            WrittenOption(
                _("I send the e-mail round, so that it is clear whose fault it was."),
                _("Then people look for cover, and the cause stays. Blame teaches nobody to match drawings."),
            ),
            WrittenOption(
                _("I propose to go through it step by step, and bring the warning as one step of it."),
                _("That is what is asked: we meet once, learn from it, and write down what we change."),
            ),
            WrittenOption(
                _("I keep the e-mail, in case that we need it."),
                _("E-mails that are kept for the day of reckoning are what is not to be seen."),
            ),
        ),
    ),
)
