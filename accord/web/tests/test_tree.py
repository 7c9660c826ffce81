"""The picture of a tree, and the list of lists beside it."""

import re
from dataclasses import replace

from accord.web.gallery import drawings


def test_the_twin_is_a_list_of_lists_with_links() -> None:
    html = str(drawings.tree().twin)
    assert html.count("<ul") == 3
    assert '<a href="#main">School places</a>' in html
    assert "0 of 9, Ben Ives, by 10 March" in html


def test_what_is_grave_is_a_square_and_said() -> None:
    wide = drawings.tree().wide
    assert 'class="standing grave"' in wide
    assert "0 of 9, late" in wide


def test_nobody_out_of_nobody_is_an_empty_bar() -> None:
    tree = drawings.tree()
    (top,) = tree.rows
    only = replace(tree, rows=(replace(top, done=0, whole=0, rows=()),))
    assert 'class="part"' not in only.wide


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
