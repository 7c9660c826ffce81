"""Recurring work without a broker: sweeps over what the database says is due.

A sweep looks at the state of the world and brings it forward. It takes no arguments, may run twice or in
two workers at once, and one that was killed is simply run again: see docs/decisions/0040-sweeps.md.
"""

from accord.foundations.jobs.recurring import Sweep, sweep, sweeps

__all__ = ["Sweep", "sweep", "sweeps"]
