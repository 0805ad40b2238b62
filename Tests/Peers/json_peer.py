"""What the scripts about JSON calls share: schemas that judge bodies, checks, and malformed variants of bodies."""

import json
import pathlib
import sys

import jsonschema
from referencing import Registry, Resource

PACKAGE = pathlib.Path(__file__).parents[2]
FIXTURES = PACKAGE / "Fixtures/responses"
WRONG = [None, 0, -1, 1.5, 1e300, 2**63 - 1, -(2**63), 10**30, "", "x", "\u0000", "あ" * 5000, [], {}, [[]], [None], True]


class Judge:
    """The schemas of a family."""

    def __init__(self, folder, topic):
        self.topic = topic
        paths = (PACKAGE / "Fixtures/schemas/json" / folder).glob("*.json")
        self.schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}
        resources = ((schema["$id"], Resource.from_contents(schema)) for schema in self.schemas.values())
        self.registry = Registry().with_resources(resources)
        self.judged = 0

    def judge(self, name, value):
        self.judged += 1
        validator = jsonschema.Draft202012Validator(self.schemas[name], registry=self.registry)
        for error in validator.iter_errors(value):
            sys.exit(f"{name}: {list(error.absolute_path)}: {error.message[:300]}")

    def check(self, what, got, wanted):
        if got != wanted:
            sys.exit(f"{self.topic}: {what} is {got!r}, not {wanted!r}")


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, path + (key,))


def replaced(value, path, other):
    if not path:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], other)
    return copy


def malformed(body):
    """The body with each of its members replaced by each wrong value."""
    return (replaced(body, path, other) for path in places(body) for other in WRONG)
