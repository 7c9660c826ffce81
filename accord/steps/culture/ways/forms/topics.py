"""A topic of one's own, and those that are shipped."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped import Written
from accord.web.fields import NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence


class TopicForm(forms.Form):
    """Something that the partners do differently."""

    use_required_attribute = False

    new_id = NewIdField()
    title = forms.CharField(
        label=_("What do we do differently?"),
        help_text=_("In a few words: “Signing off drawings”."),
        max_length=120,
        error_messages={"required": _("Say what we do differently.")},
    )
    about = forms.CharField(
        label=_("What does it ask?"),
        help_text=_("One sentence that each partner can answer. It may be left out."),
        max_length=300,
        required=False,
    )
    area = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[("", _("Choose an area")), *Area.choices],
        error_messages={"required": _("Choose an area.")},
    )
    important = forms.BooleanField(
        label=_(
            "It is important: only the agreement of every partner decides it. This cannot be taken back."
        ),
        required=False,
    )

    @property
    def area_given(self) -> Area:
        return Area(self.cleaned_data["area"])


class TakeForm(forms.Form):
    """Which of the shipped topics concern us."""

    use_required_attribute = False

    keys = forms.MultipleChoiceField(
        label=_("Which of these do we do differently?"),
        help_text=_("Leave out what everybody does alike already."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what belongs into the register.")},
    )

    def __init__(self, data: QueryDict | None = None, *, written: "Sequence[Written]", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "keys", [(found.key, _in_one_line(found)) for found in written])


def _in_one_line(written: Written) -> str:
    words = _now("{title} (every partner agrees). {about}") if written.important else "{title}. {about}"
    return words.format(title=written.title, about=written.about)
