"""You said, we did: what came of each point of a round, and what the next round says of it."""

from accord.mechanisms.talks.said.rounds import Round, Told, rounds

__all__ = ["Round", "Told", "rounds"]
