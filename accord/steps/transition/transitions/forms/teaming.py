"""Who else is in the team."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.choosing import PersonField, offer_people


class MemberForm(forms.Form):
    """Somebody, and what he or she sees to."""

    use_required_attribute = False

    person = PersonField(
        label=_("Who else is in the team?"),
        help_text=_("Ask the person first."),
        missing=_("Choose a person."),
    )
    part = forms.CharField(
        label=_("What does this person see to?"),
        help_text=_("Such as “the promise book”, “the schools”, “money”."),
        max_length=120,
        error_messages={"required": _("Say what this person sees to in the transition.")},
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_people(self, "person", partnership.people_by_organisation())
