"""Dilemmas about keeping our word, for the template of education."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

EDUCATION_WORD = (
    WrittenDilemma(
        "education.done",
        _(
            "You promised the drawings for Friday. On Wednesday you see that they will be ready on Monday. "
            "The others would probably not look at them before Monday anyway."
        ),
        (
            WrittenOption(
                _("I say nothing: nobody will notice."),
                _("Then a day means nothing next time. It is moved before it passes, or it is kept."),
            ),
            WrittenOption(
                _("I say so on Wednesday, and name Monday."),
                _("That is the standard: done, or moved before the day."),
            ),
            WrittenOption(
                _("I send on Friday what I have, unfinished."),
                _("The day is kept, and the promise is not. Say what is missing, and when it comes."),
            ),
        ),
    ),
    WrittenDilemma(
        "education.stand",
        _(
            "The board has decided to share one reception at the new campus. You voted against it. Your own "
            "people ask you what you think of it."
        ),
        (
            WrittenOption(
                _("I say that it was the others who wanted it."),
                _("“That was the partnership, not us” is what is not to be seen."),
            ),
            WrittenOption(
                _("I say “we decided”, give the reasons, and say that I had doubts too."),
                _("Doubts may be said. Whoever took part explains it at home with the reasons."),
            ),
            WrittenOption(
                _("I pass on the minutes, and leave it there."),
                _("Without the reasons nobody can stand by it. Somebody has to explain it."),
            ),
        ),
    ),
)
