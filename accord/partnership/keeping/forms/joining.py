"""Somebody who joins."""

from accord.partnership.keeping.forms.days import first_day_field
from accord.partnership.keeping.forms.particulars import ParticularsForm
from accord.partnership.keeping.forms.posts import PostForm


class JoinForm(PostForm, ParticularsForm):
    """Somebody who joins: who, where, as what, since when."""

    since = first_day_field()

    field_order = [
        "given_name",
        "family_name",
        "is_another",
        "email",
        "staff_number",
        "organisation",
        "since",
    ]
