import Foundation
import RMSClient
import RMSFixtures
@testable import RMSMockServer
import Testing

/// The answers to the calls in plain XML, judged by the schemas that the mock serves.
@Suite struct AnswerSchemaTests {
    private static let functions = RMSFunction.all.filter { $0.wire.label == "xml" }
    private static let calls = SampleCalls.all.filter { type(of: $0).function.wire.label == "xml" }
    private static let families = FunctionTable.all.families.filter { $0.answerSchema != nil && $0.soap == nil }

    private func schema(of function: RMSFunction) throws -> XMLSchema {
        let file = try #require(
            FunctionTable.all[function]?.family.answerSchema,
            "\(function) has no schema of its answers"
        )
        return try #require(XMLSchema(path: PackagedSchemas.path(of: file)), "\(file) is not a schema")
    }

    private func fixture(_ name: String) throws -> String {
        try String(contentsOf: RMSFixtures.responses.appendingPathComponent("\(name).xml"), encoding: .utf8)
    }

    @Test func `every XML function has a schema of its answers, which declares the element of its result`() throws {
        for function in RMSFunction.all where function.wire != .json {
            _ = try schema(of: function)
            guard case .plainXML(let form) = function.wire, case .result(let element, _, _) = form.answer else {
                continue
            }
            let file = try #require(FunctionTable.all[function]?.family.answerSchema)
            let text = String(decoding: PackagedSchemas.bytes(of: file), as: UTF8.self)
            #expect(text.contains("name=\"\(element)\""), "\(function)")
        }
    }

    @Test(arguments: calls.indices)
    func `every answer is valid, whatever was sent`(index: Int) async throws {
        let call = Self.calls[index]
        let function = type(of: call).function
        let schema = try schema(of: function)
        for answers in [MockAnswers.shop, .replay] {
            var options = MockServer.Options()
            options.answers = answers
            let shop = try TestShop(options)
            try await SampleCalls.prepare(function, shop.rms)
            _ = await shop.code { try await send(call, shop.rms) }
            let entry = try #require(shop.engine.journal.all.last { $0.function == function })
            if answers == .replay { #expect(entry.answer.status == 200) }
            // A fixture repeats what was sent, valid or not.
            let others = answers == .shop ? otherValues(in: entry.request) : []
            var judged = 0
            for answer in [entry.answer] + (refused(entry.request) + others).map(shop.engine.answer) {
                // While RMS is stopped, most services answer with a page.
                guard answer["Content-Type"]?.contains("xml") == true else { continue }
                judged += 1
                #expect(schema.complaints(about: try XMLTree(answer.body)) == [], "\(answers): \(answer.text)")
            }
            #expect(judged > 4)
        }
    }

    private func send<O: RMSOperation>(_ call: O, _ rms: RMSClient) async throws { _ = try await rms.send(call) }

    /// The request without its key, with another method, without its parameters, and under faults.
    private func refused(_ request: MockRequest) -> [MockRequest] {
        let faults = ["rate-limit", "error-500", "maintenance"].map { fault in
            request.with(fields: request.fields.merging(["x-mock-fault": fault]) { $1 })
        }
        return faults + [
            request.with(method: "DELETE"), request.with(target: request.path),
            request.with(body: [UInt8]("<request>".utf8)),
            request.with(fields: request.fields.filter { $0.key != "authorization" }),
        ]
    }

    /// The request with another value in each place in turn.
    private func otherValues(in request: MockRequest) -> [MockRequest] {
        // Bytes as characters, because a form also contains an image.
        let body = String(String.UnicodeScalarView(request.body.map { Unicode.Scalar($0) }))
        let long = String(repeating: "long", count: 100)
        return ["", "x", "0", "404", "-1", "99999999999", "no-such-one", long].flatMap { value in
            request.target.ranges(of: /=[^&]*/).map { range in
                request.with(target: request.target.replacingCharacters(in: range, with: "=\(value)"))
            }
                + body.ranges(of: />[^<>]*<\//).map { range in
                    let text = body.replacingCharacters(in: range, with: ">\(value)</")
                    return request.with(body: text.unicodeScalars.map { UInt8($0.value) })
                }
        }
    }

    @Test(arguments: functions)
    func `every bundled fixture is valid`(function: RMSFunction) throws {
        let schema = try schema(of: function)
        let folder = RMSFixtures.responses.appendingPathComponent(function.name)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "xml" }
        #expect(!files.isEmpty)
        for file in files {
            let body = try XMLTree([UInt8](Data(contentsOf: file)))
            #expect(schema.complaints(about: body) == [], "\(file.lastPathComponent)")
        }
    }

    @Test func `every recorded answer is valid`() throws {
        let folder = try #require(Bundle.module.url(forResource: "Resources", withExtension: nil))
            .appendingPathComponent("recorded")
        var judged = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let name = file.lastPathComponent
            guard name.hasSuffix(".response.xml"),
                let function = Self.functions.first(where: { name.hasPrefix($0.name) })
            else { continue }
            judged += 1
            let body = try XMLTree([UInt8](Data(contentsOf: file)))
            #expect(try schema(of: function).complaints(about: body) == [], "\(name)")
        }
        #expect(judged == 8)
    }

    @Test func `a coupon is issued, changed, shown and deleted with valid answers`() async throws {
        let shop = try TestShop()
        let start = shop.now.addingTimeInterval(7200)
        var coupon = CouponAPI.Coupon(
            couponName: "冬の割引",
            startDate: start,
            endDate: start.addingTimeInterval(86_400),
            discount: .yen(100)
        )
        coupon.couponCode = try await shop.rms.send(CouponAPI.Issue(coupon)).coupon.couponCode
        let code = try #require(coupon.couponCode)
        _ = try await shop.rms.send(CouponAPI.Update(coupon))
        _ = try await shop.rms.send(CouponAPI.Get(couponCode: code))
        _ = try await shop.rms.send(CouponAPI.Delete(couponCode: code))
        let schema = try schema(of: .couponIssue)
        for entry in shop.engine.journal.all {
            #expect(schema.complaints(about: try XMLTree(entry.answer.body)) == [], "\(entry.answer.text)")
        }
    }

    @Test(arguments: [
        ("item.get/found", "<systemStatus>OK", "<systemStatus>FINE"),
        ("item.get/found", "</item>", "<unknown/></item>"),
        ("item.get/found", "<code>N000</code>", ""), ("item.search/hits", "<numFound>3", "<numFound>three"),
        ("items.update/done", "<errorId>335</errorId>", ""), ("shop.category.get/found", "<status>0", "<status>shown"),
        ("shop.categorysets.get/two", "<categorySetName>雑貨</categorySetName>", ""),
        ("coupon.get/found", "<couponCode>x</couponCode>", ""), ("coupon.search/none", "<coupons/>", ""),
        ("coupon.delete/absent", "<code>COUPON_E030-005</code>", ""),
        ("thankscoupon.get/found", "<result>", "<result><status/>"),
        ("thankscoupon.search/hits", "<allCount>2</allCount>", ""),
        ("cabinet.folders.get/folders", "<TimeStamp>2019-10-22 ", "<TimeStamp>2019-10-22T"),
        ("cabinet.usage.get/usage", "<resultCode>0</resultCode>", ""),
        ("shop.shopLayoutCommon.get/all", "ShopLayoutCommonBizModel", "LayoutTextSmallBizModel"),
        ("shop.dsgn.navitemplate.list.get/all", "<resultCode>N000</resultCode>", ""),
    ])
    func `a malformed answer is not valid`(name: String, part: String, other: String) throws {
        let text = try fixture(name)
        let function = try #require(RMSFunction(named: String(name.prefix { $0 != "/" })))
        let changed = text.replacingOccurrences(of: part, with: other)
        #expect(changed != text)
        #expect(try schema(of: function).complaints(about: XMLTree([UInt8](changed.utf8))) != [])
    }

    @Test func `an answer is not a valid request, and a request is not a valid answer`() throws {
        for family in Self.families {
            let function = family.functions[0].function
            let answer = try fixture(#require(try name(ofFixtureOf: function)))
            if let requests = family.schema?.schema {
                let complaints = requests.complaints(about: try XMLTree([UInt8](answer.utf8)))
                #expect(complaints.first?.contains("No matching global declaration") == true, "\(function)")
            }
            let complaints = try schema(of: function).complaints(about: XMLTree([UInt8]("<request/>".utf8)))
            #expect(complaints.first?.contains("No matching global declaration") == true, "\(function)")
        }
        #expect(Self.families.count == 7)
    }

    private func name(ofFixtureOf function: RMSFunction) throws -> String? {
        let folder = RMSFixtures.responses.appendingPathComponent(function.name).path
        let file = try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".xml") }
        return file.map { "\(function.name)/\($0.dropLast(4))" }
    }
}

extension MockRequest {
    fileprivate func with(
        method: String? = nil,
        target: String? = nil,
        fields: [String: String]? = nil,
        body: [UInt8]? = nil
    ) -> MockRequest {
        MockRequest(
            method: method ?? self.method,
            target: target ?? self.target,
            fields: (fields ?? self.fields).map { (name: $0.key, value: $0.value) },
            body: body ?? self.body
        )
    }
}
