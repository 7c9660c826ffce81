"""A changed promise in words: the exact text that every partner agrees to."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.steps.transition.promises import selectors
from accord.steps.transition.wording import as_fact

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Change, Promise


def title(change: "Change") -> str:
    """Return what the joint decision is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Promise {number} is changed").format(number=change.promise.number)


def text(change_id: UUID) -> str:
    """Return the canonical text of a change; the same whoever reads it."""
    change = selectors.change_with(change_id)
    promise = change.promise
    with translation.override(settings.LANGUAGE_CODE):
        return "\n".join(
            [
                title(change),
                "",
                as_fact(_("Promised to"), to_whom(promise)),
                as_fact(_("Promised by"), by_whom(promise)),
                as_fact(_("It says today"), promise.words),
                as_fact(_("It is to say"), change.words),
                as_fact(_("Why"), change.reason),
                as_fact(_("What those promised say"), change.said),
                "",
                _("Takes effect: when the last partner has agreed"),
                "",
            ]
        )


def to_whom(promise: "Promise") -> str:
    """Return to whom it was promised: the organisation, the group, or both."""
    return ", ".join(filter(None, (promise.to.name if promise.to else "", promise.to_whom)))


def by_whom(promise: "Promise") -> str:
    """Return by whom it was promised."""
    return ", ".join(filter(None, (promise.by.name, promise.by_whom)))
