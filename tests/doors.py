"""Every address of the house, and the right that opens it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from accord.steps.leadership.feedback.tests.doors import DOORS as FEEDBACK
from accord.steps.objectives.tests.door_table import OBJECTIVES
from tests.door import Door
from tests.doors_after_talks import AFTER_TALKS
from tests.doors_culture import CULTURE
from tests.doors_expertise import EXPERTISE
from tests.doors_first_hour import FIRST_HOUR
from tests.doors_packs import PACKS
from tests.doors_practical import PRACTICAL
from tests.doors_releases import RELEASES
from tests.doors_talks import TALKS
from tests.doors_transition import TRANSITION
from tests.doors_values import VALUES

_IMPORT, _PROPOSAL = {"import_id": "import"}, {"proposal_id": "proposal"}
_ROUND, _DRAFT = {"round_id": "round"}, {"round_id": "draft"}
_OPEN, _MEASURE = {"round_id": "open_round"}, {"measure_id": "measure"}
_ARRANGEMENT, _PERSON, _TEAM = {"arrangement_id": "arrangement"}, {"person_id": "person"}, {"team_id": "team"}
_TWICE, _PLACE = {"first_id": "person", "second_id": "twin"}, _PERSON | {"place_id": "place"}
_COMMENTED, _VERSION = {"round_id": "commented_round"}, {"version_id": "version"}
_PART = _VERSION | {"kind": "clause", "part": "statement"}
_PROGRAMME, _MANDATE = {"programme_id": "programme"}, {"mandate_id": "mandate"}
_ENTRY, _OWN = _PROGRAMME | {"entry_id": "entry"}, {"organisation_id": "own_organisation"}
_CASCADE, _BRIEFING = {"cascade_id": "cascade"}, {"cascade_id": "cascade", "briefing_id": "briefing"}
_PLAN, _LINE = {"whose": "whose_plan", "holder_id": "person"}, {"line_id": "line"}
_COMMITMENT, _THEIRS = {"commitment_id": "commitment"}, {"commitment_id": "their_commitment"}

INSIDE = {
    "signin:requirement": Door("partnership.write_people"),
    "overview:dashboard": Door("overview.read"),
    "overview:my-page": Door("overview.read_own"),
    "digest:choose": Door("digest.choose"),
    "overview:brand": Door("overview.read_own"),
    "search:search": Door("search.search"),
    "help:pages": Door("help.read"),
    "help:words": Door("help.read"),
    "setting_up:list": Door("setting_up.read"),
    "audit:log": Door("audit.read"),
    "audit:mark-read": Door("audit.read"),
    "audit:check": Door("audit.read"),
    "audit:spreadsheet": Door("audit.export"),
    "audit:separated": Door("audit.export"),
    "privacy:mine": Door("privacy.read_own"),
    "privacy:copy-json": Door("privacy.read_own"),
    "privacy:copy-workbook": Door("privacy.read_own"),
    "privacy:correction-ask": Door("privacy.ask"),
    "privacy:erasure-ask": Door("privacy.ask"),
    "privacy:requests": Door("privacy.see_requests"),
    "privacy:correction": Door("privacy.attend", {"correction_id": "correction"}, about="person"),
    "privacy:erasure": Door("privacy.attend", _PERSON, about="person"),
    "privacy:responsible": Door("privacy.read_arrangement"),
    "privacy:arrangement": Door("privacy.read_arrangement", _ARRANGEMENT),
    "privacy:arrangement-draft": Door("privacy.arrange"),
    "privacy:arrangement-write": Door("privacy.arrange", _ARRANGEMENT),
    "privacy:arrangement-propose": Door("privacy.arrange", _ARRANGEMENT),
    "budget:mine": Door("budget.read"),
    "budget:everybody": Door("budget.read_everybody"),
    "budget:cap": Door("budget.read"),
    "budget:cap-propose": Door("budget.propose_cap"),
    "partnership:people": Door("partnership.read"),
    "partnership:person": Door("partnership.read", _PERSON),
    "partnership:listing": Door("partnership.list_oneself"),
    "partnership:teams": Door("partnership.read"),
    "partnership:team-add": Door("partnership.keep_joint_teams"),
    "partnership:team-change": Door("partnership.keep_people", _TEAM, about="team"),
    "partnership:team-close": Door("partnership.keep_people", _TEAM, about="team"),
    "partnership:duplicates": Door("partnership.keep_people"),
    "partnership:compare": Door("partnership.keep_people", _TWICE, about="person"),
    "partnership:apart": Door("partnership.keep_people", _TWICE, about="person"),
    "partnership:person-add": Door("partnership.keep_people"),
    "partnership:person-change": Door("partnership.keep_people", _PERSON, about="person"),
    "partnership:person-leave": Door("partnership.keep_people", _PERSON, about="person"),
    "partnership:main-move": Door("partnership.keep_people", _PERSON, about="person"),
    "partnership:place-give": Door("partnership.keep_people", _PERSON, about="person"),
    "partnership:place-correct": Door("partnership.keep_people", _PLACE, about="place"),
    "partnership:place-end": Door("partnership.keep_people", _PLACE, about="place"),
    "partnership:roles": Door("partnership.read"),
    "partnership:role-give": Door("partnership.name_own", _OWN, about="own_organisation"),
    "partnership:organisation-rename": Door("partnership.rename_own", _OWN, about="own_organisation"),
    "partnership:role-end": Door(
        "partnership.name_own", {"held_id": "own_mandate"}, about="own_organisation"
    ),
    "partnership:signing": Door("partnership.read"),
    "partnership:signing-name": Door("partnership.name_own", _OWN, about="own_organisation"),
    "partnership:signing-confirm": Door("partnership.confirm_mandate", _MANDATE, about="mandate"),
    "partnership:signing-address": Door("partnership.name_own", _MANDATE, about="own_organisation"),
    "partnership:signing-end": Door("partnership.name_own", _MANDATE, about="own_organisation"),
    "partnership:interests": Door("partnership.declare_interest"),
    "partnership:interest-end": Door(
        "partnership.declare_interest", {"interest_id": "interest"}, about="interest"
    ),
    "partnership:people-download": Door("partnership.write_people"),
    "partnership:import-upload": Door("partnership.write_people"),
    "partnership:import-example": Door("partnership.write_people"),
    "partnership:import-columns": Door("partnership.write_people", _IMPORT),
    "partnership:import-check": Door("partnership.write_people", _IMPORT),
    "partnership:import-part": Door("partnership.write_people", _IMPORT | {"key": "part"}),
    "partnership:import-writing": Door("partnership.write_people", _IMPORT),
    "partnership:import-cancel": Door("partnership.write_people", _IMPORT),
    "partnership:import-done": Door("partnership.write_people", _IMPORT),
    "shared:ours": Door("shared.read"),
    "shared:propose": Door("shared.propose", {"setting": "setting"}),
    "programme:programmes": Door("programme.read"),
    "programme:programme": Door("programme.read", _PROGRAMME),
    "programme:begin": Door("programme.draft"),
    "programme:propose": Door("programme.draft", _PROGRAMME),
    "programme:release-include": Door("programme.draft", _PROGRAMME),
    "programme:entry-add": Door("programme.draft", _PROGRAMME | {"kind": "kind"}),
    "programme:entry-change": Door("programme.draft", _ENTRY),
    "programme:entry-remove": Door("programme.draft", _ENTRY),
    "programme:discard": Door("programme.draft", _PROGRAMME),
    "agreement:proposals": Door("agreement.read"),
    "agreement:proposal": Door("agreement.read", _PROPOSAL),
    "agreement:record": Door("agreement.take", _PROPOSAL),
    "agreement:text": Door("agreement.take", _PROPOSAL),
    "agreement:decide": Door("agreement.decide", _PROPOSAL | {"party_id": "party"}, about="proposal"),
    "agreement:withdraw": Door("agreement.withdraw", _PROPOSAL, about="proposal"),
    **VALUES,
    "leadership:leaders": Door("leadership.read"),
    "leadership:leader": Door("leadership.read", {"person_id": "leader"}),
    "leadership:commit": Door("leadership.commit"),
    "leadership:commitment": Door("leadership.read", _COMMITMENT),
    "leadership:report": Door("leadership.report", _COMMITMENT, about="commitment"),
    "leadership:seen": Door("leadership.say_seen", _THEIRS, about="their_commitment"),
    "leadership:seen-take-back": Door("leadership.say_seen", _THEIRS, about="their_commitment"),
    "leadership:paper": Door("leadership.take"),
    "leadership:board": Door("leadership.set_board_day"),
    "evaluation:rounds": Door("rounds.read"),
    "evaluation:round": Door("rounds.read", _ROUND),
    "evaluation:round-draft": Door("rounds.set_up"),
    **{
        f"evaluation:round-{act}": Door("rounds.set_up", _DRAFT)
        for act in ("change", "check", "together", "discard", "look", "guess")
    },
    "evaluation:round-words": Door("rounds.set_up", _DRAFT | {"language": "language"}),
    "evaluation:round-stop": Door(
        "rounds.stop", _ROUND | {"party_id": "own_organisation"}, about="own_party"
    ),
    "evaluation:round-remind": Door("ballot.remind", _OPEN),
    "evaluation:round-cards": Door("ballot.give_cards", _OPEN),
    "evaluation:round-cards-take": Door("ballot.give_cards", _OPEN | {"party_id": "own_organisation"}),
    "evaluation:round-cards-anew": Door("ballot.give_cards", _OPEN | {"party_id": "own_organisation"}),
    "evaluation:round-heard": Door("publishing.read", _ROUND),
    "evaluation:round-guesses": Door("publishing.read", _ROUND),
    "evaluation:questionnaires": Door("rounds.read"),
    "evaluation:instrument": Door("rounds.read", {"key": "instrument"}),
    "evaluation:questionnaire": Door("rounds.read", _VERSION),
    "evaluation:questionnaire-begin": Door("questionnaires.write"),
    "evaluation:questionnaire-bring": Door("questionnaires.write"),
    **{
        f"evaluation:questionnaire-{name}": Door("questionnaires.write", _VERSION)
        for name in ("record", "title", "next", "discard", "languages", "section", "scale", "question")
    },
    "evaluation:questionnaire-words": Door("questionnaires.write", _VERSION | {"language": "language"}),
    "evaluation:questionnaire-statement": Door("questionnaires.write", _VERSION | {"section": "section"}),
    "evaluation:questionnaire-part": Door("questionnaires.write", _PART),
    "evaluation:questionnaire-part-remove": Door("questionnaires.write", _PART),
    "evaluation:questionnaire-part-place": Door("questionnaires.write", _PART),
    "publishing:results": Door("publishing.read"),
    "publishing:result": Door("publishing.read", _ROUND),
    "publishing:result-for": Door("publishing.read", _ROUND | {"start": "start"}),
    "comments:moderate": Door("comments.moderate", _COMMENTED),
    "comments:comment": Door("comments.moderate", _COMMENTED | {"comment_id": "comment_that_waits"}),
    "publishing:statement": Door("publishing.read", _ROUND | {"item_key": "item"}),
    "publishing:spreadsheet": Door("publishing.take", _ROUND),
    "publishing:pdf": Door("publishing.take", _ROUND),
    "publishing:record": Door("publishing.take", _ROUND),
    "bringing:bring": Door("bringing.bring"),
    "bringing:example": Door("bringing.bring"),
    "bringing:proposed": Door("bringing.read_proposed", {"brought_id": "brought"}),
    "plans:partnership": Door("plans.read", about="our_plan"),
    "plans:mine": Door("plans.keep"),
    "plans:counted": Door("plans.count"),
    "plans:plan": Door("plans.read", _PLAN, about="own_plan"),
    "plans:add": Door("plans.write", _PLAN, about="own_plan"),
    "plans:paper": Door("plans.take", _PLAN, about="own_plan"),
    "plans:line": Door("plans.read", _LINE, about="line"),
    "plans:write": Door("plans.tend", _LINE, about="line"),
    "plans:give": Door("plans.write", _LINE, about="line"),
    "plans:check": Door("plans.tend", _LINE, about="line"),
    "plans:report": Door("plans.tend", _LINE, about="line"),
    **PACKS,
    **RELEASES,
    **TALKS,
    **FIRST_HOUR,
    **EXPERTISE,
    "cascade:list": Door("cascade.read"),
    "cascade:announce": Door("cascade.start"),
    "cascade:cascade": Door("cascade.read", _CASCADE),
    "cascade:end": Door("cascade.start", _CASCADE),
    "cascade:mine": Door("cascade.read", _CASCADE),
    "cascade:briefing": Door("cascade.read", _BRIEFING),
    "cascade:brief": Door("cascade.brief", _BRIEFING, about="briefing"),
    "cascade:catch-up": Door("cascade.brief", _BRIEFING, about="briefing"),
    "cascade:statement": Door("cascade.brief", _BRIEFING, about="briefing"),
    "cascade:answer": Door("cascade.answer", _BRIEFING, about="briefing"),
    "cascade:hand-over": Door("cascade.hand_over", _BRIEFING, about="briefing"),
    "cascade:codes": Door("cascade.give_codes", _BRIEFING, about="briefing"),
    "cascade:sheet": Door("cascade.give_codes", _BRIEFING, about="briefing"),
    "measures:list": Door("measures.read"),
    "measures:measure": Door("measures.read", _MEASURE),
    "measures:add": Door("measures.keep"),
    "measures:change": Door("measures.keep", _MEASURE, about="measure"),
    "measures:target": Door("measures.keep", _MEASURE, about="measure"),
    "measures:end": Door("measures.keep", _MEASURE, about="measure"),
    "measures:resume": Door("measures.keep", _MEASURE, about="measure"),
    "measures:value": Door("measures.give_value", _MEASURE | {"period": "period"}, about="measure"),
    "measures:bring": Door("measures.give_value", about="measure"),
    "measures:fill-in": Door("measures.give_value", about="measure"),
    "measures:spreadsheet": Door("measures.take"),
    "measures:separated": Door("measures.take"),
    "measures:pdf": Door("measures.take"),
    **FEEDBACK,
    **AFTER_TALKS,
    **OBJECTIVES,
    **CULTURE,
    **PRACTICAL,
    **TRANSITION,
}
# Everybody gets the same there, whoever they are: a personal link is good for whoever holds it.
ANSWERING = frozenset(
    f"ballot:{name}"
    for name in ("start", "section", "more", "comment", "check", "where", "responsible", "send", "sent")
)
JOINING = {"joining:phone", "joining:dots"}
BY_LINK = (
    ANSWERING
    | JOINING
    | {"acknowledging:start", "acknowledging:case", "calendars:undertakings", "contributing:note"}
    | {"heard:page", "seats:room", "workshop:phone", "workshop:propose"}
)
# What an account does for itself, whoever it is.
OWN = frozenset(
    f"signin:{name}"
    for name in (
        *("again", "held", "mine", "set-up", "app-add", "app-picture", "passkey-add", "factor-remove"),
        *("codes-make", "place-leave", "leave-everywhere"),
    )
)
# Ways in and out.
WAYS = (
    *("enter", "code", "code-again", "leave", "second", "passkey"),
    *("provider", "provider-back", "first-start", "begin"),
)
PAGES = {
    "worn:colour",
    "worn:logo",
    "web:accessibility",
    "privacy-notice:page",
    "acknowledging:code",
    "ballot:code",
    "joining:code",
    "seats:code",
    "workshop:code",
}
OUTSIDE = OWN | PAGES | {f"signin:{name}" for name in WAYS}
# Not there at all unless the site is a demo.
DEMO = frozenset({"signin:become", "signin:letters", "signin:letter", "web:gallery", "web:gallery-answering"})


def addresses() -> Iterator[tuple[str, frozenset[str]]]:
    """Return the name of every address of the site, with the parameters it takes."""
    return _addresses(get_resolver(), "", frozenset())


def _addresses(
    resolver: URLResolver, space: str, taken: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    for found in resolver.url_patterns:
        parameters = taken | found.pattern.regex.groupindex.keys()
        if isinstance(found, URLPattern):
            yield f"{space}{found.name}", parameters
        else:
            yield from _addresses(found, f"{found.namespace}:" if found.namespace else space, parameters)
