"""Steps and sentences as a room would offer them."""

from accord.foundations import registry
from accord.foundations.links import Link
from accord.foundations.registry import Descriptor, Headline, Standing, Weight


def step(number: int, key: str, standing: Standing) -> Descriptor:
    """Offer a step, or one of the two sentences."""
    return registry.step(
        Descriptor(
            number=number,
            key=key,
            title=key.title(),
            question=f"Is there {key}?",
            url=lambda: f"/{key}/",
            standing=lambda actor: standing,
        )
    )


def says(sentence: str, weight: Weight = Weight.WAITS, *, link: str = "") -> Standing:
    """Return a standing whose headline is this sentence."""
    next_step = Link(label=link, url=f"/{link}/") if link else None
    return Standing(
        says=f"{sentence} it says",
        next_step=next_step,
        headline=Headline(weight=weight, sentence=sentence, basis="From everybody.", next_step=next_step),
    )
