"""A component is a value that renders itself: `{{ thing }}` in a template is its HTML."""

from typing import ClassVar

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe


class Component:
    """Subclasses are frozen dataclasses; their template sees the component as `it` and escapes as always."""

    __slots__ = ()
    template_name: ClassVar[str]

    def __html__(self) -> SafeString:
        return mark_safe(get_template(self.template_name).render({"it": self}).strip())  # noqa: S308  from a template

    def __str__(self) -> str:
        return self.__html__()
