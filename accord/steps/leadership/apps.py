from accord.foundations.registry import Room


class LeadershipRoom(Room):
    name = "accord.steps.leadership"
    label = "leadership"
    default = True
    registering = ("dates", "merging", "minutes", "own", "sources", "waiting")
