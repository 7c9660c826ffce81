"""What forms of many rooms ask in the same way, and how a field gets what there is to choose from."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations import images
from accord.foundations.errors import Sentence
from accord.foundations.images import Image, Purpose, UnreadableImage

A_LINE = 28  # letters; a line of such a box holds some more, and so do translations
ACCEPTED = {Purpose.PHOTO: ".jpg,.jpeg,.png", Purpose.MARK: ".png", Purpose.DRAWING: ".svg"}


class DayField(forms.DateField):
    """A day, in the browser's own field. missing: what is said where none was chosen."""

    def __init__(
        self, *, missing: Sentence = "", error_messages: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        said: dict[str, Any] = {"invalid": _("Write a day such as 2026-03-31.")}
        if missing:
            said["required"] = missing
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages=said | (error_messages or {}),
            **kwargs,
        )


class SettledField(forms.ChoiceField):
    """One choice, of which the blank one is an answer, too: “No team”. So nothing calls it optional."""

    settled = True  # read by django/forms/field.html

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)


class CodeField(forms.CharField):
    """A code that is typed from paper. missing: what is said where none was."""

    def __init__(self, *, missing: Sentence, max_length: int = 40, **kwargs: Any) -> None:
        said: dict[str, Any] = {"required": missing}
        super().__init__(
            max_length=max_length,
            widget=forms.TextInput(
                attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
            ),
            error_messages=said,
            **kwargs,
        )


class FileField(forms.FileField):
    """A file in which something was written down. accept: the endings it may have."""

    def __init__(self, *, accept: str, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.ClearableFileInput(attrs={"accept": accept}),
            error_messages={
                "required": _("Choose a file."),
                "empty": _("There is nothing in this file. Choose another one."),
            },
            **kwargs,
        )

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """Return what stands in the file."""
        content: bytes = super().clean(data, initial).read()
        return content


class ImageField(forms.FileField):
    """An image of a stranger, taken in for a purpose; what comes out of the form is one that we made."""

    def __init__(self, *, purpose: Purpose, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(
            widget=forms.FileInput(attrs={"accept": ACCEPTED[purpose]}),
            error_messages={
                "required": _("Choose a picture."),
                "empty": _("There is nothing in this file. Choose another one."),
            },
            **kwargs,
        )

    def clean(self, data: Any, initial: Any = None) -> Image | None:
        """Return the image, or None where none was chosen and none had to be."""
        chosen = super().clean(data, initial)
        if chosen is None:
            return None
        try:
            return images.read(chosen.read(images.MOST_BYTES[self.purpose] + 1), self.purpose)
        except UnreadableImage as refused:
            raise forms.ValidationError(str(refused.message)) from refused


class NewIdField(forms.UUIDField):
    """The id under which what a form makes is kept, hidden in it: sent twice, it makes one thing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.HiddenInput, initial=uuid4, **kwargs)


def offer(form: forms.BaseForm, name: str, choices: Iterable[Any]) -> None:
    """Give a field, of one choice or of several, what there is to choose from."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101  as the form declares it
    field.choices = list(choices)


def lines_for(words: str) -> int:
    """Return how many lines a box takes in which these words are translated, beside them or on a phone."""
    return 1 + len(words) // A_LINE
