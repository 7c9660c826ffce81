"""Storing a result: once, by the close of its round, and unchanged from then on."""

from dataclasses import replace

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.publishing import selectors, services
from accord.mechanisms.rounds.publishing.models import Result
from tests.cast import Cast
from tests.published import VALUES, closed_round, sample, stored


def test_it_works(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        published = selectors.result_for(cast.actor("member"), result.round_id)
        assert published == sample(cast, str(result.round_id))
        assert published.digest() == result.digest
        assert selectors.results(cast.actor("member")) == [(result.round, published)]


def test_a_round_has_one_result(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope(), pytest.raises(Refused):
        services.result_store(
            round=result.round, published=sample(cast, str(result.round_id)), actor=cast.system
        )


def test_the_result_of_another_round_is_refused(cast: Cast) -> None:
    one, other = closed_round(cast), closed_round(cast, "Round of January")
    with cast.in_scope(), pytest.raises(Refused):
        services.result_store(round=one, published=sample(cast, str(other.id)), actor=cast.system)


def test_nobody_stores_a_result_by_hand(cast: Cast) -> None:
    round = closed_round(cast)
    with cast.in_scope(), pytest.raises(Denied):
        services.result_store(round=round, published=sample(cast, str(round.id)), actor=cast.actor("steward"))


def test_a_stored_result_is_never_saved_again(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope(), pytest.raises(TypeError):
        result.save()


def test_a_result_that_was_changed_is_shown_to_nobody(cast: Cast) -> None:
    result = stored(cast)
    changed = replace(sample(cast, str(result.round_id)), title="Another title").canonical().decode()
    with cast.in_scope():
        Result.objects.filter(id=result.id).update(record=changed)
        with pytest.raises(Denied):
            selectors.result_for(cast.actor("steward"), result.round_id)


def test_a_result_that_cannot_be_read_is_shown_to_nobody(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        Result.objects.filter(id=result.id).update(record='{"cells": []}')
        with pytest.raises(Denied):
            selectors.result_for(cast.actor("steward"), result.round_id)


def test_the_log_names_the_digest_and_no_figure(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        line = audit.lines(cast.actor("member"), limit=1)[0]
        assert line.sentence == "The result of “Round of October” was published."
        published = selectors.result_for(cast.actor("member"), result.round_id)
        assert selectors.core_statement(published, "values") == published.cell("everyone", VALUES)
