"""Who reads charters, and who puts one before the partners."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Area

access.register(
    access.Right(
        name="values.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.CHARTER),
        sentence=_("People of this partnership read its charter."),
    ),
    access.Right(
        name="values.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take its charter away as files; those from outside read it here."
        ),
    ),
    access.Right(
        name="values.draft",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the charter; every partner has to agree to it."),
    ),
    access.Right(
        name="values.comment",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership comment on the draft of its charter."),
    ),
    access.Right(
        name="values.answer_comment",
        roles=frozenset({"steward"}),
        sentence=_("The steward says what was done about a comment."),
    ),
    access.Right(
        name="values.propose",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts the charter before the partners."),
    ),
)
