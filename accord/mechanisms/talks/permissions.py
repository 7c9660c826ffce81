"""The steward leads talks; everybody reads what came of them."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="talks.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what was talked about."),
    ),
    access.Right(
        name="talks.lead",
        roles=frozenset({"steward"}),
        sentence=_("The steward plans the talk and writes down what it agrees."),
    ),
)
