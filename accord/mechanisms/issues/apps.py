from accord.foundations.registry import Room


class IssuesRoom(Room):
    name = "accord.mechanisms.issues"
    label = "issues"
    default = True
    registering = ("dates", "merging", "waiting")
