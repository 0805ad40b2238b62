"""The calls of InventoryAPI 2.0 and 2.1 with requests: every request and answer is judged by JSON schemas."""

import json
import sys

import requests
from json_peer import FIXTURES, Judge, malformed

BASE = sys.argv[1]
KEY = {"Authorization": "ESA U1BzdG9ja3BlZXI6U0xzdG9ja3BlZXI="}
JSON = {"Content-Type": "application/json; charset=utf-8"}
JUDGE = Judge("inventory2", "stock calls")
check = JUDGE.check
session = requests.Session()


def send(version, method, path, data=None):
    headers = KEY if data is None else {**KEY, **JSON}
    return session.request(method, f"{BASE}/es/{version}/inventories/{path}", data=data, headers=headers, timeout=10)


def call(version, method, path, schema=None, body=None, status=200, refused=False, **query):
    """Sends a call. `schema` names those of the request and of the answer, as far as they have a body."""
    if query:
        path += "?" + "&".join(f"{name}={value}" for name, value in query.items())
    request, answer = schema or (None, None)
    if request and not refused:
        JUDGE.judge(request.format(version), body)
    response = send(version, method, path, None if body is None else json.dumps(body))
    check(f"the status of {method} {path}", response.status_code, status)
    if status == 204:
        check("the body of a confirmation", (response.content, response.headers.get("Content-Type")), (b"", None))
        check("its length", "Content-Length" in response.headers or "Transfer-Encoding" in response.headers, False)
        return None
    value = response.json()
    JUDGE.judge("errors.response.json" if status >= 400 else answer.format(version), value)
    return value


def codes(answer):
    return [error["code"] for error in answer["errors"]]


STOCK = (None, "stock.{}.response.json")
LIST = (None, "list.{}.response.json")
BULK_GET = ("bulk-get.request.json", "list.{}.response.json")
UPSERT = ("upsert.{}.request.json", None)
BULK_UPSERT = ("bulk-upsert.{}.request.json", None)
VARIANTS = (None, "variant-list.response.json")


def sku(manage_number, variant):
    return f"manage-numbers/{manage_number}/variants/{variant}"


def key(manage_number, variant):
    return {"manageNumber": manage_number, "variantId": variant}


choices = call("2.1", "GET", "variant-lists/manage-numbers/demo-item-17", VARIANTS)["variantList"]
check("the number of choices", len(choices), 6)
for version in ("2.0", "2.1"):
    plain = sku("demo-item-01", "normal-inventory")
    call(version, "PUT", plain, UPSERT, {"mode": "ABSOLUTE", "quantity": 5}, 204)
    call(version, "PUT", plain, UPSERT, {"mode": "RELATIVE", "quantity": -2}, 204)
    check("the quantity", call(version, "GET", plain, STOCK)["quantity"], 3)
    rows = [{**key("demo-item-17", choice), "mode": "ABSOLUTE", "quantity": 700} for choice in choices]
    call(version, "POST", "bulk-upsert", BULK_UPSERT, {"inventories": rows}, 204)
    wanted = [key("demo-item-17", choice) for choice in choices] + [key("no-such-item", "s")]
    found = call(version, "POST", "bulk-get", BULK_GET, {"inventories": wanted})["inventories"]
    check("the stocks", sorted(stock["variantId"] for stock in found), sorted(choices))
    hits = call(version, "GET", "bulk-get/range", LIST, minQuantity=700, maxQuantity=700)["inventories"]
    check("the hits", hits, found)
    extra = sku("peer-item", "S_1")
    call(version, "PUT", extra, UPSERT, {"mode": "ABSOLUTE", "quantity": 0}, 204)
    call(version, "DELETE", extra, status=204)
    check("a deleted stock", codes(call(version, "DELETE", extra, status=404)), ["GE0014"])
    twice = {"inventories": [rows[0], rows[0]]}
    check("a SKU twice", codes(call(version, "POST", "bulk-upsert", BULK_UPSERT, twice, 400)), ["IE1102"])
    wrong = {"mode": "ABSOLUTE", "quantity": "a"}
    answer = call(version, "PUT", plain, UPSERT, wrong, 400, refused=True)
    message = {"code": "IE0002", "message": "quantity has an invalid value : a."}
    check("a wrong quantity", answer["errors"], [{**message, "metadata": {"propertyPath": "quantity"}}])
    check("no range", codes(call(version, "GET", "bulk-get/range", LIST, status=400)), ["IE0105"])
    check("no such path", codes(call(version, "GET", "x", status=400)), ["GE0007"])

replaced = {
    "mode": "ABSOLUTE",
    "quantity": 9,
    "operationLeadTime": {"normalDeliveryTimeId": 1, "backOrderDeliveryTimeId": 2},
    "shipFromIds": [1],
}
call("2.1", "PUT", plain, UPSERT, replaced, 204)
call("2.0", "PUT", plain, UPSERT, {"mode": "RELATIVE", "quantity": 1}, 204)
stock = call("2.1", "GET", plain, STOCK)
check("what 2.0 leaves", (stock["quantity"], stock["operationLeadTime"], stock["shipFromIds"]), (
    10, replaced["operationLeadTime"], [1]
))
check("what 2.0 shows", set(stock) - set(call("2.0", "GET", plain, STOCK)), {"operationLeadTime", "shipFromIds"})
call("2.1", "PUT", plain, UPSERT, {"mode": "RELATIVE", "quantity": 0}, 204)
check("what 2.1 removes", "operationLeadTime" in call("2.1", "GET", plain, STOCK), False)

# Whatever a member is replaced by, the answer is JSON or a confirmation, and no fault of the mock.
row = {**key("demo-item-01", "normal-inventory"), **replaced}
SAMPLES = [
    ("PUT", plain, replaced),
    ("POST", "bulk-upsert", {"inventories": [row, {**row, "variantId": "x"}]}),
    ("POST", "bulk-get", {"inventories": wanted[-2:]}),
]
sent = 0
for method, path, body in SAMPLES:
    for variant in malformed(body):
        data = json.dumps(variant)
        for version in ("2.0", "2.1"):
            response = send(version, method, path, data)
            sent += 1
            check(f"whether {path} survives {data[:300]}", response.status_code in (200, 204, 400), True)
            if response.status_code == 400:
                JUDGE.judge("errors.response.json", response.json())

ANSWERS = {
    "variants.get": "stock.{}.response.json",
    "bulk.get": "list.{}.response.json",
    "bulk.get.range": "list.{}.response.json",
    "variant-lists.get": "variant-list.response.json",
}
for path in sorted(FIXTURES.glob("inventoryapi_*/*.body.json")):
    version, name = path.parent.name.removeprefix("inventoryapi_").split(".inventories.")
    text = path.read_text(encoding="utf-8")
    if text:
        value = json.loads(text)
        JUDGE.judge("errors.response.json" if "errors" in value else ANSWERS[name].format(version), value)

print(f"stock calls: {JUDGE.judged} bodies judged by {len(JUDGE.schemas)} JSON schemas, {sent} malformed ones answered")
