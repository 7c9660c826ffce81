"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="own-data",
        title=_("What is kept about you"),
        pages=("privacy",),
        what=_("All that Accord keeps about you, and why, with the ways to have it corrected or erased."),
        who=_(
            "Only you read your own copy; no administrator opens it. What you ask for, your own "
            "organisation’s administrator settles."
        ),
        next=_(
            "You take it away as a file with one click. A request is answered on this page, and a refusal "
            "has a reason."
        ),
    )
)

helps(
    Help(
        key="responsible",
        title=_("Who is responsible"),
        pages=(
            "privacy:responsible",
            "privacy:arrangement",
            "privacy:arrangement-draft",
            "privacy:arrangement-write",
            "privacy:arrangement-propose",
        ),
        what=_(
            "The text in which the partners say who is responsible for the data of people, and whom to ask."
        ),
        who=_("Everyone in the partnership; while a round asks them, those who answer it too."),
        next=_(
            "The steward drafts it, and every partner agrees to it. A new version replaces the one before."
        ),
        words=("agreement", "steward"),
    )
)

helps(
    Help(
        key="requests",
        title=_("Requests about data"),
        pages=("privacy:requests", "privacy:correction", "privacy:erasure"),
        what=_("What people have asked to have corrected or erased."),
        who=_("The administrators of the organisation that keeps the person, and nobody else."),
        next=_(
            "Each waits for your answer. What is corrected changes at once; what is erased cannot be "
            "brought back."
        ),
        words=("administrator",),
    )
)
