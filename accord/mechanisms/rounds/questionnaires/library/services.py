"""Questionnaires of the partnership: begun, written, copied to a next version; never changed once used."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.rounds.questionnaires.library import languages as known
from accord.mechanisms.rounds.questionnaires.library import placing, record, selectors, shipped
from accord.mechanisms.rounds.questionnaires.library.clauses import (
    SECTION,
    WORDS,
    key_of,
    new_name,
    said,
    without,
)
from accord.mechanisms.rounds.questionnaires.library.document import (
    WRITTEN,
    Document,
    SectionKind,
)
from accord.mechanisms.rounds.questionnaires.library.writing import TAKEN_OUT, reword, writing
from accord.mechanisms.rounds.questionnaires.models import OwnQuestionnaire, Version

ONE_WRITTEN = _("There is a version that can be changed already. Change that one.")

PARTS = {
    "title": _("Title"),
    "introduction": _("To be read first"),
    "text": _("Words"),
    "construct": _("Named scale"),
    "reversed": _("Turned round"),
    "follow_up": _("Asked after a low answer"),
    "question": _("Question above the answers"),
    "labels": _("Answers"),
}

areas.area("questionnaires", _("Questionnaires"))
kinds.kind("questionnaires.begun", _("{actor} began a questionnaire: “{about}”."))
kinds.kind("questionnaires.retitled", _("{actor} gave a questionnaire another title: “{about}”."))
kinds.kind("questionnaires.written", _("{actor} wrote a part of the questionnaire “{about}”."), changes=PARTS)
kinds.kind("questionnaires.translated", _("{actor} translated the questionnaire “{about}”: {language}."))
kinds.kind("questionnaires.added", _("{actor} added a part to the questionnaire “{about}”: {words}"))
kinds.kind("questionnaires.removed", _("{actor} took a part out of the questionnaire “{about}”: {words}"))
kinds.kind("questionnaires.placed", _("{actor} changed the order of the questionnaire “{about}”."))
kinds.kind("questionnaires.languages", _("{actor} chose the languages of the questionnaire “{about}”."))
kinds.kind("questionnaires.next", _("{actor} began version {version} of the questionnaire “{about}”."))
kinds.kind("questionnaires.discarded", _("{actor} threw version {version} of “{about}” away."))
kinds.kind("questionnaires.frozen", _("Version {version} of “{about}” stays as it is: a round asks it."))


@transaction.atomic
def questionnaire_begin(*, title: str, document: Document, actor: Actor, begun_from: str = "") -> Version:
    """Begin a questionnaire with what a document holds. begun_from: the shipped instrument it is, or ""."""
    access.require(actor, "questionnaires.write")
    questionnaire: OwnQuestionnaire = OwnQuestionnaire.objects.create(
        partnership_id=actor.partnership_id, title=" ".join(title.split()), begun_from=begun_from
    )
    version: Version = Version.objects.create(
        partnership_id=actor.partnership_id,
        questionnaire=questionnaire,
        number=1,
        content=record.to_json(selectors.with_known_words(document)),
    )
    audit.record("questionnaires.begun", actor=actor, about=questionnaire)
    return version


@transaction.atomic
def questionnaire_bring(*, content: bytes, actor: Actor) -> Version:
    """Begin a questionnaire with what stands in a file; raises Refused."""
    access.require(actor, "questionnaires.write")
    title, document = record.read(content)
    return questionnaire_begin(title=title, document=document, actor=actor)


@transaction.atomic
def questionnaire_retitle(*, questionnaire: OwnQuestionnaire, title: str, actor: Actor) -> None:
    """Call a questionnaire something else; what was asked stays what it was."""
    access.require(actor, "questionnaires.write", questionnaire)
    held: OwnQuestionnaire = OwnQuestionnaire.objects.select_for_update().get(id=questionnaire.id)
    held.title = " ".join(title.split())
    held.save(update_fields=["title"])
    audit.record("questionnaires.retitled", actor=actor, about=held)


@transaction.atomic
def version_next(*, questionnaire: OwnQuestionnaire, actor: Actor) -> Version:
    """Begin the next version as a copy of the latest, which is frozen; what it asks keeps its keys.

    Raises Refused where there is a version that can still be changed.
    """
    access.require(actor, "questionnaires.write", questionnaire)
    latest = selectors.versions_of(questionnaire)[0]
    made = Version(
        partnership_id=actor.partnership_id,
        questionnaire=questionnaire,
        number=latest.number + 1,
        content=latest.content,
    )
    with only_one(ONE_WRITTEN):
        made.save(force_insert=True)
    audit.record("questionnaires.next", actor=actor, about=questionnaire, version=made.number)
    return made


@transaction.atomic
def version_discard(*, version: Version, actor: Actor) -> None:
    """Throw a version away that no round has used; with the only one, the questionnaire. Raises Refused."""
    with writing(version, actor) as held:
        questionnaire, number = held.version.questionnaire, held.version.number
    audit.record("questionnaires.discarded", actor=actor, about=questionnaire, version=number)
    version.delete()
    if not Version.objects.filter(questionnaire=questionnaire).exists():
        questionnaire.delete()


@transaction.atomic
def version_freeze(*, version: Version, actor: Actor) -> None:
    """Let a version stay as it is: a round asks it. Called when one is set up from it."""
    access.require(actor, "rounds.set_up", version)
    held: Version = Version.objects.select_for_update().select_related("questionnaire").get(id=version.id)
    if held.frozen_at is None:
        held.frozen_at = clock.now()
        held.save(update_fields=["frozen_at"])
        audit.record("questionnaires.frozen", actor=actor, about=held.questionnaire, version=held.number)


@transaction.atomic
def clause_write(
    *, version: Version, clause: str, parts: Mapping[str, str], actor: Actor, at_revision: int | None = None
) -> None:
    """Let a clause say something else. at_revision: the one it was written from.

    Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    with writing(version, actor) as held:
        of = _translated(version) if clause.startswith(f"{WORDS}/") else {}
        moved = reword(held, clause, parts, of=of, at_revision=at_revision, actor=actor)
    if moved is None:
        return
    if of:
        name = known.name(clause.partition("/")[2])
        audit.record(
            "questionnaires.translated", actor=actor, about=held.version.questionnaire, language=name
        )
        return
    was, now = ({part: each[part] for part in PARTS if part in each} for each in moved)
    audit.record("questionnaires.written", actor=actor, about=held.version.questionnaire, **changed(was, now))


