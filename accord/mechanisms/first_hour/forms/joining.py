"""Joining on a phone."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import CodeField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.mechanisms.first_hour.models import Present


class CodeForm(forms.Form):
    """The code on the wall."""

    code = CodeField(
        label=_("The code on the wall"),
        help_text=_("Eight letters and figures, such as k7mq 2fxd."),
        missing=_("Type the code that stands on the wall."),
    )

    use_required_attribute = False


class JoinForm(forms.Form):
    """For which organisation somebody is here; no name is asked."""

    organisation = forms.ChoiceField(
        label=_("Where do you work?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose your organisation.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, present: "Iterable[Present]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisation", [(str(each.organisation_id), each.organisation.name) for each in present])
