from accord.foundations.registry import Room


class ValuesRoom(Room):
    name = "accord.steps.values"
    label = "values"
    default = True
    registering = ("cascading", "merging", "waiting", "our_dilemmas.services", "our_dilemmas.showing")
