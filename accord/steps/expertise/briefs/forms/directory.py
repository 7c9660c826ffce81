"""Writing down who facilitates."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.expertise.briefs.services import Known
from accord.web.fields import NewIdField


class FacilitatorForm(forms.Form):
    """Who it is, for whom he or she works, what this person can do, and in which languages."""

    use_required_attribute = False

    new_id = NewIdField()
    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("With this address the person signs in, once appointed."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )
    organisation = forms.CharField(
        label=_("For which organisation does this person work?"),
        max_length=120,
        error_messages={"required": _("Write the name of the organisation.")},
    )
    skills = forms.CharField(
        label=_("What can this person do?"),
        help_text=_("One thing a line, such as “Leading talks about money”."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        error_messages={"required": _("Say what this person can do.")},
    )
    languages = forms.CharField(
        label=_("In which languages?"),
        help_text=_("Such as “English, Welsh”."),
        max_length=200,
        required=False,
    )

    @property
    def known(self) -> Known:
        """Return what was written down."""
        return Known(**{name: given for name, given in self.cleaned_data.items() if name != "new_id"})
