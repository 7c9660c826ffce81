from accord.foundations.registry import Room


class BallotRoom(Room):
    name = "accord.mechanisms.rounds.ballot"
    label = "ballot"
    default = True
    registering = ("cards", "merging", "minutes", "restoration", "sites")
