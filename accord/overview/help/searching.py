"""What can be found of help: pages explained, and words."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told


@searches(name="help.pages", title=_("Help"), right="help.read")
def _pages(_actor: Actor) -> Iterator[Findable]:
    for each in registry.all_help():
        said = told(str(each.what), str(each.who), str(each.next))
        yield Findable(title=str(each.title), words=said, page="help:pages", place=f"help-{each.key}")


@searches(name="help.words", title=_("What words mean"), right="help.read")
def _words(_actor: Actor) -> Iterator[Findable]:
    for word in registry.all_words():
        yield Findable(
            title=str(word.term), words=str(word.meaning), page="help:words", place=f"word-{word.key}"
        )
