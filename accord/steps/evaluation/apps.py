from accord.foundations.registry import Room


class EvaluationRoom(Room):
    name = "accord.steps.evaluation"
    label = "evaluation"
    default = True
    registering = ("waiting",)
