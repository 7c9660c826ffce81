"""What carries whose mark, who changes it, and by when."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.images import Purpose
from accord.partnership import selectors as partnership
from accord.steps.practicalities.touchpoints.rules import LONGEST, LONGEST_WORDS, Sort
from accord.web.fields import DayField, ImageField, NewIdField, offer

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Person


class TouchpointForm(forms.Form):
    """Something that people meet and that carries the mark of one partner."""

    use_required_attribute = False

    new_id = NewIdField()
    what = forms.CharField(
        label=_("What carries the mark?"),
        help_text=_("As people meet it: “Site board at Hill Lane”, “helpdesk e-mail”."),
        max_length=LONGEST,
        error_messages={"required": _("Say what carries the mark.")},
    )
    sort = forms.ChoiceField(
        label=_("What sort of thing is it?"),
        choices=[("", _("Choose a sort")), *Sort.choices],
        error_messages={"required": _("Choose a sort.")},
    )
    carries = forms.ChoiceField(
        label=_("Whose mark does it carry?"), error_messages={"required": _("Choose whose mark it is.")}
    )
    owner = forms.ChoiceField(
        label=_("Who changes it?"),
        help_text=_("Ask the person first: it stands on his or her page at once."),
        error_messages={"required": _("Choose who changes it.")},
    )
    due = DayField(label=_("By when?"), missing=_("Choose a day."))

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self._organisations = {str(found.id): found for found in partnership.organisations()}
        named = [(key, found.name) for key, found in self._organisations.items()]
        offer(self, "carries", [("", _now("Choose an organisation")), *named])
        offer(self, "owner", partnership.people_to_choose())

    @property
    def sort_given(self) -> Sort:
        return Sort(self.cleaned_data["sort"])

    @property
    def carries_given(self) -> "Organisation":
        return self._organisations[self.cleaned_data["carries"]]

    @property
    def owner_given(self) -> "Person":
        return partnership.person(UUID(self.cleaned_data["owner"]))


class PictureForm(forms.Form):
    """A picture of it, and what it shows."""

    use_required_attribute = False

    picture = ImageField(
        label=_("Which picture?"),
        help_text=_(
            "JPEG or PNG, at most 10 megabytes. No faces and no number plates: everybody here sees it."
        ),
        purpose=Purpose.PHOTO,
    )
    words = forms.CharField(
        label=_("What does it show?"),
        help_text=_("In a sentence, for whoever does not see it: “The old board with Kestrel’s bird on it”."),
        max_length=LONGEST_WORDS,
        error_messages={"required": _("Say what the picture shows.")},
    )
