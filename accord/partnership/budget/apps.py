from accord.foundations.registry import Room


class BudgetRoom(Room):
    name = "accord.partnership.budget"
    label = "budget"
    default = True
    registering = ("minutes",)
