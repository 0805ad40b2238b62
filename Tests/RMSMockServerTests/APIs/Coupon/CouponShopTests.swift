import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct CouponShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    /// A valid coupon, with members replaced by name.
    private func coupon(_ changes: [String: String] = [:], start: Double = 7200, end: Double = 90_000) -> String {
        var members: [(String, String)] = [
            ("couponName", "a"), ("couponCaption", "b"),
            ("couponStartDate", shop.now.addingTimeInterval(start).japaneseTime),
            ("couponEndDate", shop.now.addingTimeInterval(end).japaneseTime), ("issueCount", "10"), ("itemType", "4"),
            ("discountType", "1"), ("discountFactor", "100"), ("memberAvailMaxCount", "1"),
            ("purchaseHistoryCond", "<type>0</type>"), ("multiRankCond", "<rankCond>0</rankCond>"),
            ("genderCond", "NONE"), ("ageRangeCond", "<lowerBound>0</lowerBound><upperBound>0</upperBound>"),
            ("birthmonthCond", "0"), ("multiPrefectureCond", "<prefectureCond>NONE</prefectureCond>"),
            ("combineFlag", "1"), ("displayFlag", "1"),
        ]
        if let image = changes["couponImage"] { members.insert(("couponImage", image), at: 4) }
        for name in ["items", "otherConditions"] where changes[name] != nil { members.append((name, "")) }
        return members.map { "<\($0.0)>\(changes[$0.0] ?? $0.1)</\($0.0)>" }.joined()
    }

    private func issue(_ coupon: String) -> String {
        shop.post(
            "coupon/issue",
            "<request><couponIssueRequest><coupon>\(coupon)</coupon></couponIssueRequest></request>"
        )
        .text
    }

    private func issued() -> String {
        issue(coupon()).firstMatch(of: /<couponCode>([A-Z0-9]{4}(-[A-Z0-9]{4}){3})</).map { String($0.1) } ?? ""
    }

    private func delete(_ code: String) -> String {
        let body =
            "<request><couponDeleteRequest><coupon><couponCode>\(code)</couponCode></coupon></couponDeleteRequest></request>"
        return shop.post("coupon/delete", body).text
    }

    @Test func `a coupon is issued, found, changed and deleted`() {
        let code = issued()
        #expect(code.utf8.count == 19)
        let get = shop.get("coupon/get?couponCode=\(code)").text
        let names = get.matches(of: /<(coupon\w+|shop\w+|pc\w+|\w+Count|regDate)>/).map { String($0.1) }
        #expect(
            names.prefix(9) == [
                "couponCode", "couponCode", "couponName", "couponCaption", "couponStartDate", "couponEndDate", "shopId",
                "shopUrl", "shopName",
            ]
        )
        #expect(get.contains("<couponStatus>3</couponStatus>"))
        #expect(get.contains("<conditionTypeCode>RS002</conditionTypeCode><startValue>0</startValue>"))
        #expect(shop.get("coupon/search?couponCode=\(code)").text.contains("<allCount>1</allCount><coupons><coupon>"))
        let update =
            "<request><couponUpdateRequest><coupon><couponCode>\(code)</couponCode>\(coupon(["couponName": "neu"]))"
            + "</coupon></couponUpdateRequest></request>"
        #expect(shop.post("coupon/update", update).text.contains("<coupon><couponCode>\(code)</couponCode></coupon>"))
        #expect(shop.get("coupon/search?couponName=ne").text.contains("<allCount>1</allCount>"))
        #expect(delete(code).contains("</status><coupon><couponCode>\(code)</couponCode></coupon></result>"))
        #expect(
            shop.get("coupon/get?couponCode=\(code)").text.contains("COUPON_E030-005</code><message>couponCode.absent<")
        )
        #expect(shop.get("coupon/search?couponCode=\(code)").text.contains("<allCount>0</allCount><coupons/>"))
    }

    @Test func `the address for customers is derived from the code, as in the one sample`() {
        var record = CouponRecord(Element("coupon"), at: Date(timeIntervalSince1970: 0))
        record.element.set("couponCode", "FOTN-EKXX-68T2-CXZV")
        #expect(record.pcGetURL == "https://coupon.rakuten.co.jp/getCoupon?getkey=RUtYWC1GT1ROLTY4VDItQ1haVg--&rt=")
    }

    static let rules: [(changes: [String: String], code: String)] = [
        (["couponName": ""], "E036-001 couponName.required"),
        (["couponName": String(repeating: "あ", count: 21)], "EE01-001 couponName.limit_over"),
        (["couponName": "http://a"], "EE01-003 couponName.invalid_url"),
        (["couponCaption": String(repeating: "あ", count: 67)], "EE02-001 couponCaption.limit_over"),
        (["couponCaption": "see https://a"], "EE02-003 couponCaption.invalid_url"),
        (["couponImage": "x"], "EE08-001 couponImage.invalid_url"),
        (["couponImage": "https://example.com/a.jpg"], "EE08-002 couponImage.not_available_url"),
        (["discountType": "x"], "EE03-001 discountType.invalid_value"),
        (["discountType": "3"], "EE03-002 discountType.out_of_bounds"),
        (["discountFactor": "x"], "EE04-001 discountFactor.invalid_value"),
        (["discountFactor": "0"], "EE04-003 discountFactor.out_of_bounds"),
        (["discountType": "2", "discountFactor": "100"], "EE04-003 discountFactor.out_of_bounds"),
        (["itemType": "x"], "EE05-001 itemType.invalid_value"),
        (["itemType": "2"], "EE05-002 itemType.out_of_bounds"),
        (["issueCount": "x"], "EE18-001 issueCount.invalid_value"),
        (["issueCount": "1000000"], "EE18-002 issueCount.limit_over"),
        (["memberAvailMaxCount": "x"], "EE09-001 memberAvailMaxCount.invalid_value"),
        (["memberAvailMaxCount": "1000000"], "EE09-002 memberAvailMaxCount.limit_over"),
        (["combineFlag": "x"], "EE19-002 combineFlag.invalid_value"),
        (["combineFlag": "2"], "EE19-003 combineFlag.out_of_bounds"),
        (["displayFlag": "2"], "EE11-001 displayFlag.invalid_value"),
        (["multiRankCond": "<rankCond>6</rankCond>"], "EE12-004 multiRankCond.invalid_value"),
        (
            ["multiRankCond": "<rankCond>0</rankCond><rankCond>3</rankCond>"],
            "EE12-003 multiRankCond.set_only_zero_or_only_otherValues"
        ),
        (["purchaseHistoryCond": "<type>3</type>"], "EE23-003 type.invalid_value"),
        (
            ["purchaseHistoryCond": "<type>2</type><dynamicPeriod>2</dynamicPeriod>"],
            "EE23-005 dynamicPeriod.invalid_value"
        ),
        (
            ["purchaseHistoryCond": "<type>2</type><purchaseCount><minimum>11</minimum></purchaseCount>"],
            "EE23-008 minimum.invalid_value"
        ),
        (
            [
                "purchaseHistoryCond":
                    "<type>2</type><purchaseCount><minimum>1</minimum><maximum>11</maximum></purchaseCount>"
            ],
            "EE23-010 maximum.invalid_value"
        ),
        (
            [
                "purchaseHistoryCond":
                    "<type>2</type><purchaseCount><minimum>5</minimum><maximum>4</maximum></purchaseCount>"
            ],
            "EE23-011 maximum.below_minimum"
        ),
        (["genderCond": "X"], "EE24-002 genderCond.invalid_value"),
        (["ageRangeCond": "<lowerBound>9</lowerBound><upperBound>0</upperBound>"], "EE25-004 lowerBound.invalid_value"),
        (
            ["ageRangeCond": "<lowerBound>0</lowerBound><upperBound>101</upperBound>"],
            "EE25-006 upperBound.invalid_value"
        ),
        (
            ["ageRangeCond": "<lowerBound>30</lowerBound><upperBound>20</upperBound>"],
            "EE25-007 upperBound.below_lowerBound"
        ),
        (["birthmonthCond": "13"], "EE26-002 birthmonthCond.invalid_value"),
        (
            ["multiPrefectureCond": String(repeating: "<prefectureCond>TOKYO</prefectureCond>", count: 48)],
            "EE27-004 prefectureCond.too_many"
        ),
        (["otherConditions": condition("RS003", "1") + condition("RS004", "1")], "EE13-001 RS003_RS004.set_only_one"),
        (
            ["itemType": "3", "otherConditions": condition("RS004", "1")],
            "EE13-003 itemType3_RS004_notAllowed_forNon39shop"
        ),
        (["otherConditions": condition("RS009", "1")], "EE21-001 otherConditions.invalid_value : RS009"),
        (["otherConditions": condition("RS003", "x")], "EE10-001 startValue.invalid_value"),
        (["otherConditions": condition("RS003", "1000000000")], "EE10-003 startValue.limit_over"),
        (
            ["multiRankCond": "<rankCond>3</rankCond>", "genderCond": "MALE"],
            "EE12-005 multiRankCond.illegal_condition"
        ),
        (
            ["multiRankCond": "<rankCond>3</rankCond>", "purchaseHistoryCond": "<type>1</type>"],
            "EE12-005 multiRankCond.illegal_condition"
        ),
        (
            ["genderCond": "MALE", "otherConditions": condition("RS002", "1")],
            "EE24-004 genderCond.invalid_subscription_only"
        ),
        (
            [
                "ageRangeCond": "<lowerBound>20</lowerBound><upperBound>0</upperBound>",
                "otherConditions": condition("RS002", "1"),
            ], "EE25-009 lowerBound.invalid_subscription_only"
        ),
        (
            ["birthmonthCond": "3", "otherConditions": condition("RS002", "1")],
            "EE26-003 birthmonthCond.invalid_subscription_only"
        ),
        (["multiPrefectureCond": "<prefectureCond>EDO</prefectureCond>"], "EE27-003 prefectureCond.invalid_value"),
        (["otherConditions": condition("RS003", "-1")], "EE10-001 startValue.invalid_value"),
        (["otherConditions": condition("RS002", "2")], "EE10-001 startValue.invalid_value"),
        (
            ["items": item("demo-item-01"), "discountType": "4", "discountFactor": "1"], "EE16-001 items.not_specified"
        ),
        (["items": item("nothing")], "EE15-001 itemUrl.absent : nothing"),
        (["items": item("demo-item-01") + item("demo-item-01")], "EE15-004 itemUrl.duplicate : demo-item-01"),
        (["items": item("demo-item-01"), "discountFactor": "99999"], "EE15-005 itemUrl.over_discount : demo-item-01"),
        (["items": item("demo-item-01"), "itemType": "5"], "EE16-001 items.not_specified"),
    ]

    private static func condition(_ code: String, _ value: String) -> String {
        "<otherCondition><conditionTypeCode>\(code)</conditionTypeCode><startValue>\(value)</startValue></otherCondition>"
    }

    private static func item(_ url: String) -> String { "<item><itemUrl>\(url)</itemUrl></item>" }

    @Test(arguments: rules)
    func `each documented rule has its code`(changes: [String: String], code: String) {
        let parts = code.split(separator: " ", maxSplits: 1)
        let answer = issue(coupon(changes))
        #expect(
            answer.contains(
                "</status><errors><error><code>COUPON_\(parts[0])</code><message>\(parts[1])</message></error></errors>"
            ),
            "\(answer)"
        )
    }

    @Test func `invalid dates have their codes, too`() {
        for (start, end, code) in [
            (3500.0, 90_000.0, "EE06-001"), (31 * 86_400.0, 32 * 86_400.0, "EE06-001"), (7200.0, 7400.0, "EE07-001"),
        ] { #expect(issue(coupon(start: start, end: end)).contains("COUPON_\(code)<")) }
        let items = ["items": Self.item("demo-item-01"), "issueCount": "0"]
        #expect(issue(coupon(items, end: 20 * 86_400)).contains("COUPON_EE22-001<"))
        #expect(issue(coupon(items, end: 10 * 86_400)).contains("<couponCode>"))
    }

    @Test func `a coupon that is about to begin can't be changed`() {
        let code = issued()
        shop.use { $0.clock.move(by: 3700) }
        #expect(delete(code).contains("COUPON_EE00-002</code><message>couponDelete.over_term<"))
        let update =
            "<request><couponUpdateRequest><coupon><couponCode>\(code)</couponCode>\(coupon())</coupon></couponUpdateRequest></request>"
        #expect(
            shop.post("coupon/update", update).text.contains("COUPON_EE00-001</code><message>couponUpdate.over_term<")
        )
        shop.use { $0.clock.move(by: 100_000) }
        #expect(shop.get("coupon/get?couponCode=\(code)").text.contains("<couponStatus>6</couponStatus>"))
    }

    @Test(arguments: [
        ("multiRankCond", ""), ("multiRankCond", String(repeating: "<rankCond>1</rankCond>", count: 6)),
        ("ageRangeCond", ""), ("ageRangeCond", "<lowerBound>0</lowerBound>"), ("multiPrefectureCond", ""),
    ])
    func `a condition without its members is a 400`(name: String, content: String) {
        #expect(issue(coupon([name: content])).contains("<message>Request data is wrong format</message>"))
    }

    @Test func `an empty code is answered as in the documentation's sample, a missing one is a ParameterError`() {
        for answer in [
            shop.get("coupon/get?couponCode="), try? MockEngine.fixed().get("/es/1.0/coupon/get?couponCode="),
        ] {
            #expect(answer?.status == 200)
            #expect(
                answer?.text.contains(
                    "<requests><couponCode/></requests></status><errors><error><code>COUPON_E030-002</code>"
                        + "<message>couponCode.out_of_bounds</message>"
                ) == true
            )
        }
        #expect(shop.get("coupon/get").status == 400)
    }

    @Test func `violated rules of thanks coupons are reported`() {
        func violations(_ changes: [String: String]) -> String {
            let members = [
                ("couponName", "a"), ("discountType", "1"), ("discountFactor", "100"), ("couponUnavailableTerm", "10"),
                ("couponTerm", "3"), ("memberAvailMaxCount", "0"), ("combineFlag", "1"),
                (
                    "thanksAutoGetConditions",
                    condition("totalPrice", "<startValue>1</startValue>")
                        + condition(
                            "grantTerm",
                            "<startValue>2026-01-20 00:00:00</startValue><endValue>2026-02-20 23:59:59</endValue>"
                        )
                ),
            ]
            let coupon = members.map { "<\($0.0)>\(changes[$0.0] ?? $0.1)</\($0.0)>" }.joined()
            return shop.post("thankscoupon", "<request><thanksCoupon>\(coupon)</thanksCoupon></request>")[
                "x-mock-violations"
            ] ?? ""
        }
        func condition(_ code: String, _ values: String) -> String {
            "<thanksAutoGetCondition><getCondCd>\(code)</getCondCd>\(values)</thanksAutoGetCondition>"
        }
        #expect(violations([:]) == "")
        for (name, value, says) in [
            ("couponName", String(repeating: "あ", count: 21), "couponName has more than 60 bytes"),
            ("discountType", "3", "discountType is not 1, 2 or 4"),
            ("discountFactor", "0", "discountFactor is not between 1 and 999999999"),
            ("couponUnavailableTerm", "9", "couponUnavailableTerm is not between 10 and 30 days"),
            ("couponTerm", "4", "couponTerm is not between 1 and 3 months"),
            ("combineFlag", "2", "combineFlag is not between 0 and 1"),
        ] { #expect(violations([name: value]) == "\(says) [WireCoupon#thankscoupon.issue-and-thankscoupon.update]") }
        let alone = violations([
            "thanksAutoGetConditions": condition("grantTerm", "<startValue>2026-01-20</startValue>")
        ])
        #expect(alone.contains("1 thanksAutoGetCondition given, not 2 or 3"))
        #expect(alone.contains("the thanksAutoGetCondition totalPrice is missing"))
        #expect(alone.contains("startValue of grantTerm is not a time like"))
    }

    @Test(arguments: [("", "E030-001 couponCode.required"), ("x", "E030-002 couponCode.out_of_bounds")])
    func `an invalid code has its error code`(code: String, says: String) {
        let parts = says.split(separator: " ")
        #expect(delete(code).contains("<code>COUPON_\(parts[0])</code><message>\(parts[1])</message>"))
    }

    @Test(arguments: [
        ("couponStartDate=x", "EP01-002"), ("couponEndDate=x", "EP02-002"), ("hits=101", "EP03-002"),
        ("page=0", "EP04-002"),
    ])
    func `an invalid value in a search has its code`(query: String, code: String) {
        let answer = shop.get("coupon/search?\(query)").text
        #expect(answer.contains("<errors><error><code>COUPON_\(code)</code>"))
        #expect(answer.contains("<requests><couponName/><couponCode/><itemUrl/>"))
    }

    @Test func `searches filter and page`() {
        func count(_ query: String) -> String? {
            shop.get("coupon/search?\(query)").text.firstMatch(of: /<allCount>(\d+)</).map { String($0.1) }
        }
        #expect(count("") == "3")
        #expect(count("itemUrl=demo-item-02") == "1")
        let now = shop.now.japaneseTime.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        #expect(count("couponStartDate=\(now)") == "1")
        #expect(count("couponEndDate=\(now)") == "1")
        let page = shop.get("coupon/search?hits=2&page=2").text
        #expect(page.contains("<allCount>3</allCount>") && page.components(separatedBy: "<coupon>").count == 2)
    }

    @Test func `a thanks coupon is issued, changed, stopped and found`() {
        let grant =
            "<thanksAutoGetCondition><getCondCd>grantTerm</getCondCd><startValue>2026-01-20 00:00:00</startValue>"
            + "<endValue>2026-02-20 23:59:59</endValue><compOperatorCd>1</compOperatorCd></thanksAutoGetCondition>"
        func body(_ name: String, _ condition: String = "RS003") -> String {
            "<request><thanksCoupon><couponName>\(name)</couponName><discountType>1</discountType>"
                + "<discountFactor>100</discountFactor><couponUnavailableTerm>10</couponUnavailableTerm>"
                + "<couponTerm>1</couponTerm><memberAvailMaxCount>0</memberAvailMaxCount><combineFlag>0</combineFlag>"
                + "<thanksOtherConditions><thanksOtherCondition><conditionTypeCode>\(condition)</conditionTypeCode>"
                + "<startValue>1</startValue></thanksOtherCondition></thanksOtherConditions>"
                + "<thanksAutoGetConditions>\(grant)</thanksAutoGetConditions></thanksCoupon></request>"
        }
        func put(_ path: String, _ body: String) -> MockAnswer {
            shop.engine.answer(
                MockRequest(
                    method: "PUT",
                    target: "/es/1.0/\(path)",
                    fields: [("Authorization", "ESA U1BzaG9wOlNMc2hvcA==")],
                    body: [UInt8](body.utf8)
                )
            )
        }
        let id =
            shop.post("thankscoupon", body("a")).text.firstMatch(of: /<thanksCouponId>(\d+)</).map { String($0.1) }
            ?? ""
        let first = shop.get("thankscoupon/\(id)").text
        #expect(first.contains("<couponName>a</couponName>") && first.contains("<issueStatus>3</issueStatus>"))
        #expect(!first.contains("<status>"))
        #expect(put("thankscoupon/\(id)", body("b")).text.contains("<thanksCouponId>\(id)</thanksCouponId>"))
        shop.use { $0.clock.move(by: 10 * 86_400) }
        #expect(shop.get("thankscoupons?issueStatus=4").text.contains("<allCount>1</allCount>"))
        #expect(shop.get("thankscoupon/\(id)").text.contains("<couponName>b</couponName>"))
        #expect(shop.get("thankscoupons?hits=100&page=\(Int.max)").text.contains("<allCount>1</allCount>"))
        #expect(put("thankscoupon/\(id)/issuestatus/stop", "").status == 200)
        #expect(shop.get("thankscoupons?issueStatus=5").text.contains("<allCount>1</allCount>"))
        #expect(put("thankscoupon/\(id)/issuestatus/stop", "").text.contains("COUPON_EE100-002</code>"))
        #expect(shop.get("thankscoupons?issueStatus=3").status == 404)
        #expect(shop.get("thankscoupon/1").status == 404)
        #expect(shop.post("thankscoupon", body("a", "RS004")).text.contains("COUPON_EE101_001</code>"))
    }
}
