"""What a service refuses, said on the page that asked for it: beside its field, or above the next page.

```python
with refusals(form):
    made = services.promise_make(**form.cleaned_data, actor=request.actor)
    return redirect(page_of(made))
return render(request, "promises/make.html", {"form": form})
```
"""

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from django.contrib import messages

from accord.foundations.errors import Refused

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest


def refusals(form: "forms.BaseForm") -> "Refusals":
    """Let what is refused stand in a form, so that nothing that was typed is lost.

    It stands beside its field; above all of them where the form does not ask for that.
    """
    return Refusals(
        lambda refused: form.add_error(
            refused.field if refused.field in form.fields else None, str(refused.message)
        )
    )


def refusals_told(request: "HttpRequest") -> "Refusals":
    """Let what is refused be said above the next page: for a button that has no form of its own."""
    return Refusals(lambda refused: messages.error(request, str(refused.message)))


class Refusals:
    """Within it, what is refused ends the block and is said; anything else goes on."""

    def __init__(self, say: Callable[[Refused], object]) -> None:
        self._say = say

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Refused):
            return False
        self._say(error)
        return True
