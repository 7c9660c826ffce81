"""Every address of the house, and who may open it; `tests/world.py` is where each leads somewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.urls import URLPattern, URLResolver, get_resolver

# Members of the cast: somebody inside without any office, tier or mandate, and those who hold one.
PLAIN, STEWARD, ADMINISTRATOR, SIGNATORY = "member", "steward", "administrator", "kestrel_signatory"


@dataclass(frozen=True, kw_only=True)
class Door:
    """An address inside a partnership.

    holder: a member of the cast who may open it. closed_to: one inside who may not; "" where all inside may.
    takes: the parts of the address, each with the name of a thing in the world.
    """

    holder: str = PLAIN
    closed_to: str = ""
    takes: Mapping[str, str] = field(default_factory=dict)


def _steward(takes: Mapping[str, str] | None = None) -> Door:
    return Door(holder=STEWARD, closed_to=PLAIN, takes=takes or {})


def _administrator(takes: Mapping[str, str] | None = None) -> Door:
    return Door(holder=ADMINISTRATOR, closed_to=STEWARD, takes=takes or {})


_IMPORT, _PROPOSAL, _CHARTER = {"import_id": "import"}, {"proposal_id": "proposal"}, {"charter_id": "charter"}
_PROGRAMME = {"programme_id": "programme"}
_ENTRY = _PROGRAMME | {"entry_id": "entry"}
_MANDATE = {"mandate_id": "mandate"}
_VALUE, _BEHAVIOUR = _CHARTER | {"value_id": "value"}, _CHARTER | {"behaviour_id": "behaviour"}
_ARRANGEMENT = {"arrangement_id": "arrangement"}
_ROUND, _TALK = {"round_id": "round"}, {"talk_id": "talk"}
_POINT = _TALK | {"point_id": "point"}
_PERSON = {"person_id": "person"}
_PLAN, _LINE = {"whose": "person_kind", "holder_id": "person"}, {"line_id": "line"}
_TWICE = {"first_id": "person", "second_id": "twin"}
_PLACE = _PERSON | {"place_id": "place"}

INSIDE = {
    "signin:requirement": _administrator(),
    "overview:dashboard": Door(),
    "overview:my-page": Door(),
    "overview:brand": Door(),
    "overview:step": Door(takes={"key": "step"}),
    "audit:log": Door(),
    "privacy:mine": Door(),
    "privacy:copy-json": Door(),
    "privacy:copy-workbook": Door(),
    "privacy:correction-ask": Door(),
    "privacy:erasure-ask": Door(),
    "privacy:requests": _administrator(),
    "privacy:correction": _administrator({"correction_id": "correction"}),
    "privacy:erasure": _administrator({"person_id": "person"}),
    "privacy:responsible": Door(),
    "privacy:arrangement": Door(takes=_ARRANGEMENT),
    "privacy:arrangement-draft": _steward(),
    "privacy:arrangement-write": _steward(_ARRANGEMENT),
    "privacy:arrangement-propose": _steward(_ARRANGEMENT),
    "audit:mark-read": Door(),
    "audit:check": Door(),
    "audit:spreadsheet": Door(),
    "audit:separated": Door(),
    "partnership:people": Door(),
    "partnership:person": Door(takes=_PERSON),
    "partnership:teams": Door(),
    "partnership:team-add": Door(holder=ADMINISTRATOR, closed_to=PLAIN),
    "partnership:team-change": _administrator({"team_id": "team"}),
    "partnership:team-close": _administrator({"team_id": "team"}),
    "partnership:duplicates": _administrator(),
    "partnership:compare": _administrator(_TWICE),
    "partnership:apart": _administrator(_TWICE),
    "partnership:person-add": _administrator(),
    "partnership:person-change": _administrator(_PERSON),
    "partnership:person-leave": _administrator(_PERSON),
    "partnership:main-move": _administrator(_PERSON),
    "partnership:place-give": _administrator(_PERSON),
    "partnership:place-correct": _administrator(_PLACE),
    "partnership:place-end": _administrator(_PLACE),
    "partnership:signing": Door(),
    "partnership:signing-name": Door(
        holder=SIGNATORY, closed_to=STEWARD, takes={"organisation_id": "partner"}
    ),
    "partnership:signing-confirm": Door(holder="harbour_deputy", closed_to=STEWARD, takes=_MANDATE),
    "partnership:signing-address": Door(holder="harbour_signatory", closed_to=SIGNATORY, takes=_MANDATE),
    "partnership:signing-end": Door(holder="harbour_signatory", closed_to=SIGNATORY, takes=_MANDATE),
    "shared:ours": Door(),
    "shared:propose": Door(holder=SIGNATORY, closed_to=PLAIN, takes={"setting": "setting"}),
    "partnership:people-download": _administrator(),
    "partnership:import-upload": _administrator(),
    "partnership:import-example": _administrator(),
    "partnership:import-columns": _administrator(_IMPORT),
    "partnership:import-check": _administrator(_IMPORT),
    "partnership:import-part": _administrator(_IMPORT | {"key": "part"}),
    "partnership:import-writing": _administrator(_IMPORT),
    "partnership:import-cancel": _administrator(_IMPORT),
    "partnership:import-done": _administrator(_IMPORT),
    "budget:mine": Door(),
    "budget:everybody": _steward(),
    "budget:cap": Door(),
    "budget:cap-propose": _steward(),
    "agreement:proposals": Door(),
    "agreement:proposal": Door(takes=_PROPOSAL),
    "agreement:record": Door(takes=_PROPOSAL),
    "agreement:text": Door(takes=_PROPOSAL),
    "agreement:decide": Door(holder=SIGNATORY, closed_to=PLAIN, takes=_PROPOSAL | {"party_id": "party"}),
    "agreement:withdraw": _steward(_PROPOSAL),
    "values:charters": Door(),
    "values:charter": Door(takes=_CHARTER),
    "values:charter-from-template": _steward(),
    "values:charter-blank": _steward(),
    "values:charter-bring": _steward(),
    "values:charter-next": _steward(),
    "values:charter-check": _steward(_CHARTER),
    "values:charter-discard": _steward(_CHARTER),
    "values:charter-title": _steward(_CHARTER),
    "values:beside": Door(takes=_CHARTER | {"other_id": "former_charter"}),
    "values:document": Door(takes=_CHARTER),
    "values:record": Door(takes=_CHARTER),
    "values:poster": Door(takes=_CHARTER | {"size": "paper"}),
    "values:pack": Door(takes=_CHARTER | {"size": "paper"}),
    "values:levels": Door(takes=_CHARTER),
    "values:levels-begin": _steward(_CHARTER),
    "values:levels-propose": _steward({"charter_id": "former_charter"}),
    "values:levels-discard": _steward({"charter_id": "former_charter"}),
    "values:levels-write": _steward({"charter_id": "former_charter", "behaviour_id": "former_behaviour"}),
    "values:comment": Door(takes=_CHARTER | {"clause_id": "behaviour"}),
    "values:comment-answer": _steward(_CHARTER | {"comment_id": "comment"}),
    "values:value-add": _steward(_CHARTER),
    "values:value-change": _steward(_VALUE),
    "values:value-remove": _steward(_VALUE),
    "values:behaviour-add": _steward(_VALUE),
    "values:behaviour-change": _steward(_BEHAVIOUR),
    "values:behaviour-link": _steward(_BEHAVIOUR),
    "values:behaviour-remove": _steward(_BEHAVIOUR),
    "evaluation:rounds": Door(),
    "evaluation:round": Door(takes=_ROUND),
    "evaluation:round-draft": _steward(),
    "evaluation:round-change": _steward({"round_id": "draft"}),
    "evaluation:round-check": _steward({"round_id": "draft"}),
    "evaluation:round-together": _steward({"round_id": "draft"}),
    "evaluation:round-discard": _steward({"round_id": "draft"}),
    "evaluation:round-stop": Door(holder=SIGNATORY, closed_to=STEWARD, takes=_ROUND | {"party_id": "party"}),
    "programme:programmes": Door(),
    "programme:programme": Door(takes=_PROGRAMME),
    "programme:begin": _steward(),
    "programme:propose": _steward(_PROGRAMME),
    "programme:entry-add": _steward(_PROGRAMME | {"kind": "kind"}),
    "programme:entry-change": _steward(_ENTRY),
    "programme:entry-remove": _steward(_ENTRY),
    "programme:discard": _steward(_PROGRAMME),
    "evaluation:round-remind": _steward({"round_id": "open_round"}),
    "publishing:results": Door(),
    "publishing:result": Door(takes=_ROUND),
    "publishing:statement": Door(takes=_ROUND | {"item_key": "item"}),
    "publishing:spreadsheet": Door(takes=_ROUND),
    "publishing:pdf": Door(takes=_ROUND),
    "publishing:record": Door(takes=_ROUND),
    "bringing:bring": _steward(),
    "bringing:example": _steward(),
    "bringing:proposed": Door(holder=SIGNATORY, closed_to=PLAIN, takes={"brought_id": "brought"}),
    "plans:partnership": Door(),
    "plans:mine": Door(),
    "plans:counted": Door(),
    "plans:plan": Door(closed_to=STEWARD, takes=_PLAN),
    "plans:add": Door(closed_to=STEWARD, takes=_PLAN),
    "plans:paper": Door(closed_to=STEWARD, takes=_PLAN),
    "plans:line": Door(closed_to=STEWARD, takes=_LINE),
    "plans:write": Door(closed_to=STEWARD, takes=_LINE),
    "plans:give": Door(closed_to=STEWARD, takes=_LINE),
    "plans:check": Door(closed_to=STEWARD, takes=_LINE),
    "plans:report": Door(closed_to=STEWARD, takes=_LINE),
    "talks:said": Door(),
    "talks:talk": Door(takes=_TALK),
    "talks:plan": _steward({"round_id": "later_round"}),
    "talks:close": _steward(_TALK),
    "talks:point-raise": _steward(_TALK),
    "talks:point": _steward(_POINT),
    "talks:point-drop": _steward(_POINT),
    "undertakings:list": Door(),
    "undertakings:undertaking": Door(takes={"undertaking_id": "undertaking"}),
    "undertakings:report": Door(
        holder="kestrel_member", closed_to=PLAIN, takes={"undertaking_id": "undertaking"}
    ),
}
# Everybody gets the same there, whoever they are: a personal link is good for whoever holds it.
BY_LINK = frozenset(
    f"ballot:{name}"
    for name in ("start", "section", "comment", "check", "where", "responsible", "send", "sent")
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
OUTSIDE = OWN | {"web:accessibility", "privacy-notice:page", *(f"signin:{name}" for name in WAYS)}
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
