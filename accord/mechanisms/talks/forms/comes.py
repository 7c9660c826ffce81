"""One more person who comes to a talk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people


class ComesForm(forms.Form):
    """One more person who comes."""

    person = PersonField(label=_("Who else comes?"), missing=_("Choose who else comes."))

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", partnership.people_by_organisation())
