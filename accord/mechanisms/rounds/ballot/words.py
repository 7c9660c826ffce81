"""256 short, plain words, none easily taken for another: four of them make a receipt."""

_TEXT = """
    acorn amber anchor angle apple apron arch arrow atlas autumn badge baker bamboo banner barley basin basket
    beacon beaver bench berry birch blanket bottle branch bread breeze brick bridge broom bucket button cabin
    cable cactus camel candle canoe canvas carpet carrot castle cedar cellar chalk cherry chimney circle cliff
    clover cobble coffee comet copper coral cotton cradle crane cricket crown crystal cushion daisy desk
    diamond dolphin donkey door dragon drum eagle easel echo elbow engine falcon farmer feather fence ferry
    fiddle field finger flame flute forest fossil fountain fox frost galaxy garden garlic gate ginger glacier
    glove goat goose granite grape guitar hammer harbour harvest hazel hedge helmet heron hill honey horse
    house iceberg igloo island ivory jacket jasmine jigsaw juggler jungle juniper kayak kennel kettle kitchen
    kite ladder lagoon lantern lemon letter lighthouse lily linen lizard lobster lotus magnet mango maple
    marble market meadow melon mirror mitten moon mosaic mountain muffin museum mustard needle nettle nickel
    noodle nutmeg oak oasis ocean olive onion orange orchard otter oyster paddle palace panda paper parcel
    parrot pebble pelican pencil pepper piano pickle pigeon pillow pilot planet plum pocket pony poppy potato
    prism puffin pumpkin puppet puzzle quarry quilt rabbit radish raven ribbon river robin rocket saddle
    sailor salmon sandal saucer scarf shadow shell shovel silver sketch sparrow spoon squirrel stable stamp
    statue sugar summit sunset swan tablet teapot temple thistle ticket tiger timber toast tomato tower
    tractor trumpet tulip tunnel turnip turtle umbrella velvet village violin walnut wagon walrus waffle
    whistle willow window winter wool yacht zebra zipper
"""
WORDS = tuple(_TEXT.split())
