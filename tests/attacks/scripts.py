"""A world in which whoever could write something has written a script."""

import csv
from collections.abc import Mapping
from datetime import timedelta
from html import escape
from io import StringIO
from uuid import UUID

from django.test import Client

from accord.agreement import services as agreement
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, next_round
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import agree, draft
from accord.mechanisms.talks import selectors as talking
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards import services as standard_writing
from accord.steps.evaluation import services as evaluation
from accord.steps.values import services as values
from accord.steps.values.dilemma import DilemmaWords, Signed
from accord.steps.values.our_dilemmas import selectors as reading_dilemmas
from accord.steps.values.our_dilemmas import services as dilemmas
from tests.attacks.forms_on_page import forms_on
from tests.attacks.hostile import file
from tests.cast import Cast
from tests.published import TEXTS, stored
from tests.visits import page, visitor
from tests.world import World, build_world

LIVE = ("<img src=x onerror", "<script>alert")


def script(mark: str) -> str:
    """Return what runs if a page shows it as it is, with a mark by which it is found again."""
    return f"\"'><img src=x onerror=alert(1)>{mark}<script>alert(1)</script>"


def shown(mark: str) -> str:
    """Return how a page shows it."""
    return f"{escape('<img src=x onerror=alert(1)>')}{mark}{escape('<script>')}"


