"""What forms need beyond Django's own rendering (templates/django/forms): errors, buttons, choices."""

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm, BoundField

from accord.foundations.links import Link
from accord.web.components.base import Component
from accord.web.frame import Text


@dataclass(frozen=True, slots=True)
class ErrorSummary(Component):
    """Everything to put right, each line a link to its field."""

    lines: tuple[Link, ...]
    template_name: ClassVar[str] = "web/components/error_summary.html"

    @classmethod
    def of(cls, form: BaseForm) -> "ErrorSummary":
        """The summary of a form: its own errors first, then those of the fields in their order."""
        own = [Link(str(message), "") for message in form.non_field_errors()]
        fields = [
            Link(f"{_named(field)} {message}", f"#{_first_input(field)}")
            for field in form
            for message in field.errors
        ]
        return cls(tuple(own + fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class Button(Component):
    """A verb that says what happens. `kind`: "" is the one primary of a page, else "second" or "grave".

    about: what a screen reader says after it, where several buttons of a page have the same label.
    """

    label: Text
    kind: str = ""
    url: str = ""
    name: str = ""
    value: str = ""
    about: Text = ""
    template_name: ClassVar[str] = "web/components/button.html"


@dataclass(frozen=True, slots=True)
class Buttons(Component):
    """The row of buttons that ends a form or a page."""

    content: Text
    template_name: ClassVar[str] = "web/components/buttons.html"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; `soft` is the way out ("I would rather not say")."""

    value: str
    label: Text
    soft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceGroup(Component):
    """A statement with its answers, one to choose, for pages that are no Django form."""

    name: str
    legend: Text
    choices: tuple[Choice, ...]
    chosen: str = ""
    hint: Text = ""
    error: Text = ""
    template_name: ClassVar[str] = "web/components/choice_group.html"

    @property
    def id(self) -> str:
        return f"id_{self.name}"

    @property
    def described_by(self) -> str:
        parts = (("hint", self.hint), ("error", self.error))
        return " ".join(f"{self.id}-{part}" for part, text in parts if text)


def _named(field: BoundField) -> str:
    """The label as it leads to its error: a question speaks for itself, a noun gets a colon."""
    label = str(field.label)
    return label if label.endswith(tuple("?.:")) else f"{label}:"


def _first_input(field: BoundField) -> str:
    return f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
