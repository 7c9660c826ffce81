"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="needs",
        title=_("Needs"),
        pages=("needs",),
        what=_(
            "Something for which help from outside may be wanted, written down by somebody here or "
            "suggested by a stated rule."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_("The steward or a signatory begins a brief, or says why no help is sought."),
        words=("brief",),
    )
)