class HostileWorld:
    """The world of the doors, its things written by somebody hostile; `marks` says where scripts stand."""

    def __init__(self, cast: Cast) -> None:
        self.marks: set[str] = set()
        self._cast, self._things = cast, dict(build_world(cast).things)
        self._extra: list[tuple[str, str]] = []
        with cast.in_scope():
            self._steward = cast.actor("steward")
            self._dilemmas()
            self._charters()
            self._open = self._rounds()
            self._talk()
        self._people()

    @property
    def world(self) -> World:
        return World(self._cast, self._things)

    @property
    def opened(self) -> OpenRound:
        """A round under way, with a member's draft."""
        return self._open

    @property
    def also(self) -> list[tuple[str, str]]:
        """Pages beside those of the doors: a member of the cast, and an address."""
        return self._extra

    def _write(self, mark: str) -> str:
        self.marks.add(mark)
        return script(mark)

    def _charters(self) -> None:
        """Bring a hostile charter into force, and begin the next one, which takes its words over."""
        actor = self._steward
        charter_id = self._things["charter"]
        assert isinstance(charter_id, UUID)
        charter = standards.charter(charter_id)
        standard_writing.charter_retitle(charter=charter, title=self._write("title"), actor=actor)
        for value, behaviours in standards.words(charter):
            standard_writing.value_write(
                charter=charter,
                value=value,
                name=script("v")[:80],
                meaning=self._write("meaning"),
                actor=actor,
            )
            for behaviour in behaviours:
                standard_writing.behaviour_write(
                    value=value,
                    existing=behaviour,
                    behaviour=self._write("behaviour"),
                    seen=self._write("seen"),
                    not_seen=self._write("unseen"),
                    standard=self._write("standard"),
                    actor=actor,
                )
        self.marks.add("v")
        agree(self._cast, values.charter_propose(charter=charter, actor=actor))
        self._things["behaviour_in_force"] = standards.behaviours(charter)[0].id
        following = values.charter_next(actor=actor)
        value, behaviours = standards.words(following)[0]
        comment = values.comment_make(
            charter=following,
            clause=behaviours[0],
            words=self._write("remark"),
            actor=self._cast.actor("kestrel_signatory"),
        )
        self._things |= {
            "charter": following.id,
            "value": value.id,
            "behaviour": behaviours[0].id,
            "comment": comment.id,
        }
        self._also("steward", "values:charter", charter_id=charter.id)

    def _dilemmas(self) -> None:
        """A dilemma that everybody reads, and one that was set aside."""
        dilemma_id = self._things["dilemma"]
        assert isinstance(dilemma_id, UUID)
        words = DilemmaWords(
            title=self._write("dilemma"),
            situation=self._write("situation"),
            courses=(self._write("course"), self._write("another")),
        )
        found = reading_dilemmas.dilemma_for(self._steward, dilemma_id)
        dilemmas.dilemma_change(dilemma=found, words=words, at_revision=found.revision, actor=self._steward)
        left = dilemmas.dilemma_write(words=words, signed=Signed.NAME, actor=self._cast.actor("member"))
        dilemmas.dilemma_set_aside(dilemma=left, reason=self._write("left"), actor=self._steward)
        self._also("member", "values:dilemma", dilemma_id=left.id)

    def _rounds(self) -> OpenRound:
        """A round under way, one that a partner declined, and one before the partners."""
        terms = {"title": self._write("round"), "comment_question": self._write("question")}
        opened = next_round(self._cast, **terms)
        opened.begin(opened.token("member"), comment=self._write("comment"))
        for declined in (True, False):
            proposal = rounds.round_propose(round=draft(self._cast, **terms), actor=self._steward)
            if declined:
                agreement.proposal_decide(
                    proposal=proposal,
                    party_id=self._cast.kestrel.id,
                    agrees=False,
                    reason=self._write("declined"),
                    seen_hash=proposal.text_hash,
                    actor=self._cast.actor("kestrel_signatory"),
                )
                self._also("member", "agreement:proposal", proposal_id=proposal.id)
            else:
                self._things["proposal"] = proposal.id
        self._things |= {"open_round": opened.round.id, "draft": draft(self._cast, **terms).id}
        return opened

    def _talk(self) -> None:
        """A result whose statements are hostile, and a talk about it in which everything said is."""
        texts = {key: self._write(f"statement{number}") for number, key in enumerate(TEXTS)}
        result = stored(self._cast, texts=texts, title=script("round"))
        later = stored(self._cast, texts=texts, title=script("round"))
        evaluation.heard_begin(round=result.round, actor=self._cast.system)
        actor, today = self._steward, partnership.today()
        talk = talks.talk_open(result=result, held_on=today, place=self._write("place"), actor=actor)
        talks.point_raise(talk=talk, sentence=self._write("point"), actor=actor)
        talks.point_raise(talk=talk, sentence=script("point"), actor=actor)
        act, refuse, *_rest = talk.points.all()
        point = talks.point_decide_act(
            point=act,
            reading=self._write("reading"),
            cause=Cause.GOVERNANCE,
            referral=Referral(self._write("forum")[:120], today),
            title=self._write("undertaking"),
            owner=self._cast.kestrel_member,
            due=today + timedelta(days=20),
            actor=actor,
        )
        talks.point_decide_not(
            point=refuse,
            reading=script("reading"),
            cause=Cause.BEHAVIOUR,
            reason=self._write("reason"),
            actor=actor,
        )
        undertaking = point.undertaking
        assert undertaking is not None
        undertakings.undertaking_report(
            undertaking=undertaking,
            outcome=Outcome.MOVED,
            words=self._write("moved"),
            due=today + timedelta(days=40),
            actor=self._cast.actor("kestrel_member"),
        )
        *_decided, raised = talking.talk_for(actor, talk.id).points.all()
        self._things |= {
            "round": result.round_id,
            "later_round": later.round_id,
            "talk": talk.id,
            "point": raised.id,
            "undertaking": undertaking.id,
        }

    def _people(self) -> None:
        """Bring hostile people in by a list, and leave two lists on their way."""
        client = visitor(self._cast, "administrator")
        done = self._list(client, "import-done", organisation=self._cast.council.name)
        self._things["import"] = done
        self._list(client, "import-columns", organisation=self._cast.council.name)
        self._list(client, "import-check", organisation=self._write("organisation"))

    def _list(self, client: Client, until: str, *, organisation: str) -> str:
        row = {
            "Organisation": organisation,
            "Given name": self._write("given"),
            "Family name": self._write("family"),
            "E-mail": f"{until}@council.example",
            "Team": self._write("team"),
            "Role": self._write("role"),
            self._write("heading"): self._write("cell"),
        }
        answer = client.post(
            page(self._cast, "partnership:import-upload"),
            {"file": file(_written(row), f"{script('file')}.csv")},
        )
        import_id = answer.headers["Location"].split("/")[-3]
        following = {"import-columns": "import-check", "import-check": "import-done"}
        step = "import-columns"
        while step != until:
            _send_as_it_stands(client, page(self._cast, f"partnership:{step}", import_id=import_id))
            step = following[step]
        self._also("administrator", f"partnership:{until}", import_id=import_id)
        return import_id

    def _also(self, who: str, name: str, **parts: object) -> None:
        self._extra.append((who, page(self._cast, name, **parts)))


def _written(row: Mapping[str, str]) -> bytes:
    """Return a list of one person, with its headings."""
    text = StringIO()
    writer = csv.DictWriter(text, row)
    writer.writeheader()
    writer.writerow(row)
    return text.getvalue().encode()


def _send_as_it_stands(client: Client, address: str) -> None:
    """Press the button of a page whose form was filled in already, but for what a new team is."""
    form = next(form for form in forms_on(client.get(address), address) if form.method.lower() == "post")
    teams = {name: ["add"] for name in form.fields if name.startswith("team_")}
    answer = client.post(address, form.fields | teams)
    assert answer.status_code == 302, answer.content.decode()
