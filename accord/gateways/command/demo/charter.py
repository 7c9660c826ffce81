"""The charter of the demo: the shipped template, proposed by the steward and agreed by every partner."""

from accord.foundations.jobs import services as jobs
from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.values import services as values

STEWARD = "Anna Rees"


def agree(northmoor: Northmoor, days: Days, *, drafted: int, proposed: int) -> None:
    """Bring the charter into force, a few days after it was proposed."""
    with days.on(drafted):
        charter = values.charter_from_template(actor=northmoor.actor(STEWARD))
    with days.on(proposed):
        proposal = values.charter_propose(charter=charter, actor=northmoor.actor(STEWARD))
        jobs.all_run()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=proposed + 3)
