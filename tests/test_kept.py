"""Whatever points at a person, or holds an address, is declared by its room: law of data rights."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from django.apps import apps
from django.db import models

from accord.foundations import registry
from accord.foundations.outbox import letters
from accord.gateways.signin.models import Account
from accord.partnership.models import Person

Column: TypeAlias = "models.Field[Any, Any]"

# Identifiers and documents that are about no person, each with the reason.
NOT_OF_A_PERSON = {
    "account.EmailAddress.email": "of django-allauth; nothing is ever written there (decision 0034)",
    "account.EmailAddress.user": "of django-allauth; nothing is ever written there (decision 0034)",
    "socialaccount.SocialAccount.user": "of django-allauth; nothing is ever written there (decision 0034)",
    "agreement.Party.party_id": "an organisation",
    "agreement.Proposal.subject_id": "what is to be agreed",
    "audit.Chain.partnership_id": "the partnership",
    "audit.Entry.organisation_id": "an organisation",
    "ballot.BoxItem.round_id": "a round; the answer side knows no people",
    "ballot.Destruction.copies": "names of key copies",
    "ballot.Draft.round_id": "a round; the answer side knows no people",
    "ballot.Receipt.round_id": "a round; the answer side knows no people",
    "briefs.Brief.areas": "what an engagement covers",
    "briefs.Brief.shares": "what each partner pays",
    "releases.Release.record": "shares and means that go to a programme",
    "bringing.Brought.published": "figures of groups",
    "comments.Moderation.reasons": "why comments were withheld",
    "partnership.Appointment.areas": "what an engagement covers",
    "cascade.Cascade.subject_id": "what goes down the teams",
    "feedback.Together.cells": "figures of all leaders together",
    "feedback.Together.groups": "figures of leaders by organisation",
    "feedback.Year.statements": "behaviours of a charter",
    "mindset.PulsePlan.cuts": "kinds of groups",
    "mindset.PulsePlan.together": "organisations",
    "partnership.Partnership.cuts": "kinds of groups",
    "issues.Rung.names": "what each partner calls a rung",
    "partnership.Import.choices": "goes with its list",
    "partnership.Import.columns": "what the columns of a list are",
    "partnership.Import.outcome": "counts only",
    "programme.Entry.cuts": "kinds of groups",
    "programme.Entry.organisations": "organisations",
    "evaluation.ShownFigure.measure_id": "a measure",
    "first_hour.Hour.behaviours": "what a room tries",
    "first_hour.Seat.invitation_id": "a phone of nobody",
    "questionnaires.Announcement.cover_id": "an agreement of all partners",
    "questionnaires.FormerClause.words": "what a part of a questionnaire said",
    "questionnaires.Item.audience": "organisations and tiers",
    "questionnaires.Item.own_scale": "the answers to choose from",
    "questionnaires.Item.translations": "a statement in other languages",
    "questionnaires.Round.audience": "organisations and tiers",
    "questionnaires.Round.called": "names of organisations and teams",
    "questionnaires.Round.cuts": "kinds of groups",
    "questionnaires.Round.languages": "languages",
    "questionnaires.Round.open_questions": "questions",
    "questionnaires.Round.together": "organisations",
    "questionnaires.Round.translations": "words in other languages",
    "questionnaires.Section.translations": "words in other languages",
    "questionnaires.Version.content": "what a questionnaire asks",
    "questionnaires.Version.revisions": "how often each part was written anew",
    "standards.Behaviour.levels_brought": "what a behaviour looks like on five levels",
    "standards.Behaviour.thread": "a behaviour over the versions of a charter",
    "standards.FormerWording.clause_id": "a clause of a charter",
    "standards.FormerWording.words": "what a clause said",
    "standards.Ladder.levels": "what a behaviour looks like on five levels",
    "standards.Ladder.tiers": "tiers",
    "undertakings.Undertaking.origin_id": "what an undertaking came from",
    "values.Comment.clause_id": "a clause of a charter",
    "values.Dilemma.behaviour_thread": "a behaviour over the versions of a charter",
    "values.Dilemma.courses": "what one could do",
    "values.Dilemma.says": "what the charter says about it",
}


def columns() -> Iterator[tuple[str, Column]]:
    """Return every column that could point at a person, hold an address, a name or a whole document."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if not field.primary_key and could_be_of_a_person(model, field):
                yield f"{model._meta.app_label}.{model.__name__}.{field.name}", field


def could_be_of_a_person(model: type[models.Model], field: Column) -> bool:
    if field.is_relation:
        return field.related_model in {Person, Account}
    if not model.__module__.startswith("accord."):
        return isinstance(field, models.EmailField)
    if isinstance(field, models.UUIDField):
        return field.name != "partnership_id"
    if isinstance(field, models.CharField) and field.name.endswith(("given_name", "family_name", "_by_name")):
        return True
    return isinstance(field, models.EmailField | models.JSONField)


def declared() -> set[str]:
    return {place for kept in registry.kept() for place in kept.places}


def test_whatever_is_kept_about_a_person_is_declared() -> None:
    missing = {name for name, _field in columns()} - declared() - NOT_OF_A_PERSON.keys()
    assert not missing, f"Declare in the `kept` of their rooms: {', '.join(sorted(missing))}"


def test_every_place_that_is_declared_is_there() -> None:
    there = {
        f"{model._meta.app_label}.{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
    }
    assert declared() <= there
    assert NOT_OF_A_PERSON.keys() <= there


def test_nothing_is_both_declared_and_excused() -> None:
    assert not declared() & NOT_OF_A_PERSON.keys()


def test_a_key_to_a_person_is_noticed() -> None:
    found = dict(columns())
    assert "undertakings.Undertaking.owner" in found
    assert "partnership.Assignment.manager" in found
    assert "agreement.Decision.decided_by" in found


def test_every_letter_is_called_something_in_the_copy_of_whoever_got_it() -> None:
    assert letters.uncalled() == frozenset()


def test_every_declaration_says_all_of_it() -> None:
    for kept in registry.kept():
        assert all([kept.what, kept.why, kept.how_long, kept.erasure, kept.columns]), kept.name
