"""Which SKUs of a shop are nearly sold out."""

import base64
import os

import requests

BASE = os.environ.get("RMS_BASE_URL", "https://api.rms.rakuten.co.jp")


def session(service_secret, license_key):
    """A session that sends a shop's keys with each call."""
    key = base64.b64encode(f"{service_secret}:{license_key}".encode()).decode()
    opened = requests.Session()
    opened.headers["Authorization"] = f"ESA {key}"
    return opened


def low_stock(opened, at_most):
    """The SKUs with few pieces, as (manage number, variant id, quantity), the lowest quantity first."""
    address = f"{BASE}/es/2.1/inventories/bulk-get/range"
    answer = opened.get(address, params={"minQuantity": 0, "maxQuantity": at_most}, timeout=30)
    answer.raise_for_status()
    skus = [(sku["manageNumber"], sku["variantId"], sku["quantity"]) for sku in answer.json()["inventories"]]
    return sorted(skus, key=lambda sku: sku[2])
