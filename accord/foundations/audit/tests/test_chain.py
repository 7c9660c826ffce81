from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils.functional import lazystr

from accord.foundations.audit import kinds, selectors, services
from accord.foundations.audit.kinds import UnknownKind
from accord.foundations.audit.models import Chain, Entry, Name
from accord.foundations.audit.rules import entry_hash
from tests.cast import Cast

kinds.kind("test.greeted", lazystr("{actor} greeted {about} on {day}."))


def test_it_works(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic():
        services.record("test.greeted", actor=cast.actor("steward"), about=cast.member, day="Monday")
        newest = selectors.lines(cast.actor("kestrel_member"), limit=1)[0]
    assert newest.sentence == "Anna Rees greeted Mia Marsh on Monday."


def test_entries_hold_ids_and_the_names_stand_apart(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic():
        services.record("test.greeted", actor=cast.actor("steward"), about=cast.member, day="Monday")
        stored = Entry.objects.order_by("-number").values()[0]
        assert "Anna" not in str(stored)
        assert "Mia" not in str(stored)
        Name.objects.filter(subject_id=cast.member.id).update(text="")
        assert selectors.chain_break() is None
        assert "greeted —" in selectors.lines(cast.actor("steward"), limit=1)[0].sentence


def test_many_acts_are_a_line_each_in_one_chain(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic():
        before = selectors.length(cast.actor("member"))
        acts = [(person, {"day": f"day {number}"}) for number, person in enumerate(cast.people.values())]
        services.record_each("test.greeted", actor=cast.actor("steward"), acts=acts)
        assert services.record_each("test.greeted", actor=cast.actor("steward"), acts=[]) == []
        newest = selectors.lines(cast.actor("member"), limit=9)
        assert newest[0].sentence == "Anna Rees greeted Ilse Brandt on day 8."
        assert newest[-1].sentence == "Anna Rees greeted Anna Rees on day 0."
        assert selectors.length(cast.actor("member")) == before + 9
        assert selectors.chain_break() is None


def test_a_person_who_is_called_otherwise_now_is_so_in_every_line(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic():
        services.record("test.greeted", actor=cast.actor("steward"), about=cast.member, day="Monday")
        cast.member.family_name = "Moss"
        services.record("test.greeted", actor=cast.actor("steward"), about=cast.member, day="Friday")
        said = {line.sentence for line in selectors.lines(cast.actor("steward"), limit=2)}
    assert said == {"Anna Rees greeted Mia Moss on Monday.", "Anna Rees greeted Mia Moss on Friday."}


def test_an_unknown_kind_is_refused(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic(), pytest.raises(UnknownKind):
        services.record("test.greted", actor=cast.actor("steward"))


def _change(entry: Entry) -> None:
    Entry.objects.filter(id=entry.id).update(facts={"day": "Tuesday"})


def _remove(entry: Entry) -> None:
    entry.delete()


def _move(entry: Entry) -> None:
    Entry.objects.filter(id=entry.id).update(previous="f" * 64)


def _give_away(entry: Entry) -> None:
    Entry.objects.filter(id=entry.id).update(organisation_id=uuid4())


@pytest.mark.parametrize("tamper", [_change, _remove, _move, _give_away])
def test_a_chain_that_was_tampered_with_is_found(cast: Cast, tamper: Callable[[Entry], None]) -> None:
    with cast.in_scope():
        assert selectors.chain_break() is None
        tamper(Entry.objects.get(number=3))
        found = selectors.chain_break()
    assert found is not None
    assert found.number == 3


def test_entries_cut_off_at_the_end_are_found(cast: Cast) -> None:
    with cast.in_scope():
        length = Chain.objects.get().length
        Entry.objects.get(number=length).delete()
        found = selectors.chain_break()
    assert found is not None
    assert found.number == length


def test_a_last_entry_written_anew_is_found(cast: Cast) -> None:
    with cast.in_scope():
        newest = Entry.objects.get(number=Chain.objects.get().length)
        newest.facts = {"day": "Tuesday"}
        newest.hash = entry_hash(newest)
        newest.save()
        found = selectors.chain_break()
    assert found is not None
    assert found.number == newest.number


def test_each_partnership_has_its_own_chain(cast: Cast) -> None:
    with cast.in_scope():
        ours = selectors.length(cast.actor("steward"))
    assert ours == max(line.number for line in _all_lines(cast))


def _all_lines(cast: Cast) -> list[selectors.Line]:
    with cast.in_scope():
        return selectors.lines(cast.actor("steward"), limit=1000)
