"""How much may be asked of people's time, as the steward proposes it."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.budget.rules import Cap

if TYPE_CHECKING:
    from django.http import QueryDict

_ERRORS = {
    "required": _("Say how many minutes."),
    "invalid": _("Write a whole number, such as 25."),
    "max_value": _("Write a smaller number."),
    "min_value": _("Write a larger number."),
}
_HIGHEST = 32_767  # a column of the database holds no more; what is reasonable, the rules say


class CapForm(forms.Form):
    """Minutes a quarter for staff and for leaders."""

    staff = forms.IntegerField(
        label=_("Minutes a quarter for staff and managers"), max_value=_HIGHEST, error_messages=_ERRORS
    )
    leaders = forms.IntegerField(
        label=_("Minutes a quarter for directors and senior managers"),
        max_value=_HIGHEST,
        error_messages=_ERRORS,
    )

    use_required_attribute = False

    def __init__(self, data: "QueryDict | None", *, now: Cap) -> None:
        super().__init__(data, initial={"staff": now.staff, "leaders": now.leaders})
        self.fields["staff"].help_text = _("Now {minutes}.").format(minutes=now.staff)
        self.fields["leaders"].help_text = _("Now {minutes}.").format(minutes=now.leaders)
