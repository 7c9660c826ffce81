"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="leaders",
        title=_("Leaders"),
        pages=("leadership",),
        what=_("Directors and senior managers of all partners, and what each commits to in public."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "Each leader says what came of it; colleagues in other partners say what they saw. Before each "
            "board, those who have not reported are asked."
        ),
        words=("commitment", "tier", "behaviour"),
    )
)

means(
    Word(
        key="commitment",
        term=_("Commitment"),
        meaning=_("What a leader promises in public, tied to a behaviour."),
    ),
)
