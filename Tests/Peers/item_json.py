"""The calls of ItemAPI 2.0 with requests: every request and answer is judged by JSON schemas."""

import json
import sys

import requests
from json_peer import FIXTURES, Judge, malformed

BASE = sys.argv[1]
KEY = {"Authorization": "ESA U1BpdGVtcGVlcjpTTGl0ZW1wZWVy"}
JSON = {"Content-Type": "application/json; charset=utf-8"}
JUDGE = Judge("item2", "item calls")
check = JUDGE.check
session = requests.Session()


def send(method, path, data=None, **query):
    headers = KEY if data is None else {**KEY, **JSON}
    return session.request(method, f"{BASE}/es/2.0/items/{path}", params=query, data=data, headers=headers, timeout=10)


def call(method, path, schema=(None, None), body=None, status=200, refused=False, **query):
    """Sends a call. `schema` names those of the request and of the answer, as far as they have a body."""
    request, answer = schema
    if request and not refused:
        JUDGE.judge(request, body)
    response = send(method, path, None if body is None else json.dumps(body), **query)
    if response.status_code != status:
        sys.exit(f"{method} {path}: {response.status_code} {response.text[:500]}")
    if status == 204:
        check("the body of a confirmation", (response.content, response.headers.get("Content-Type")), (b"", None))
        return None
    value = response.json()
    JUDGE.judge("errors.response.json" if status >= 400 else answer, value)
    return value


def codes(answer):
    return [error["code"] for error in answer["errors"]]


def number(text):
    return f"manage-numbers/{text}"


ITEM = (None, "item.response.json")
UPSERT = ("upsert.request.json", "created.response.json")
PATCH = ("patch.request.json", None)
SEARCH = (None, "search.response.json")
BULK = ("bulk-get.request.json", "bulk-get.response.json")
SHOWN = (None, "settings.json")
SETTINGS = ("settings.json", None)


def variant(size, price):
    return {
        "selectorValues": {"size": size},
        "standardPrice": price,
        "articleNumber": {"exemptionReason": 5},
        "shipping": {"postageIncluded": True},
        "attributes": [
            {"name": "ブランド名", "values": ["見本園"]},
            {"name": "原産国／製造国", "values": ["日本"]},
            {"name": "総重量", "values": ["100"], "unit": "g"},
        ],
    }


new = {
    "title": "煎茶 peer",
    "itemType": "NORMAL",
    "genreId": "201121",
    "images": [{"type": "CABINET", "location": "/peer.jpg", "alt": "煎茶"}],
    "variantSelectors": [
        {"key": "size", "displayName": "サイズ", "values": [{"displayValue": "小"}, {"displayValue": "大"}]}
    ],
    "variants": {"s": variant("小", "1200"), "L": variant("大", "2200")},
}
check("the number", call("PUT", number("Peer-1"), UPSERT, new, 201), {"manageNumber": "peer-1"})
call("PUT", number("peer-1"), UPSERT, new, 204)
shown = call("GET", number("PEER-1"), ITEM)
check("the title", (shown["title"], shown["images"], set(shown["variants"])), (new["title"], new["images"], {"s", "L"}))
call("PATCH", number("peer-1"), PATCH, {"tagline": "句", "variants": {"L": {"standardPrice": "2300"}}}, 204)
shown = call("GET", number("peer-1"), ITEM)
check("the prices", {id: sku["standardPrice"] for id, sku in shown["variants"].items()}, {"s": "1200", "L": "2300"})
call("PATCH", number("peer-1"), PATCH, {"tagline": None}, 204)
check("what null clears", "tagline" in call("GET", number("peer-1"), ITEM), False)

path = "inventory-related-settings/manage-numbers/peer-1"
settings = call("GET", path, SHOWN)
settings["variants"]["s"] |= {"backOrderFlag": True, "backOrderDeliveryDateId": 2}
call("PUT", path, SETTINGS, settings, 204)
check("the settings", call("GET", path, SHOWN), settings)

