"""The calls of NavigationAPI 2.0 with requests: every answer is judged by JSON schemas, and pages are followed by Link."""

import json
import sys
import urllib.parse

import requests
from json_peer import FIXTURES, WRONG, Judge

BASE = sys.argv[1] + "/es/2.0/navigation"
KEY = {"Authorization": "ESA U1BnZW5yZXBlZXI6U0xnZW5yZXBlZXI="}
JUDGE = Judge("navigation2", "genre calls")
check = JUDGE.check
session = requests.Session()


def send(path, query=None):
    return session.get(f"{BASE}/{path}", params=query, headers=KEY, timeout=10, allow_redirects=False)


def call(path, schema, status=200, **query):
    response = send(path, query)
    check(f"the status of {response.url}", response.status_code, status)
    value = response.json()
    JUDGE.judge("errors.response.json" if status >= 400 else f"{schema}.response.json", value)
    return value


def code(path, status, **query):
    return call(path, None, status, **query)["errors"][0]["code"]


version = call("version", "version")["version"]
seen = []


def walk(genre):
    seen.append(genre["genreId"])
    shown = {"showAncestors": "true", "showSiblings": "true", "showChildren": "true"}
    answer = call(f"genres/{genre['genreId']}", "genres", **shown)
    check("the version", answer["version"], version)
    own = answer["genre"]
    check("the genre as its parent shows it", {name: own[name] for name in genre}, genre)
    path = [ancestor["genreId"] for ancestor in own["ancestors"]]
    check("the path", own["genreIdPath"], path + [own["genreId"]])
    check("whether it is the lowest", own["lowest"], not own["children"])
    for sibling in own["siblings"]:
        check("a sibling's path", sibling["genreIdPath"], path + [sibling["genreId"]])
    for child in own["children"]:
        walk(child)
    if own["children"]:
        check("no attributes", code(f"genres/{own['genreId']}/attributes", 404), "notAttributeFound")
        return
    attributes = call(f"genres/{own['genreId']}/attributes", "attributes")["genre"]["attributes"]
    full = call(f"genres/{own['genreId']}/attributes/-/dictionaryValues", "dictionaryValues")["genre"]["attributes"]
    plain = [{name: value for name, value in one.items() if name != "dictionaryValues"} for one in full]
    check("the attributes without values", plain, attributes)
    for attribute in full:
        path = f"genres/{own['genreId']}/attributes/{attribute['id']}"
        check("one attribute", len(call(path, "attributes")["genre"]["attributes"]), 1)
        values = attribute["dictionaryValues"]
        check("whether there are values", attribute["properties"]["rmsRecommend"], bool(values))
        if values:
            check("the pages", pages(f"{path}/dictionaryValues"), values)
        else:
            check("no values", code(f"{path}/dictionaryValues", 404), "notDictionaryValueFound")


def pages(path):
    """The values of all pages, found by the links alone."""
    values, query = [], {"page": "1", "limit": "3"}
    while query:
        answer = call(path, "dictionaryValues", **query)
        values += answer["genre"]["attributes"][0]["dictionaryValues"]
        following = send(path, query).links.get("next")
        query = following and dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(following["url"]).query))
    return values


for root in call("genres/0", "genres")["genre"]["children"]:
    walk(root)
check("that no genre comes twice", len(set(seen)), len(seen))
check("a merged genre", call("genres/201122", "genres", 301)["genre"]["genreId"], 201121)
check("a genre that does not exist", code("genres/404404", 404), "notGenreFound")
check("a refused key", session.get(f"{BASE}/version", timeout=10).status_code, 401)

# Whatever a parameter is, the answer is a success or a documented refusal.
sent = 0
texts = [value if isinstance(value, str) else json.dumps(value) for value in WRONG] + ["-", "+1", "１", "1e3", "%", ".."]
for text in texts:
    part = urllib.parse.quote(text, safe="")
    paths = [f"genres/{part}x", f"genres/{part}x/attributes"]
    paths += [f"genres/201121/attributes/{part}x{rest}" for rest in ("", "/dictionaryValues")]
    targets = [(path, {}) for path in paths]
    for name in ("showAncestors", "showSiblings", "showChildren"):
        targets.append(("genres/201121", {name: text}))
    for query in ({"page": text}, {"limit": text}, {"page": text, "limit": "1"}, {"page": "1", "limit": text}):
        targets += [(f"genres/201121/attributes/{one}/dictionaryValues", query) for one in ("1", "-")]
    for path, query in targets:
        response = send(path, query)
        sent += 1
        check(f"whether {response.url[:300]} is survived", response.status_code in (200, 400, 404), True)
        if response.status_code != 200:
            JUDGE.judge("errors.response.json", response.json())

for path in sorted(FIXTURES.glob("navigation.*/*.body.json")):
    name = path.parent.name.removesuffix(".get").split(".")[-1]
    value = json.loads(path.read_text(encoding="utf-8"))
    JUDGE.judge("errors.response.json" if "errors" in value else f"{name}.response.json", value)

print(f"genre calls: {JUDGE.judged} bodies judged by {len(JUDGE.schemas)} JSON schemas, {sent} malformed calls answered")
