from accord.foundations.registry import Room


class GoalsRoom(Room):
    name = "accord.steps.objectives.goals"
    label = "goals"
    default = True
    registering = ("dates", "merging", "teams", "waiting")
