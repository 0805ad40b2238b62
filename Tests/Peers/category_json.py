"""The calls of CategoryAPI 2.0 with requests: every request and answer is judged by JSON schemas."""

import json
import sys

import requests
from json_peer import FIXTURES, Judge, malformed

BASE = sys.argv[1]
KEY = {"Authorization": "ESA U1BjYXRlZ29yeXBlZXI6U0xjYXRlZ29yeXBlZXI="}
JSON = {"Content-Type": "application/json; charset=utf-8"}
JUDGE = Judge("category2", "category calls")
check = JUDGE.check
session = requests.Session()


def send(method, path, data=None):
    headers = KEY if data is None else {**KEY, **JSON}
    return session.request(method, f"{BASE}/es/2.0/categories/{path}", data=data, headers=headers, timeout=10)


def call(method, path, schema=None, body=None, status=200, refused=False):
    """Sends a call. `schema` is that of the answer, or of the request if the answer has no body."""
    if body is not None and not refused:
        JUDGE.judge(schema if schema and ".request." in schema else "category.request.json", body)
    response = send(method, path, None if body is None else json.dumps(body))
    check(f"the status of {method} {path}", response.status_code, status)
    if status == 204:
        check("the body of a confirmation", (response.content, response.headers.get("Content-Type")), (b"", None))
        return None
    value = response.json()
    JUDGE.judge("errors.response.json" if status >= 400 else schema, value)
    return value


def codes(answer):
    return [error["code"] for error in answer["errors"]]


TREE = "shop-category-trees/category-set-ids/0"
MAPPING = "item-mappings/manage-numbers/demo-item-01"
FIELDS = "TITLE,CATEGORY_SET_ID,CATEGORY_FEATURES,DESCRIPTION,ADDITIONALDESCRIPTION,IMAGES,LAYOUT,CREATED,UPDATED"


def category(identifier):
    return f"shop-categories/category-ids/{identifier}"


check("the sets", call("GET", "shop-category-set-lists", "sets.response.json")["categorySetKeyList"], ["0"])
call("GET", "shop-category-set-lists?categorysetfields=TITLE,CATEGORY_SET_FEATURES,CREATED,UPDATED", "sets.response.json")
bare = call("GET", TREE, "tree.response.json")
whole = call("GET", f"{TREE}?categoryfields={FIELDS}&categorysetfields=TITLE", "tree.response.json")
check(
    "the first category",
    bare["rootNode"]["children"][0]["categoryId"],
    whole["rootNode"]["children"][0]["category"]["categoryId"],
)
full = {
    "categorySetId": "0",
    "title": "見本",
    "categoryFeatures": {"display": False, "categoryPageViewMode": "PLURAL"},
    "description": {"pc": "上", "sp": "スマートフォン"},
    "additionalDescription": "下",
    "images": [{"type": "CABINET", "location": "/a/b.jpg", "alt": "絵"}],
    "layout": {"navigationId": 1, "layoutCategorySequenceId": 2, "showcaseId": 4},
}
created = send("POST", "shop-categories", json.dumps(full))
JUDGE.judge("category.request.json", full)
JUDGE.judge("insert.response.json", created.json())
new = created.json()["categoryId"]
found = call("GET", category(new), "category.response.json")
check("what was registered", {name: found[name] for name in full if name != "layout"}, {
    name: value for name, value in full.items() if name != "layout"
})
check("its layout", found["layout"], {**full["layout"], "smallDescriptionId": 0, "largeDescriptionId": 0})
check("whether it has a place", new in json.dumps(bare), False)
placed = {"children": bare["rootNode"]["children"] + [{"categoryId": new}]}
call("PUT", TREE, "tree.request.json", placed, 204)
check("its place", call("GET", TREE, "tree.response.json")["rootNode"]["children"][-1], {"categoryId": new})
call("PUT", category(new), None, {"categorySetId": "0", "title": "別"}, 204)
check("what a replacement removes", "description" in call("GET", category(new), "category.response.json"), False)
call("PUT", category(new), None, full, 204)
call("PUT", MAPPING, "mapping.request.json", {"categoryIds": ["112", new], "mainPluralCategoryId": new}, 204)
mapping = call("GET", MAPPING, "mapping.response.json")
check("the mapping", (mapping["categoryIds"], mapping["mainPluralCategoryId"]), (["112", new], new))
long = call("GET", f"{MAPPING}?breadcrumb=true&categoryfields={FIELDS}", "mapping.response.json")
check("the categories above", [one["categoryId"] for one in long["categories"][0]["breadcrumbList"]], ["100", "110"])
wrong = {"categoryIds": ["112"], "mainPluralCategoryId": "112"}
check("no PLURAL", codes(call("PUT", MAPPING, "mapping.request.json", wrong, 400)), ["IE0128"])
call("PUT", TREE, "tree.request.json", {"children": [{"categoryId": "100"}, {"categoryId": "1"}]}, 204)
check("a deleted category", codes(call("GET", category(new), status=404)), ["GE0014"])
check("its item", call("GET", MAPPING, "mapping.response.json")["categoryIds"], ["1"])
call("DELETE", MAPPING, status=204)
wrong = {"categorySetId": "0", "title": "x", "categoryFeatures": {"categoryPageViewMode": "abcdefg"}}
check("a wrong mode", codes(call("PUT", category("100"), body=wrong, status=400, refused=True)), ["IE0007"])
check("a wrong set", codes(call("GET", "shop-category-trees/category-set-ids/xxx", status=400)), ["IE0002"])
check("no such path", codes(call("GET", "category-sets", status=404)), ["GE0007"])

# Whatever a member is replaced by, the answer is JSON or a confirmation, and no fault of the mock.
SAMPLES = [
    ("POST", "shop-categories", full),
    ("PUT", category("100"), full),
    ("PUT", MAPPING, {"categoryIds": ["100", "1"], "mainPluralCategoryId": "1"}),
    ("PUT", TREE, {"children": [{"categoryId": "100", "children": [{"categoryId": "1"}]}]}),
]
sent = 0
for method, path, body in SAMPLES:
    for variant in malformed(body):
        data = json.dumps(variant)
        response = send(method, path, data)
        sent += 1
        check(f"whether {path} survives {data[:300]}", response.status_code in (200, 204, 400, 404), True)
        if response.status_code >= 400:
            JUDGE.judge("errors.response.json", response.json())

ANSWERS = {
    "category-set-lists.get": "sets.response.json",
    "category-trees.get": "tree.response.json",
    "shop-categories.insert": "insert.response.json",
    "shop-categories.get": "category.response.json",
    "item-mappings.get": "mapping.response.json",
}
for path in sorted(FIXTURES.glob("category.*/*.body.json")):
    text = path.read_text(encoding="utf-8")
    if text:
        value = json.loads(text)
        name = path.parent.name.removeprefix("category.")
        JUDGE.judge("errors.response.json" if "errors" in value else ANSWERS[name], value)

print(f"category calls: {JUDGE.judged} bodies judged by {len(JUDGE.schemas)} JSON schemas, {sent} malformed ones answered")
