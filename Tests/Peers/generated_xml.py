"""Classes that xsdata has made of the schemas that the mock serves, at work against the mock.

usage: generated_xml.py URL FOLDER, where FOLDER has the generated package rms_xml, with a package for each schema.
"""

import base64
import datetime
import sys
from decimal import Decimal

import requests
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from xml_peer import Judge

sys.path.insert(0, sys.argv[2])

from rms_xml import cabinet_answers, category_answers, coupon, coupon_answers, item, item_answers  # noqa: E402
from rms_xml import shop_answers, shop_management_answers, thankscoupon_answers  # noqa: E402

BASE = sys.argv[1]
KEY = {"Authorization": "ESA " + base64.b64encode(b"SPxsdata:SLxsdata").decode()}
judge = Judge(BASE)


def check(what, got, wanted):
    if got != wanted:
        sys.exit(f"generated XML: {what} is {got!r}, not {wanted!r}")


def read(function, answer, kind):
    judge.judge(answer, function)
    # An element that the classes do not have would be an error.
    return XmlParser().from_bytes(answer.content, kind)


def get(function, path, kind=item_answers.Result, **query):
    return read(function, requests.get(f"{BASE}/es/1.0/{path}", params=query, headers=KEY, timeout=10), kind)


def post(function, path, request, kind=item_answers.Result):
    body = XmlSerializer().render(request).encode()
    answer = requests.post(f"{BASE}/es/1.0/{path}", data=body, headers=KEY, timeout=10)
    check(f"a violation of {function}", answer.headers.get("x-mock-violations"), None)
    return read(function, answer, kind)


def update(**members):
    content = item.Item(item_url="demo-item-01", **members)
    return item.Request(item_update_request=item.Request.ItemUpdateRequest(item=content))


updated = post("item.update", "item/update", update(item_name="新しい名前 & <印>", item_price="1200", is_noshi_enable=True))
check("item.update's code", updated.item_update_result.code, "N000")
check("its item", updated.item_update_result.item.item_url, "demo-item-01")
shown = get("item.get", "item/get", itemUrl="demo-item-01").item_get_result.item
check("the item", (shown.item_name, shown.item_price, shown.is_noshi_enable), ("新しい名前 & <印>", "1200", True))
check("its stock", [type(row.inventory_count) for row in shown.item_inventory.inventories.inventory][:1], [int])
missing = get("item.get", "item/get", itemUrl="no-such-item").item_get_result
check("the code of no item", missing.code, "C001")
twice = item.Request(item_insert_request=item.Request.ItemInsertRequest(item=item.Item(item_url="demo-item-01")))
refused = post("item.insert", "item/insert", twice).item_insert_result
check("a refusal's first error", (refused.code, refused.error_messages.error_message[0].error_id), ("C219", 324))
hits = get("item.search", "item/search", itemName="シャツ").item_search_result
check("the hits", (hits.num_found > 0, "シャツ" in hits.items.item[0].item_name), (True, True))

japan = datetime.timezone(datetime.timedelta(hours=9))
start = datetime.datetime.now(japan).replace(microsecond=0) + datetime.timedelta(hours=2)
issued = coupon.Request(
    coupon_issue_request=coupon.Request.CouponIssueRequest(
        coupon=coupon.IssuedCoupon(
            coupon_name="冬の割引",
            coupon_start_date=start.isoformat(),
            coupon_end_date=(start + datetime.timedelta(days=1)).isoformat(),
            issue_count="0",
            item_type="4",
            discount_type="1",
            discount_factor="100",
            member_avail_max_count="1",
            purchase_history_cond=coupon.PurchaseHistoryCond(type_value="0"),
            multi_rank_cond=coupon.MultiRankCond(rank_cond=["0"]),
            age_range_cond=coupon.AgeRangeCond(lower_bound="0", upper_bound="0"),
            birthmonth_cond="0",
            multi_prefecture_cond=coupon.MultiPrefectureCond(prefecture_cond=["NONE"]),
            combine_flag="0",
            display_flag="1",
        )
    )
)
new = post("coupon.issue", "coupon/issue", issued, coupon_answers.Result).coupon
check("the coupon's address", new.pc_get_url.startswith("https://coupon.rakuten.co.jp/"), True)
shown = get("coupon.get", "coupon/get", coupon_answers.Result, couponCode=new.coupon_code).coupon
check("the coupon", (shown.coupon_name, shown.discount_factor), ("冬の割引", 100))
check("its start", shown.coupon_start_date.to_datetime(), start)
none = get("coupon.get", "coupon/get", coupon_answers.Result, couponCode="AAAA-BBBB-CCCC-DDDD")
check("the error of no coupon", [error.code for error in none.errors.error], ["COUPON_E030-005"])
listed = get("coupon.search", "coupon/search", coupon_answers.Result, couponCode=new.coupon_code)
check("the coupons found", (listed.all_count, len(listed.coupons.coupon)), (1, 1))
absent = get("thankscoupon.search", "thankscoupons", thankscoupon_answers.Result)
check("the error of no coupons", absent.errors.error[0].message, "thanksCouponId.invalid_value")

tree = get("shop.categories.get", "categoryapi/shop/categories/get", category_answers.Result).categories_get_result
check("a category below another", tree.category_list.category[0].child_categories.category[0].category_level, 2)
usage = get("cabinet.usage.get", "cabinet/usage/get", cabinet_answers.Result).cabinet_usage_get_result
check("the space", (usage.max_space, usage.use_space + usage.avail_space), (5000, Decimal(5000 * 1024)))
# The list is of the type that xsi:type names.
layouts = get("shop.shopLayoutCommon.get", "shop/shopLayoutCommon", shop_answers.ShopBizApiResponse).result
check("the list", type(layouts), shop_answers.ShopLayoutCommonBizModel)
check("a template", layouts.shop_layout_common_list.shop_layout_common[0].default_flag in (0, 1), True)
path = "shopmngt/design/featured/item/list/get"
featured = get("shop.dsgn.featured.item.list.get", path, shop_management_answers.Result).shop_mng_api_response
check("the older list", type(featured.result), shop_management_answers.LayoutLossLeaderResourceModel)

unknown = requests.get(f"{BASE}/es/1.0/item/get?itemUrl=demo-item-01", timeout=10)
status = read("item.get", unknown, item_answers.Result).status
check("a call without a key", (status.system_status.value, status.message), ("NG", "AuthError"))
print(f"generated XML: {judge.judged} answers are valid, and read by classes that xsdata has made")
