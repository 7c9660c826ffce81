from accord.foundations.registry import Room


class ObjectivesRoom(Room):
    name = "accord.steps.objectives"
    label = "objectives"
    default = True
    registering = ("assessing", "merging", "minutes", "own", "sources", "waiting")
