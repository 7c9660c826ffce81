"""The careful sentences: how many decisions come from one partner, and what each organisation says beside it.

Never why, and never whose fault: counts stand beside what people say, and nothing more.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import Published
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing.moved import Verdict
from accord.steps.culture.origins.rules import Tally
from accord.steps.culture.origins.said import Said, Sparing, View, by_organisation, moved


def counts(found: Tally, names: Mapping[UUID, str]) -> str:
    """Return how many decisions come from one partner, without a full stop; "" before the first."""
    if not found.all:
        return ""
    foremost = found.foremost
    if not foremost:
        words = ngettext(
            "The one decided way of working comes from no single partner",
            "None of {all} decided ways of working comes from a single partner",
            found.all,
        )
        return words.format(all=found.all)
    count = found.taken[foremost[0]]
    if len(foremost) > 1:
        words = ngettext(
            "Of {all} decided ways of working, {count} comes from each of {names}",
            "Of {all} decided ways of working, {count} come from each of {names}",
            count,
        )
        whose = get_text_list([names[key] for key in foremost], _("and"))
        return words.format(all=found.all, count=count, names=whose)
    words = ngettext(
        "{count} of {all} decided ways of working comes from {name}",
        "{count} of {all} decided ways of working come from {name}",
        count,
    )
    return words.format(count=count, all=found.all, name=names[foremost[0]])


def said_so(found: Sequence[Said]) -> str:
    """Return who says a statement and who does not, without a full stop; "" where that is sure of nobody."""
    yes, no = (_names(found, each) for each in (View.YES, View.NO))
    if yes and no:
        words = _("{yes} {say}, {no} {do_not}")
    elif yes:
        words = _("{yes} {say}")
    elif no:
        words = _("{no} {do_not}")
    else:
        return ""
    return words.format(
        yes=get_text_list(yes, _("and")),
        no=get_text_list(no, _("and")),
        say=ngettext("says so", "say so", len(yes)),
        do_not=ngettext("does not say so", "do not say so", len(no)),
    )


def about(published: Published, key: str) -> str:
    """Return what organisations say to a statement in a result, and who surely moved since the one before."""
    found = by_organisation(published, key)
    text = sentences.item_of(published, key).text.removesuffix(".")
    so = said_so(found) or _("of no organisation can be told whether it says so")
    told = _("“{statement}”: {so}.").format(statement=text, so=so)
    return " ".join([told, *_went(published, found, key)])


def _went(published: Published, found: Sequence[Said], key: str) -> list[str]:
    """Who surely moved on a statement. Better is better, also on one that is turned."""
    said = []
    for way, words in (
        (Verdict.UP, _("Better than in the round before: {names}.")),
        (Verdict.DOWN, _("Worse than in the round before: {names}.")),
    ):
        names = [each.group.name for each in found if moved(published, each.group.key, key) is way]
        if names:
            said.append(words.format(names=get_text_list(names, _("and"))))
    return said


def beside(found: Tally, names: Mapping[UUID, str], text: str, said: Sequence[Said]) -> str:
    """Return the counts, and beside them who says a statement and who does not, without a full stop."""
    counted, so = counts(found, names), said_so(said)
    if not (counted and so):
        return counted
    return _("{counts}. “{statement}”: {so}").format(counts=counted, statement=text.removesuffix("."), so=so)


def _names(found: Sequence[Said], view: View) -> list[str]:
    return [each.group.name for each in found if each.view is view]


def view_in_words(view: View) -> str:
    """Return what an organisation says to a statement, in a few words."""
    return {
        View.YES: _("says so"),
        View.NO: _("does not say so"),
        View.UNSURE: _("cannot be told"),
        View.HIDDEN: _("not shown"),
    }[view]


def sparing_in_short(found: Sparing) -> str:
    """Return who may be sparing each other, without a full stop; "" where nobody is seen to."""
    if not found.groups:
        return ""
    return _("Trust stands high and challenge has surely fallen: {names}").format(
        names=get_text_list([group.name for group in found.groups], _("and"))
    )


def sparing_in_words(found: Sparing) -> str:
    """Return whether people may be sparing each other; "" where nobody watches it yet."""
    if not found.watched:
        return ""
    if not found.groups:
        return _(
            "Trust and challenge: no sign, of which we could be sure, that people who trust each other have "
            "stopped telling each other what goes wrong."
        )
    return _(
        "Trust stands high and challenge has surely fallen: {names}. People may be sparing each other. "
        "Ask in the next talk what nobody says."
    ).format(names=get_text_list([group.name for group in found.groups], _("and")))
