"""Every page of a partnership, by keyboard, by screen reader and at 400%."""
import json, time
import pytest
from tests.browser.conftest import Pages
from tests.browser.test_every_page import PARTS, doors_by_holder, is_page, signed_in
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.walked import wrong_by_keyboard, wrong_in_tree, wrong_when_large
from tests.cast import Cast
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long


def test_scan(page_at: Pages, cast: Cast) -> None:
    t0=time.time()
    world: World = build_world(cast)
    print("world", time.time()-t0)
    out=[]
    for part in range(PARTS):
      for holder, names in doors_by_holder(part).items():
        client = visitor(cast, holder)
        addresses=[(name, world.address(name)) for name in names if is_page(client, world.address(name))]
        page = signed_in(page_at, client, 1280, dark=False)
        for name, address in addresses:
            a=time.time(); page.goto(address); b=time.time()
            w=wrong_in_tree(page); c=time.time(); w+=wrong_by_keyboard(page); d=time.time(); w+=wrong_when_large(page); e=time.time()
            assert page.url.endswith(address), page.url
            for width, scheme in ((390,"dark"),):
                page.set_viewport_size({"width": width, "height": 900}); page.emulate_media(color_scheme=scheme)
                for ask in (assert_accessible, assert_fits):
                    try: ask(page)
                    except AssertionError as x: w.append(str(x).replace(page.url, ""))
                page.set_viewport_size({"width": 1280, "height": 900}); page.emulate_media(color_scheme="light")
            f_=time.time()
            with open("/tmp/reach-scan.jsonl","a") as f: f.write(json.dumps({"name":name,"address":address,"title":page.title(),"h1":page.locator("h1").first.inner_text(),"wrong":w,"t":[round(x,2) for x in (b-a,c-b,d-c,e-d,f_-e)]})+"\n")
        page.context.close()
    print(len(out), time.time()-t0)