def _translated(version: Version) -> dict[str, str]:
    return {text.key: text.words for text in selectors.texts_of(version)}


@transaction.atomic
def section_add(*, version: Version, kind: SectionKind, parts: Mapping[str, str], actor: Actor) -> str:
    """Add a section at the end; return its key. Raises Refused."""
    name = new_name() if kind in WRITTEN else kind.value

    def added(document: Document) -> Document:
        _not_there(document, name)
        return placing.section_added(document, name, kind, dict(parts))

    _add(version, added, words=parts["title"] or str(kind), actor=actor)
    return name


@transaction.atomic
def section_borrow(*, version: Version, key: str, actor: Actor) -> str:
    """Take a shipped section in, at the end, with the keys of its statements. Raises Refused."""
    shipped_one = shipped.section(key)
    if shipped_one is None:
        raise Refused(_("Choose a section that we know."), field="section")
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who takes it in
        section = shipped_one.section()

    def borrowed(document: Document) -> Document:
        _not_there(document, section.key)
        return placing.section_borrowed(document, section)

    _add(version, borrowed, words=section.title, actor=actor)
    return section.key


@transaction.atomic
def statement_add(*, version: Version, section: str, parts: Mapping[str, str], actor: Actor) -> str:
    """Add a statement at the end of a section; return its key. Raises Refused."""
    name = new_name()
    added = partial(placing.statement_added, key=name, section_key=section, parts=dict(parts))
    _add(version, added, words=parts["text"], actor=actor)
    return name


@transaction.atomic
def scale_add(*, version: Version, parts: Mapping[str, str], actor: Actor) -> str:
    """Add a scale; return its key. Raises Refused."""
    name = new_name()
    added = partial(placing.scale_added, key=name, parts=dict(parts))
    _add(version, added, words=parts["question"], actor=actor)
    return name


@transaction.atomic
def question_add(*, version: Version, parts: Mapping[str, str], actor: Actor) -> str:
    """Add an open question; return its key. Raises Refused."""
    name = new_name()
    added = partial(placing.question_added, key=name, parts=dict(parts))
    _add(version, added, words=parts["text"], actor=actor)
    return name


@transaction.atomic
def clause_remove(*, version: Version, clause: str, actor: Actor) -> None:
    """Take a section with its statements, a statement, a scale or an open question out. Raises Refused."""
    with writing(version, actor) as held:
        words = said(held.document, clause)
        if words is None or clause.startswith(f"{WORDS}/"):
            raise Refused(TAKEN_OUT)
        held.document = without(held.document, clause)
    what = words.get("title") or words.get("text") or words.get("question") or ""
    audit.record("questionnaires.removed", actor=actor, about=held.version.questionnaire, words=what)


@transaction.atomic
def section_place(*, version: Version, section: str, after: str, actor: Actor) -> None:
    """Put a section after another, or first. Raises Refused."""
    with writing(version, actor) as held:
        held.document = placing.section_placed(held.document, section, after)
    audit.record("questionnaires.placed", actor=actor, about=held.version.questionnaire)


@transaction.atomic
def statement_place(*, version: Version, statement: str, section: str, after: str, actor: Actor) -> None:
    """Put a statement into a section, after another of its statements, or first. Raises Refused."""
    with writing(version, actor) as held:
        held.document = placing.statement_placed(held.document, statement, section, after)
    audit.record("questionnaires.placed", actor=actor, about=held.version.questionnaire)


@transaction.atomic
def languages_choose(*, version: Version, languages: Sequence[str], actor: Actor) -> None:
    """Say in which languages it is asked, beside that in which it is written; the words of others go."""
    if len(languages) > known.MOST_LANGUAGES or not set(languages) <= set(known.known()):
        raise Refused(_("Choose six languages at most."), field="languages")
    with writing(version, actor) as held:
        held.document = placing.spoken_in(held.document, languages)
    audit.record("questionnaires.languages", actor=actor, about=held.version.questionnaire)


def _not_there(document: Document, section: str) -> None:
    if said(document, key_of(SECTION, section)) is not None:
        raise Refused(_("This section is there already."), field="section")


def _add(version: Version, added: Callable[[Document], Document], *, words: str, actor: Actor) -> None:
    """Let a version hold one thing more. words: by which the log names it."""
    with writing(version, actor) as held:
        held.document = added(held.document)
    audit.record("questionnaires.added", actor=actor, about=held.version.questionnaire, words=words)
