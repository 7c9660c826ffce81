from django import forms
from django.utils.translation import gettext_lazy as _


class SpecimenForm(forms.Form):
    """One field of each kind, for the gallery."""

    name = forms.CharField(label=_("Name of the round"), help_text=_("Everyone who is asked reads it."))
    owner = forms.ChoiceField(label=_("Owner"), choices=[("", _("Choose")), ("a", _("Anna Rees"))])
    due = forms.DateField(label=_("Due"), widget=forms.DateInput(attrs={"type": "date"}))
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    decision = forms.ChoiceField(
        label=_("Decision"),
        help_text=_("Everyone reads it in the log."),
        choices=[("yes", _("Agree")), ("no", _("Decline"))],
        widget=forms.RadioSelect,
    )
    partners = forms.MultipleChoiceField(
        label=_("Partners asked"),
        choices=[("c", _("Council")), ("k", _("Kestrel"))],
        widget=forms.CheckboxSelectMultiple,
    )
    roster = forms.FileField(label=_("Roster"), help_text=_("A spreadsheet, .xlsx or .csv."), required=False)
    read = forms.BooleanField(label=_("I have read the text to its end"))
