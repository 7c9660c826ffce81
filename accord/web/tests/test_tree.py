"""The tree of teams: it stays on its sheet however deep it is, and of a large one all of it is listed."""

import re
from dataclasses import replace

from accord.web.gallery import drawings


def test_a_deep_tree_stays_on_the_sheet() -> None:
    (row,) = drawings.tree().rows
    deep = replace(row, rows=())
    for _level in range(15):
        deep = replace(row, rows=(deep,))
    tree = replace(drawings.tree(), rows=(deep,))
    assert max(float(x) for x in re.findall(r'<text [^>]*x="([^"]+)"', tree.slim)) < 300


def test_of_a_large_tree_only_what_is_given_is_drawn_and_all_of_it_is_listed() -> None:
    (row,) = drawings.tree().rows
    tree = replace(drawings.tree(), drawn=(replace(row, name="Board and 40 teams below", rows=()),))
    assert "Board and 40 teams below" in " ".join(re.findall(r"<text[^>]*>([^<]*)", tree.wide))
    assert str(row.rows[0].name) not in tree.wide + tree.slim
    assert str(row.rows[0].name) in str(tree.twin)
