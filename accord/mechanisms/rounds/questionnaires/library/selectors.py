"""Reading the questionnaires of the partnership, and what each of their versions asks."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.library import record
from accord.mechanisms.rounds.questionnaires.library.asking import asked, kind_of
from accord.mechanisms.rounds.questionnaires.library.document import Document
from accord.mechanisms.rounds.questionnaires.library.filling import filled
from accord.mechanisms.rounds.questionnaires.library.gaps import Gap, asked_otherwise, gaps_in
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.mechanisms.rounds.questionnaires.library.texts import Shared, Text, texts
from accord.mechanisms.rounds.questionnaires.library.texts import missing as untranslated
from accord.mechanisms.rounds.questionnaires.models import FormerClause, OwnQuestionnaire, Round, Version
from accord.mechanisms.rounds.questionnaires.rules import Questionnaire
from accord.mechanisms.rounds.questionnaires.sections import behaviour_pages, core_pages
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from django.db.models import QuerySet


def questionnaires(actor: Actor) -> list[OwnQuestionnaire]:
    """Return every questionnaire of the partnership with its versions (`.versions.all()`), by title."""
    access.require(actor, "rounds.read")
    return list(OwnQuestionnaire.objects.prefetch_related("versions__rounds"))


def versions() -> "QuerySet[Version]":
    """Return every version of the partnership in scope, each with its questionnaire."""
    found: QuerySet[Version] = Version.objects.select_related("questionnaire")
    return found


def versions_to_ask() -> list[Version]:
    """Return the latest version of every questionnaire: what a round can be set up from."""
    latest: dict[UUID, Version] = {}
    for version in Version.objects.select_related("questionnaire").order_by(
        "questionnaire__title", "-number"
    ):
        latest.setdefault(version.questionnaire_id, version)
    return list(latest.values())


def versions_of(questionnaire: OwnQuestionnaire) -> list[Version]:
    """Return every version of a questionnaire, the newest first, each with its rounds."""
    found: QuerySet[Version] = Version.objects.filter(questionnaire=questionnaire)
    return list(found.prefetch_related("rounds").order_by("-number"))


def document(version: Version) -> Document:
    """Return what a version asks."""
    return record.from_json(version.content)


def former(version: Version, clause: str) -> list[FormerClause]:
    """Return what a clause said before, the latest first, each with who replaced it."""
    found: QuerySet[FormerClause] = FormerClause.objects.filter(version=version, clause=clause)
    return list(found.select_related("replaced_by"))


def shared() -> Shared:
    """Return the core eight and the behaviours of the charter in force, in the language of agreed texts."""
    charter = standards.charter_in_force()
    with translation.override(settings.LANGUAGE_CODE):
        return Shared(core=core_pages(), charter=behaviour_pages(charter) if charter else ())


def texts_of(version: Version) -> list[Text]:
    """Return everything of a version that there is to translate."""
    with translation.override(settings.LANGUAGE_CODE):
        return texts(document(version), shared())


def missing(version: Version) -> dict[str, list[Text]]:
    """Return what a version has no words for, in each of its languages."""
    with translation.override(settings.LANGUAGE_CODE):
        return untranslated(document(version), shared())


def known_words(language: str, *, but: Version | None = None) -> dict[str, str]:
    """Return what stands for texts in a language, by their words: what is shipped, in the languages that
    Accord speaks, and what this partnership has said in its rounds and in questionnaires other than `but`.
    """
    found: dict[str, str] = {}
    contents: QuerySet[Version] = Version.objects.order_by("number", "id")
    if but is not None:
        contents = contents.exclude(id=but.id)
    for content in contents.values_list("content", flat=True):
        said = content.get("translations", {}).get(language, {}).values()
        found |= {each["of"]: each["text"] for each in said if each["text"]}
    agreed = Round.objects.exclude(languages=[]).order_by("opens_at", "id")
    for translations in agreed.values_list("translations", flat=True):
        found |= translations.get(language, {}).get("words", {})
    return {**found, **said_in(language)}


def with_known_words(content: Document, *, of: Version | None = None) -> Document:
    """Return a questionnaire with the words that are known already in its languages. of: its version."""
    if not content.languages:
        return content
    with translation.override(settings.LANGUAGE_CODE):
        known = {language: known_words(language, but=of) for language in content.languages}
        return filled(content, shared(), known)


def gaps(version: Version) -> list[Gap]:
    """Return what keeps a version from being asked, in words."""
    known = {found.id for found in partnership.organisations()}
    content = document(version)
    return [*gaps_in(content, shared(), known), *asked_otherwise(content, _asked_before(version))]


def _asked_before(version: Version) -> Iterator[Document]:
    """Every other version that a round has used, of whatever questionnaire."""
    for other in Version.objects.filter(frozen_at__isnull=False).exclude(id=version.id).order_by("frozen_at"):
        yield document(other)


def asks(version: Version, organisations: Sequence[UUID] | None) -> Questionnaire:
    """Return what a round asks that uses a version, of the people of these organisations; None: of all.

    Raises Refused where something is missing.
    """
    if found := gaps(version):
        raise Refused(" ".join(gap.sentence for gap in found[:3]), field="version")
    with translation.override(settings.LANGUAGE_CODE):
        return in_full(version, organisations)


def in_full(version: Version, organisations: Sequence[UUID] | None = None) -> Questionnaire:
    """Return what a version asks as it stands, complete or not: for a look at its pages."""
    content = document(version)
    kind = kind_of(content, version.questionnaire_id)
    return asked(content, kind=kind, shared=shared(), organisations=_partners(organisations))


def document_in_full(content: Document) -> Questionnaire:
    """Return what a document asks that is no version yet: for a look at its pages."""
    return asked(content, kind="", shared=shared(), organisations=_partners(None))


def _partners(organisations: Sequence[UUID] | None) -> list[tuple[UUID, str]]:
    """Whom mirror items are about: every partner whose people are asked."""
    return [
        (found.id, found.name)
        for found in partnership.organisations()
        if found.signs and (organisations is None or found.id in organisations)
    ]
