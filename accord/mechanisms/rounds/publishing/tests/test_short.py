"""What a result says in short is told from what a process has read of it, and only to whoever may read it."""

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from accord.foundations.errors import Denied
from accord.mechanisms.rounds.publishing import selectors, sentences, short
from accord.mechanisms.rounds.publishing.models import Result
from tests.cast import Cast
from tests.published import stored


def test_it_says_what_the_result_says(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        published = selectors.result_for(cast.actor("member"), result.round_id)
        said = short.short_for(cast.actor("member"), result.round_id)
    assert (said.title, said.closed_at) == (published.title, published.closed_at)
    assert said.sentence == sentences.heading(published)
    assert said.answered == sentences.answered_of_everyone(published)


def test_the_record_is_read_once(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        member = cast.actor("member")
        short.short_for(member, result.round_id)
        with CaptureQueriesContext(connection) as asked:
            short.short_for(member, result.round_id)
    assert not any('"record"' in query["sql"] for query in asked.captured_queries)


def test_nobody_else_is_told(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        short.short_for(cast.actor("member"), result.round_id)
        with pytest.raises(Denied):
            short.short_for(cast.actor("stranger"), result.round_id)
        Result.objects.all().delete()
        with pytest.raises(Http404):
            short.short_for(cast.actor("member"), result.round_id)


def test_what_does_not_hold_is_told_to_nobody(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        Result.objects.filter(id=result.id).update(record='{"cells": []}')
        with pytest.raises(Denied):
            short.short_for(cast.actor("member"), result.round_id)
