"""The steps of docs/operations.md, as they stand there: what a reader would type is run."""

import re
import shlex
from pathlib import Path

import pytest

from accord.foundations import clock
from accord.gateways.archive.tests.conftest import MidRound
from accord.gateways.archive.tests.site import Site

STEPS = Path(__file__).resolve().parents[4] / "docs" / "operations.md"
KEEPS_RUNNING = "accord serve"


def commands(chapter: str) -> list[str]:
    """Return the commands of one chapter, in order."""
    text = re.search(
        rf"^## {chapter}.*?$(.*?)(?=^## |\Z)", STEPS.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert text is not None, chapter
    blocks = re.findall(r"^```sh\n(.*?)^```", text[1], re.DOTALL | re.MULTILINE)
    return [line for line in "".join(blocks).splitlines() if line != KEEPS_RUNNING]


def walk(site: Site, chapter: str, **places: Path | str) -> str:
    """Type the commands of a chapter, with the names of this machine; return all that was said."""
    said = ""
    for line in commands(chapter):
        for written, here in places.items():
            line = line.replace(written, str(here))  # noqa: PLW2901
        program, *words = shlex.split(line)
        assert program == "accord"
        said += site.accord(*words, fails=words == ["check"])  # it finds that no mail server is named
    return said


@pytest.mark.long
def test_an_officer_who_follows_them_gets_the_round_back(mid_round: MidRound, tmp_path: Path) -> None:
    site, stick = mid_round.site, tmp_path / "stick"
    stick.mkdir()
    said = walk(site, "Once", **{"/media/stick": stick})
    site.settings["ACCORD_RECOVERY_KEY"] = said.split("ACCORD_RECOVERY_KEY=")[1].strip()
    for path in (*mid_round.copies, *site.backups.glob("accord-*")):
        path.rename(tmp_path / path.name)

    walk(site, "Every night")
    site.deed("answer", *mid_round.late)

    new = Site.empty(tmp_path, like=site)
    [backup] = site.backups.glob("accord-*Z")
    names: dict[str, Path | str] = {
        "/mnt/backups/accord-20261125T020000Z": backup,
        "/media/stick": stick,
        "2026-11-25T17:30+00:00": clock.now().isoformat(),
    }
    said = walk(new, "Restore", **names)
    assert "“Round of January” goes on" in said
    assert "Every open round has its key copy" in said or ".keycopy: made" in said
    found = new.deed("state")
    assert (found["state"], found["box"], len(found["letters"])) == ("open", 6, 15)


def test_the_nights_find_what_the_command_runs() -> None:
    """Cron looks in few folders, and not in those of the system's own programs."""
    text = STEPS.read_text("utf-8")
    script = re.search(r"^cat > /usr/local/bin/accord <<'END'$(.*?)^END$", text, re.DOTALL | re.MULTILINE)
    assert script is not None
    programs = re.findall(r"\bexec (\S+)", script[1])
    assert programs
    assert all(program.startswith("/") for program in programs)
