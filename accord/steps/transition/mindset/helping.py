"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="mindset",
        title=_("What changes in our heads"),
        pages=("mindset",),
        what=_(
            "What we did so far and what we do from a day on, for every value; what each team stops and "
            "starts; and whether people say that it changed."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_(
            "The words stand in the declaration. Short rounds before it and 30, 90 and 180 days after ask "
            "whether it changed; every partner agrees to them at once."
        ),
        words=("value", "declaration", "round"),
    )
)