found = call("POST", "bulk-get", BULK, {"manageNumbers": ["peer-1", "no-such-item"]})["results"]
check("the items", [item["manageNumber"] for item in found], ["peer-1"])
hit = call("GET", "search", SEARCH, manageNumber="peer-", isCategoryIncluded="true", isReviewIncluded="true")
check("the hits", (hit["numFound"], set(hit["results"][0])), (1, {"item", "category", "review"}))
mark, walked = "*", []
while True:
    page = call("GET", "search", SEARCH, cursorMark=mark, hits=10)
    walked += [row["item"]["manageNumber"] for row in page["results"]]
    if page["nextCursorMark"] == mark:
        break
    mark = page["nextCursorMark"]
check("the walk", (len(walked), len(set(walked))), (page["numFound"], page["numFound"]))

refused = call("PUT", number("peer-2"), UPSERT, {**new, "title": None, "x": 1}, 400, refused=True)
check("the errors", sorted(codes(refused)), ["IE0001", "IE0002"])
wrong = {"variants": {"s": {"standardPrice": "-1"}}}
answer = call("PATCH", number("peer-1"), PATCH, wrong, 400, refused=True)
check("the place", answer["errors"][0]["metadata"], {"propertyPath": "variants.s.standardPrice"})
attributes = {"variants": {"s": {"attributes": []}}}
details = call("PATCH", number("peer-1"), PATCH, attributes, 400)["errors"][0]["details"]
check("the details", details[0]["code"], "invalidMandatoryValue")
check("two pagings", codes(call("GET", "search", SEARCH, status=400, cursorMark="*", offset=1)), ["IE1003"])
check("a number twice", codes(call("POST", "bulk-get", BULK, {"manageNumbers": ["a", "A"]}, 400)), ["IE1106"])
check("no such path", codes(call("GET", "x", status=400)), ["GE0007"])

# Whatever a member is replaced by, the answer is JSON or a confirmation, and no fault of the mock.
SAMPLES = [
    ("PUT", number("peer-3"), new),
    ("PATCH", number("peer-1"), {"features": {"shopContact": True}, "variants": {"s": variant("小", "1200")}}),
    ("PUT", path, settings),
    ("POST", "bulk-get", {"manageNumbers": ["peer-1", "x"]}),
]
sent = 0
for method, target, body in SAMPLES:
    for changed in malformed(body):
        data = json.dumps(changed)
        response = send(method, target, data)
        sent += 1
        check(f"whether {target} survives {data[:300]}", response.status_code in (200, 201, 204, 400, 404), True)
        if response.status_code >= 400:
            JUDGE.judge("errors.response.json", response.json())
for changed in ("peer-1", "peer-3"):
    if send("GET", number(changed)).status_code == 200:
        JUDGE.judge("item.response.json", send("GET", number(changed)).json())
call("DELETE", number("peer-1"), status=204)
check("a deleted item", codes(call("GET", number("peer-1"), status=404)), ["GE0014"])

ANSWERS = {
    "get": "item.response.json",
    "upsert": "created.response.json",
    "search": "search.response.json",
    "bulk.get": "bulk-get.response.json",
    "inventory-related-settings.get": "settings.json",
}
for path in sorted(FIXTURES.glob("itemapi_*/*.body.json")):
    # Numbers for texts, as RMS's samples have them, do not fit the documented types.
    text = path.read_text(encoding="utf-8")
    if text and not path.name.startswith("loose"):
        value = json.loads(text)
        name = path.parent.name.removeprefix("itemapi_2.0.items.")
        JUDGE.judge("errors.response.json" if "errors" in value else ANSWERS[name], value)

print(f"item calls: {JUDGE.judged} bodies judged by {len(JUDGE.schemas)} JSON schemas, {sent} malformed ones answered")
