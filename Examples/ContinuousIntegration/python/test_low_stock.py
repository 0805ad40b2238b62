"""Each test has a key pair of its own, and so a shop of its own in the mock."""

import uuid

import pytest
import requests
from low_stock import BASE, low_stock, session


@pytest.fixture
def shop():
    """A session with a shop that nobody else uses. The test fails if the mock objects to a request."""

    def judge(answer, **_):
        assert "x-mock-violations" not in answer.headers, answer.headers["x-mock-violations"]

    opened = session(f"SP{uuid.uuid4().hex}", f"SL{uuid.uuid4().hex}")
    opened.hooks["response"].append(judge)
    return opened


def set_quantity(shop, manage_number, variant, quantity):
    address = f"{BASE}/es/2.0/inventories/manage-numbers/{manage_number}/variants/{variant}"
    shop.put(address, json={"mode": "ABSOLUTE", "quantity": quantity}, timeout=30).raise_for_status()


def test_a_sku_that_is_nearly_sold_out_is_listed_first(shop):
    set_quantity(shop, "demo-item-01", "normal-inventory", 1)
    assert ("demo-item-01", "normal-inventory", 1) in low_stock(shop, at_most=3)
    set_quantity(shop, "demo-item-01", "normal-inventory", 50)
    assert all(number != "demo-item-01" for number, _, _ in low_stock(shop, at_most=3))


def test_too_many_calls_are_an_error(shop):
    fault = {"function": "inventoryapi_2.1.inventories.bulk.get.range", "fault": "rate-limit:429", "times": 1}
    requests.post(f"{BASE}/__rms/faults", json=fault, timeout=30).raise_for_status()
    with pytest.raises(requests.HTTPError):
        low_stock(shop, at_most=3)
