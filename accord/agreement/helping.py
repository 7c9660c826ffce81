"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="decisions",
        title=_("Joint decisions"),
        pages=("agreement",),
        what=_(
            "What was put before the partners: its exact words, who was asked, and what each decided with "
            "which reason."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "When every partner has agreed, it takes effect at once. One no is enough to end it; whoever "
            "put it forward may try other words."
        ),
        words=("agreement", "signatory", "mandate"),
    )
)

means(
    Word(
        key="agreement",
        term=_("Agreement"),
        meaning=_(
            "A joint decision: something is put before every partner, each decides, and it is in force when "
            "all have agreed. Otherwise it is declined, withdrawn, or lapses on its day."
        ),
    ),
)
