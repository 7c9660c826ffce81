"""Who reads charters, and who puts one before the partners."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="values.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its charter."),
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
        name="values.write_dilemma",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership write dilemmas, and take back their own."),
    ),
    access.Right(
        name="values.edit_dilemma",
        roles=frozenset({"steward"}),
        sentence=_("The steward edits dilemmas until nobody can be recognised, and keeps the bank."),
    ),
    access.Right(
        name="values.ask_dilemmas",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up a round about dilemmas; every partner has to agree to it."),
    ),
    access.Right(
        name="values.propose",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts the charter before the partners."),
    ),
)
