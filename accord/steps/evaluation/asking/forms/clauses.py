"""The clauses of a questionnaire as forms: a section, a scale, an open question."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.clauses import YES, Parts
from accord.mechanisms.rounds.questionnaires.library.reading import LONGEST
from accord.mechanisms.rounds.questionnaires.scales import FEWEST_OPTIONS, MOST_OPTIONS
from accord.web.clauses import ClauseForm


class PartForm(ClauseForm):
    """A clause of a questionnaire, part by part."""

    def parts(self) -> Parts:
        """Return what was written."""
        return {part: words for part, words in self.cleaned_data.items() if part != "at_revision"}


class SectionForm(PartForm):
    """A page of statements."""

    title = forms.CharField(
        label=_("What is the section called?"),
        help_text=_("It stands on top of the page."),
        max_length=LONGEST["title"],
        error_messages={"required": _("Give the section a title.")},
    )
    introduction = forms.CharField(
        label=_("What is to be read first, if anything?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST["introduction"],
        required=False,
    )


class ScaleForm(PartForm):
    """Answers to choose from."""

    question = forms.CharField(
        label=_("Which question stands above the answers?"),
        help_text=_("For instance: How often do you see this in the partnership?"),
        max_length=LONGEST["question"],
        error_messages={"required": _("Write the question.")},
    )
    labels = forms.CharField(
        label=_("The answers, each on a line, the lowest first"),
        help_text=_("Two to seven. Each has words of its own, so that everybody means the same by it."),
        widget=forms.Textarea(attrs={"rows": 7}),
        max_length=MOST_OPTIONS * LONGEST["label"],
        error_messages={"required": _("Write the answers.")},
    )
    directed = forms.BooleanField(
        label=_("More of it is better"),
        help_text=_("If neither end is better than the other, leave this empty."),
        required=False,
        initial=True,
    )

    def clean_labels(self) -> str:
        """Return the answers line by line; there are two to seven, and each is another one."""
        lines = [" ".join(line.split()) for line in self.cleaned_data["labels"].splitlines()]
        labels = [line for line in lines if line]
        if not FEWEST_OPTIONS <= len(labels) <= MOST_OPTIONS:
            raise forms.ValidationError(_("Write two to seven answers, each on a line of its own."))
        if len(set(labels)) < len(labels):
            raise forms.ValidationError(_("Two of the answers are the same."))
        if any(len(label) > LONGEST["label"] for label in labels):
            raise forms.ValidationError(_("One of the answers is too long to be read on a phone."))
        return "\n".join(labels)

    def parts(self) -> Parts:
        """Return what was written."""
        return super().parts() | {"directed": YES if self.cleaned_data["directed"] else ""}


class QuestionForm(PartForm):
    """An open question."""

    text = forms.CharField(
        label=_("What do you ask?"),
        help_text=_("It is answered in people’s own words, or not at all."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST["text"],
        error_messages={"required": _("Write the question.")},
    )
