"""What the scripts about XML calls share: the schemas that the mock serves, which judge its answers."""

import sys

import requests
from lxml import etree


class Served(etree.Resolver):
    """Fetches what a schema includes or imports, because lxml does not use the network."""

    def resolve(self, address, name, context):
        return self.resolve_string(requests.get(address, timeout=10).content, context, base_url=address)


class Judge:
    """The schemas of answers."""

    def __init__(self, base):
        self.address = f"{base}/__rms/schemas"
        self.families = requests.get(self.address, timeout=10).json()
        self.schemas = {}
        self.parser = etree.XMLParser()
        self.parser.resolvers.add(Served())
        self.judged = 0

    def judge(self, answer, function=None):
        """The root element of a valid answer. If it names its function in another way, or not at all, give the name."""
        self.judged += 1
        root = etree.fromstring(answer.content)
        function = function or root.findtext("status/interfaceId")
        schema = self.schema(next(family["answers"] for family in self.families if function in family["functions"]))
        if not schema.validate(root):
            sys.exit(f"{function}: {schema.error_log.last_error}")
        return root

    def schema(self, file):
        if file not in self.schemas:
            address = f"{self.address}/{file}"
            document = etree.fromstring(requests.get(address, timeout=10).content, self.parser, base_url=address)
            self.schemas[file] = etree.XMLSchema(document)
        return self.schemas[file]
