"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="ways",
        title=_("Ways of working"),
        pages=("ways",),
        what=_(
            "How each organisation does a thing today, and what we decided to do together: one partner’s "
            "way, a blend, something new, or to stay different."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "A decision has reasons and a day on which it is looked at again. An important one needs every "
            "partner’s agreement."
        ),
        words=("way-of-working", "origin", "agreement"),
    )
)

means(
    Word(
        key="way-of-working",
        term=_("Way of working"),
        meaning=_(
            "How a thing is done. The register holds each organisation’s own way and what was decided."
        ),
    ),
)
