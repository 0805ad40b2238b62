import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct CouponTests {
    private static let now = Date(timeIntervalSince1970: 1_790_000_000)

    /// A coupon that breaks no rule.
    private static func coupon(_ change: (inout CouponAPI.Coupon) -> Void = { _ in }) -> CouponAPI.Coupon {
        var coupon = CouponAPI.Coupon(
            couponName: "冬",
            startDate: now.addingTimeInterval(2 * 3600),
            endDate: now.addingTimeInterval(86_400),
            discount: .yen(100),
            memberAvailMaxCount: 1
        )
        change(&coupon)
        return coupon
    }

    @Test func `an issue sends every condition, in the order that RMS accepted`() throws {
        let coupon = Self.coupon { coupon in
            coupon.couponCaption = "c"
            coupon.couponImage = "i"
            coupon.items = [CouponAPI.Item(itemURL: "a"), CouponAPI.Item(itemURL: "b")]
            coupon.itemType = .severalItems
            coupon.otherConditions = [CouponAPI.Condition(.amount, startValue: 3000)]
            coupon.purchaseHistory = CouponAPI.PurchaseHistory(
                type: .withHistory,
                dynamicPeriod: 6,
                purchaseCount: .init(minimum: 1, maximum: 10)
            )
            coupon.couponStatus = .issued
        }
        #expect(
            try Wire.body(CouponAPI.Issue(coupon)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <request><couponIssueRequest><coupon><couponName>冬</couponName><couponCaption>c</couponCaption>\
                <couponStartDate>2026-09-22T01:13:20+09:00</couponStartDate><couponEndDate>2026-09-22T23:13:20+09:00</couponEndDate>\
                <couponImage>i</couponImage><issueCount>0</issueCount><itemType>3</itemType><discountType>1</discountType>\
                <discountFactor>100</discountFactor><memberAvailMaxCount>1</memberAvailMaxCount><purchaseHistoryCond><type>2</type>\
                <dynamicPeriod>6</dynamicPeriod><purchaseCount><minimum>1</minimum><maximum>10</maximum></purchaseCount>\
                </purchaseHistoryCond><multiRankCond><rankCond>0</rankCond></multiRankCond><genderCond>NONE</genderCond>\
                <ageRangeCond><lowerBound>0</lowerBound><upperBound>0</upperBound></ageRangeCond><birthmonthCond>0</birthmonthCond>\
                <multiPrefectureCond><prefectureCond>NONE</prefectureCond></multiPrefectureCond><combineFlag>0</combineFlag>\
                <displayFlag>1</displayFlag><items><item><itemUrl>a</itemUrl></item><item><itemUrl>b</itemUrl></item></items>\
                <otherConditions><otherCondition><conditionTypeCode>RS003</conditionTypeCode><startValue>3000</startValue>\
                </otherCondition></otherConditions></coupon></couponIssueRequest></request>
                """
        )
    }

    @Test func `an update sends the code first, a deletion only the code, reads use query and path`() throws {
        let update = CouponAPI.Update(Self.coupon { $0.couponCode = "AAAA-BBBB-CCCC-1234" })
        #expect(
            try Wire.body(update).contains(
                "<couponUpdateRequest><coupon><couponCode>AAAA-BBBB-CCCC-1234</couponCode><couponName>"
            )
        )
        #expect(
            try Wire.body(CouponAPI.Delete(couponCode: "AAAA-BBBB-CCCC-1234"))
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request><couponDeleteRequest><coupon><couponCode>AAAA-BBBB-CCCC-1234</couponCode></coupon></couponDeleteRequest></request>"
        )
        #expect(
            try Wire.path(CouponAPI.Get(couponCode: "AAAA-BBBB-CCCC-1234"))
                == "/es/1.0/coupon/get?couponCode=AAAA-BBBB-CCCC-1234"
        )
        #expect(
            try Wire.path(CouponAPI.Search(couponName: "冬", itemURL: "a", startDate: Self.now, hits: 100, page: 2))
                == "/es/1.0/coupon/search?couponName=%E5%86%AC&itemUrl=a&couponStartDate=2026-09-21T23%3A13%3A20%2B09%3A00&hits=100&page=2"
        )
        #expect(try Wire.path(ThanksCouponAPI.Get(thanksCouponID: 7)) == "/es/1.0/thankscoupon/7")
        #expect(try Wire.path(ThanksCouponAPI.Search(issueStatus: .during)) == "/es/1.0/thankscoupons?issueStatus=4")
        let stop = try Wire.client().prepare(ThanksCouponAPI.Stop(thanksCouponID: 7)).request
        #expect(
            stop.head.path == "/es/1.0/thankscoupon/7/issuestatus/stop" && stop.head.method == .put && stop.body.isEmpty
        )
        #expect(stop.head.headerFields[.contentType] == nil)
    }

    @Test func `a thank-you coupon is written in order, with its id only in the path`() throws {
        var coupon = ThanksCouponAPI.ThanksCoupon()
        (coupon.couponImage, coupon.couponName, coupon.couponCaption) = ("", "礼", "c")
        (coupon.discountType, coupon.discountFactor, coupon.unavailableDays, coupon.termMonths) = (.percent, 10, 10, 3)
        (coupon.memberAvailMaxCount, coupon.isCombinable) = (0, true)
        coupon.otherConditions = [CouponAPI.Condition(.saleKind, startValue: 0)]
        coupon.grantConditions = [
            ThanksCouponAPI.GrantCondition(.totalPrice, startValue: "3000", comparison: 1),
            ThanksCouponAPI.GrantCondition(
                .grantTerm,
                startValue: "2026-12-01 00:00:00",
                endValue: "2026-12-31 23:59:59",
                comparison: 1
            ),
        ]
        let body = try Wire.body(ThanksCouponAPI.Update(thanksCouponID: 9, coupon))
        #expect(
            body == """
                <?xml version="1.0" encoding="UTF-8"?>
                <request><thanksCoupon><couponImage/><couponName>礼</couponName><couponCaption>c</couponCaption><discountType>2</discountType>\
                <discountFactor>10</discountFactor><couponUnavailableTerm>10</couponUnavailableTerm><couponTerm>3</couponTerm>\
                <memberAvailMaxCount>0</memberAvailMaxCount><combineFlag>1</combineFlag><thanksOtherConditions><thanksOtherCondition>\
                <conditionTypeCode>RS002</conditionTypeCode><startValue>0</startValue></thanksOtherCondition></thanksOtherConditions>\
                <thanksAutoGetConditions><thanksAutoGetCondition><getCondCd>totalPrice</getCondCd><startValue>3000</startValue>\
                <compOperatorCd>1</compOperatorCd></thanksAutoGetCondition><thanksAutoGetCondition><getCondCd>grantTerm</getCondCd>\
                <startValue>2026-12-01 00:00:00</startValue><endValue>2026-12-31 23:59:59</endValue><compOperatorCd>1</compOperatorCd>\
                </thanksAutoGetCondition></thanksAutoGetConditions></thanksCoupon></request>
                """
        )
        #expect(try Wire.path(ThanksCouponAPI.Update(thanksCouponID: 9, coupon)) == "/es/1.0/thankscoupon/9")
    }

    @Test(arguments: [
        (coupon { $0.couponName = "" }, "coupon.couponName must be given"),
        (
            coupon { $0.couponName = String(repeating: "x", count: 61) },
            "coupon.couponName must be at most 60 characters, not 61"
        ),
        (coupon { $0.couponName = "see https://x" }, "coupon.couponName must not contain a URL"),
        (
            coupon { $0.couponCaption = String(repeating: "x", count: 201) },
            "coupon.couponCaption must be at most 200 characters, not 201"
        ),
        (coupon { $0.startDate = nil }, "coupon.couponStartDate must be given"),
        (coupon { $0.endDate = nil }, "coupon.couponEndDate must be given"),
        (
            coupon { $0.startDate = now.addingTimeInterval(3599) },
            "coupon.couponStartDate must be 60 minutes to 30 days ahead"
        ),
        (
            coupon {
                $0.startDate = now.addingTimeInterval(31 * 86_400); $0.endDate = now.addingTimeInterval(32 * 86_400)
            }, "coupon.couponStartDate must be 60 minutes to 30 days ahead"
        ),
        (
            coupon { $0.endDate = now.addingTimeInterval(2 * 3600 + 299) },
            "coupon.couponEndDate must be at least 5 minutes after couponStartDate"
        ),
        (coupon { $0.issueCount = nil }, "coupon.issueCount must be given"),
        (coupon { $0.memberAvailMaxCount = nil }, "coupon.memberAvailMaxCount must be given"),
        (coupon { $0.isCombinable = nil }, "coupon.combineFlag must be given"),
        (coupon { $0.isPublic = nil }, "coupon.displayFlag must be given"),
        (coupon { $0.issueCount = 1_000_000 }, "coupon.issueCount must be 0 to 999999, not 1000000"),
        (coupon { $0.birthMonth = 13 }, "coupon.birthmonthCond must be 0 to 12, not 13"),
        (coupon { $0.memberAvailMaxCount = -1 }, "coupon.memberAvailMaxCount must not be negative"),
        (coupon { $0.discountType = nil }, "coupon.discountType must be given"),
        (coupon { $0.discountFactor = nil }, "coupon.discountFactor must be given"),
        (coupon { $0.discountFactor = 0 }, "coupon.discountFactor must be 1 to 999999999, not 0"),
        (coupon { $0.discountType = .percent }, "coupon.discountFactor must be 1 to 99, not 100"),
        (coupon { $0.discountType = .init(rawValue: 3) }, "coupon.discountType must be 1, 2 or 4, not 3"),
        (coupon { $0.itemType = nil }, "coupon.itemType must be given"),
        (coupon { $0.itemType = .freeShipping }, "coupon.itemType 5 and discountType 4 belong together: free shipping"),
        (
            coupon {
                ($0.itemType, $0.discountType, $0.discountFactor) = (.freeShipping, .freeShipping, 1);
                $0.items = [.init(itemURL: "a")]
            }, "coupon.items must not be given for free shipping"
        ),
        (coupon { $0.itemType = .singleItem }, "coupon.items must name the items that it applies to"),
        (
            coupon {
                $0.itemType = .severalItems; $0.items = (0...3000).map { .init(itemURL: "\($0)") }
            }, "coupon.items must be at most 3000, not 3001"
        ),
        (
            coupon {
                $0.itemType = .singleItem; $0.items = [.init(itemURL: "a")];
                $0.endDate = now.addingTimeInterval(20 * 86_400)
            },
            "coupon.items need a period of at most 14 days, an issueCount of 1 to 1000, or a rank condition"
        ),
        (
            coupon {
                $0.itemType = .severalItems; $0.items = [.init(itemURL: "a"), .init(itemURL: "b"), .init(itemURL: "a")]
            }, "coupon.items must not name a twice"
        ),
        (coupon { $0.ranks = .init([]) }, "coupon.multiRankCond must contain a rank, or 0 for any"),
        (
            coupon { $0.prefectures = .init([]) },
            "coupon.multiPrefectureCond must contain a prefecture, or NONE for any"
        ),
        (
            coupon {
                $0.ageRange = .init(); $0.ageRange?.upperBound = nil
            }, "coupon.ageRangeCond.upperBound must be given, 0 for any"
        ),
        (
            coupon { $0.ageRange = .init(lowerBound: 30, upperBound: 20) },
            "coupon.ageRangeCond.upperBound must not be below lowerBound"
        ),
        (
            coupon {
                $0.purchaseHistory = .init(); $0.purchaseHistory?.type = nil
            }, "coupon.purchaseHistoryCond.type must be given, 0 for any"
        ),
        (
            coupon { $0.purchaseHistory = .init(type: .withHistory, purchaseCount: .init(minimum: 5, maximum: 4)) },
            "coupon.purchaseHistoryCond.purchaseCount.maximum must not be below minimum"
        ),
        (coupon { $0.ranks = .init([.any, .gold]) }, "coupon.multiRankCond must not mix 0 with ranks"),
        (
            coupon {
                $0.ranks = .init([.gold]); $0.gender = .female
            }, "coupon.multiRankCond excludes conditions of history, gender, age, birth month and prefecture"
        ),
        (
            coupon { $0.prefectures = .init([.any, .init(rawValue: "TOKYO")]) },
            "coupon.multiPrefectureCond must not mix NONE with prefectures"
        ),
        (
            coupon { $0.ageRange = .init(lowerBound: 9, upperBound: 100) },
            "coupon.ageRangeCond.lowerBound must be 0 or 10 to 100, not 9"
        ),
        (
            coupon { $0.purchaseHistory = .init(type: .withHistory, dynamicPeriod: 5) },
            "coupon.purchaseHistoryCond.dynamicPeriod must be 1, 3, 6, 12 or 24 months, not 5"
        ),
        (
            coupon { $0.purchaseHistory = .init(type: .withHistory, purchaseCount: .init(minimum: 0)) },
            "coupon.purchaseHistoryCond.purchaseCount.minimum must be 1 to 10, not 0"
        ),
        (
            coupon { $0.purchaseHistory = .init(type: .withHistory, purchaseCount: .init(maximum: 11)) },
            "coupon.purchaseHistoryCond.purchaseCount.maximum must be 0 to 10, not 11"
        ),
        (
            coupon { $0.otherConditions = [.init(.amount, startValue: 1), .init(.count, startValue: 1)] },
            "coupon.otherConditions RS003 and RS004 exclude each other"
        ),
        (
            coupon { $0.otherConditions = [.init(.amount, startValue: -1)] },
            "coupon.otherConditions.startValue of RS003 must be 0 to 999999999"
        ),
        (
            coupon { $0.otherConditions = [.init(.memberProgramme, startValue: 3)] },
            "coupon.otherConditions.startValue of RS006 must be 1 to 2"
        ),
        (
            coupon {
                $0.otherConditions = [.init(.saleKind, startValue: 1)]; $0.birthMonth = 5
            }, "coupon.otherConditions RS002 1 (subscriptions only) excludes gender, age and birth month"
        ),
    ])
    func `a broken rule is reported with its field and limit before sending`(
        coupon: CouponAPI.Coupon,
        problem: String
    ) {
        #expect(Wire.problems(CouponAPI.Issue(coupon), at: Self.now) == [problem])
    }

    @Test(arguments: [
        coupon(),
        coupon {
            $0.itemType = .singleItem; $0.items = [.init(itemURL: "a")]
        },
        coupon {
            $0.itemType = .severalItems; $0.items = [.init(itemURL: "a")];
            $0.endDate = now.addingTimeInterval(20 * 86_400); $0.issueCount = 1000
        },
        coupon {
            $0.itemType = .severalItems; $0.items = [.init(itemURL: "a")];
            $0.endDate = now.addingTimeInterval(20 * 86_400); $0.ranks = .init([.gold, .diamond])
        },
        coupon { ($0.itemType, $0.discountType, $0.discountFactor) = (.freeShipping, .freeShipping, 1) },
        coupon {
            $0.gender = .male; $0.ageRange = .init(lowerBound: 10, upperBound: 100)
        },
        coupon { $0.prefectures = .init([.init(rawValue: "HOKKAIDO"), .init(rawValue: "OKINAWA")]) },
        coupon { $0.ageRange = .init(lowerBound: 30, upperBound: 0) },
        coupon { $0.purchaseHistory = .init(type: .withHistory, purchaseCount: .init(minimum: 5, maximum: 0)) },
        coupon { $0.otherConditions = [.init(.amount, startValue: 0)] },
    ])
    func `a coupon that the rules allow has no problems`(coupon: CouponAPI.Coupon) {
        #expect(Wire.problems(CouponAPI.Issue(coupon), at: Self.now) == [])
    }

    @Test(arguments: ["", "AAAA-BBBB-CCCC", "aaaa-BBBB-CCCC-1234", "AAAA-BBBB-CCCC-12345", "AAAA BBBB CCCC 1234"])
    func `an invalid code is held back`(code: String) {
        #expect(
            Wire.problems(CouponAPI.Delete(couponCode: code)) == [
                "coupon.couponCode must look like ABCD-1234-EFGH-5678"
            ]
        )
        #expect(Wire.problems(CouponAPI.Get(couponCode: code)) == ["couponCode must look like ABCD-1234-EFGH-5678"])
    }

    @Test func `thank-you coupons have rules of their own`() {
        var coupon = ThanksCouponAPI.ThanksCoupon()
        (coupon.discountType, coupon.discountFactor, coupon.unavailableDays, coupon.termMonths) = (
            .init(rawValue: 3), 1, 9, 0
        )
        (coupon.memberAvailMaxCount, coupon.grantConditions) = (1_000_000, [])
        #expect(
            Wire.problems(ThanksCouponAPI.Issue(coupon)) == [
                "thanksCoupon.couponName must be given", "thanksCoupon.discountType must be 1, 2 or 4, not 3",
                "thanksCoupon.couponUnavailableTerm must be 10 to 30, not 9",
                "thanksCoupon.couponTerm must be at least 1, not 0",
                "thanksCoupon.memberAvailMaxCount must be 0 to 999999, not 1000000",
                "thanksCoupon.thanksAutoGetConditions must be 2 or 3, not 0",
            ]
        )
        // Where sources differ, RMS decides.
        (coupon.couponName, coupon.discountType, coupon.unavailableDays, coupon.termMonths) = (
            "n", .freeShipping, 10, 4
        )
        (coupon.memberAvailMaxCount, coupon.grantConditions) = (0, nil)
        #expect(
            Wire.problems(ThanksCouponAPI.Issue(coupon)) == [
                "thanksCoupon.thanksAutoGetConditions must be 2 or 3, not 0"
            ]
        )
        let history = ThanksCouponAPI.GrantCondition(.serviceUseHistory, startValue: "0", comparison: 0)
        coupon.grantConditions = [history, history]
        #expect(
            Wire.problems(ThanksCouponAPI.Issue(coupon)) == [
                "thanksCoupon.thanksAutoGetConditions must contain totalPrice",
                "thanksCoupon.thanksAutoGetConditions must contain grantTerm",
            ]
        )
        coupon.grantConditions = [
            ThanksCouponAPI.GrantCondition(.totalPrice, startValue: "1", comparison: 1),
            ThanksCouponAPI.GrantCondition(.grantTerm, startValue: "2026-12-01 00:00:00", comparison: 1),
        ]
        #expect(Wire.problems(ThanksCouponAPI.Issue(coupon)) == [])
        #expect(Wire.problems(ThanksCouponAPI.Stop(thanksCouponID: 0)) == ["thanksCouponId must be the id of a coupon"])
        #expect(
            Wire.problems(ThanksCouponAPI.Search(hits: 101, page: 0)) == [
                "hits must be 1 to 100, not 101", "page must be at least 1",
            ]
        )
    }

    @Test func `issue returns the coupon's code and URL`() async throws {
        let body = envelope(
            "coupon.issue",
            "<coupon><couponCode>AB12-CD34-EF56-GH78</couponCode><pcGetUrl>https://x/?a=1&amp;b=2</pcGetUrl></coupon>"
        )
        let client = try Self.client(answering: body)
        let issued = try await client.coupon.issue(Self.coupon())
        #expect(issued.couponCode == "AB12-CD34-EF56-GH78" && issued.pcGetURL == "https://x/?a=1&b=2")
    }

    /// A client whose clock shows the time that the coupons are made for.
    private static func client(answering body: String) throws -> RMSClient {
        var retry = RetryPolicy.never
        retry.time.date = { now }
        return try Wire.client(answering: body).with(retry: retry)
    }

    @Test func `dates are checked by the client's clock before anything is sent`() async throws {
        let late = Self.coupon { $0.startDate = Self.now.addingTimeInterval(1800) }
        let body = envelope("coupon.issue", "<coupon><couponCode>AB12-CD34-EF56-GH78</couponCode></coupon>")
        let error = await #expect(throws: RMSError.self) { try await Self.client(answering: body).coupon.issue(late) }
        #expect(error?.kind == .invalidRequest && error?.attempts == 0)
        #expect(error?.problem == "coupon.couponStartDate must be 60 minutes to 30 days ahead")
    }

    @Test func `an update succeeds whatever the answer contains`() async throws {
        let coupon = Self.coupon { $0.couponCode = "AAAA-BBBB-CCCC-1234" }
        for payload in ["", "<coupon/>", "<coupon><couponCode>AAAA-BBBB-CCCC-1234</couponCode></coupon>"] {
            let client = try Self.client(answering: envelope("coupon.update", payload))
            try await client.coupon.update(coupon)
        }
    }

    @Test func `without a current time, the other date rules still apply`() throws {
        let coupon = Self.coupon { $0.endDate = Self.now }
        #expect(
            CouponAPI.Rules(coupon).problems().map(\.description) == [
                "coupon.couponEndDate must be at least 5 minutes after couponStartDate"
            ]
        )
    }

    @Test(arguments: [
        ("COUPON E110-001", "otherConditions is out of bounds"),
        ("COUPON_EE101_001", "thanksOtherConditions is not valid"),
        ("COUPON-EE107-003", "thanksCouponId is not valid"),
    ])
    func `a code is recognized with any separators`(code: String, text: String) {
        #expect(ServiceVocabulary.coupon.meaning(of: code)?.text == text)
    }

    @Test func `an error in an OK envelope is thrown with its meaning, and a list as field errors`() async throws {
        let body = envelope(
            "coupon.delete",
            """
            <errors><error><code>COUPON_E030-002</code><message>couponCode.out_of_bounds</message></error>\
            <error><code>COUPON_EE15-001</code><message>itemUrl.absent : abc</message></error></errors>
            """
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.coupon.delete(couponCode: "AAAA-BBBB-CCCC-1234")
        }
        #expect(error?.kind == .serviceCode && error?.failure?.code == "COUPON_E030-002")
        #expect(error?.failure?.message == "couponCode.out_of_bounds")
        #expect(error?.failure?.fields.map(\.name) == ["couponCode", "itemUrl"])
        #expect(error?.failure?.fields.first?.meaning == "is out of bounds")
        #expect(error?.problem == "couponCode is out of bounds: itemUrl names something that does not exist")
    }

    @Test(arguments: CouponAPI.Codes.symbols.map { ($0.key, $0.value) })
    func `every documented code has a meaning`(code: String, symbol: String) async throws {
        let meaning = try #require(ServiceVocabulary.coupon.codes["COUPON_\(code)"])
        #expect(!meaning.text.contains("is refused"), "\(symbol)")
        #expect(!meaning.text.contains("_"), "\(meaning.text)")
    }

    @Test func `a maintenance code has its own error kind`() async throws {
        let body = envelope(
            "coupon.search",
            "<errors><error><code>COUPON_W001-001</code><message>maintenance</message></error></errors>"
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(CouponAPI.Search())
        }
        #expect(error?.kind == .maintenance && error?.problem == "the coupon service is stopped")
    }

    @Test(arguments: [
        (401, "AUTH ERROR", RMSError.Kind.unauthorized), (403, "MAX_QPS_OVER", .throttled),
        (503, "API MAINTENANCE", .maintenance), (404, "NOT FOUND", .notFound),
    ])
    func `a refusal of a thank-you coupon has the kind of its status`(status: Int, said: String, kind: RMSError.Kind)
        async throws
    {
        let body = "<result><errors><error><code>\(said)</code><message>\(said)</message></error></errors></result>"
        let error = await rmsError {
            [client = try Wire.client(answering: body, status: status)] () throws(RMSError) in
            try await client.thanksCoupon.get(7)
        }
        #expect(error?.kind == kind && error?.httpStatus == status && error?.failure?.code == said)
    }

    @Test(arguments: ["", "<result><errors><error><code>x</code><message>x</message></error></errors></result>"])
    func `404 for a thank-you coupon means no such coupon, not an unknown path`(body: String) async throws {
        let fields = ["x-request-id": "5f1a"]
        let client = try Wire.client(CannedTransport(.answer(status: 404, fields: fields, body: body)))
        let errors = [
            await rmsError { () throws(RMSError) in try await client.thanksCoupon.get(7) },
            await rmsError { () throws(RMSError) in try await client.thanksCoupon.stop(7) },
        ]
        for error in errors { #expect(error?.problem == "there is no such thank-you coupon: 7") }
        #expect(try await client.thanksCoupon.search().first { _ in true } == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE html>\n<html lang=\"ja\"><body>指定されたページが見つかりません（エラー404）: 楽天</body></html>", "",
        "404 page not found\n",
        "no healthy upstream", #"{"message":"no Route matched"}"#,
    ])
    func `a 404 that is not from RMS does not mean that there are no coupons`(page: String) async throws {
        let client = try Wire.client(answering: page, status: 404)
        let errors = [
            await rmsError { () throws(RMSError) in try await client.thanksCoupon.get(7) },
            await rmsError { () throws(RMSError) in try await client.send(ThanksCouponAPI.Search()) },
        ]
        for error in errors {
            #expect(error?.kind == .invalidRequest && error?.problem == "there is no such path at this host")
        }
    }

    @Test func `a search without hits is empty, as a list or as 404`() async throws {
        let none = envelope("coupon.search", "<allCount>0</allCount><coupons/>")
        let result = try await Wire.client(answering: none).send(CouponAPI.Search())
        #expect(result.allCount == 0 && result.coupons.isEmpty)
        let thanks = try Wire.client(answering: "<result/>", status: 404).thanksCoupon
        #expect(try await thanks.search().first { _ in true } == nil)
    }

    @Test func `an answer without a status block is read`() async throws {
        let body =
            "<result><thanksCoupon><thanksCouponId>12</thanksCouponId><issueStatus>4</issueStatus></thanksCoupon></result>"
        let coupon = try await Wire.client(answering: body).thanksCoupon.get(12)
        #expect(coupon.thanksCouponID == 12 && coupon.issueStatus == .during)
    }

    @Test(arguments: ["<a/>", "", "<result><coupon><couponStartDate>soon</couponStartDate></coupon></result>"])
    func `an unreadable answer is a decoding error`(body: String) async throws {
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.coupon.get(couponCode: "AAAA-BBBB-CCCC-1234")
        }
        #expect(error?.kind == .decoding)
    }
}
