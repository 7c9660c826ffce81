from accord.foundations.registry import Room


class MindsetRoom(Room):
    name = "accord.steps.transition.mindset"
    label = "mindset"
    default = True
    registering = ("beside", "covers", "holding", "waiting", "minutes", "merging")
