import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct AppProfileTests {
    @Test func `the nine apps and the functions they need are known`() {
        #expect(AppProfile.all.count == 9)
        #expect(
            AppProfile(named: "自動タイムセール")?.functions.map(\.permission) == [
                "item.get", "item.update", "item.search", "itemapi_2.0.items.get", "itemapi_2.0.items.patch",
                "itemapi_2.0.items.search", "shop.category.get", "shop.category.update",
                "category.shop-categories.get", "category.shop-categories.update", "shop.dsgn.navitemplate.list.get",
            ]
        )
        #expect(
            AppProfile(named: "今コレ実況中継")?.functions.map(\.permission) == [
                "order.getOrder", "rpay.order.searchOrder", "rpay.order.getOrder", "item.get",
                "itemapi_2.0.items.get",
            ]
        )
        #expect(AppProfile(named: "nothing") == nil)
    }

    @Test func `the successor of a category call is named as a function`() {
        let calls: [RMSFunction] = [.shopCategorySetsGet, .shopCategoriesGet, .shopCategoryGet, .shopCategoryInsert]
        #expect(
            calls.map(\.successor) == [
                "category.category-set-lists.get", "category.category-trees.get", "category.shop-categories.get",
                "category.shop-categories.insert",
            ]
        )
    }

    @Test(arguments: [
        (RMSFunction.inventoryGet, 200, fault("Server"), "unclear"),
        (.inventoryGet, 200, fault("Client"), "unclear"), (.orderGetOrder, 500, fault("Server"), "unclear"),
        (.orderGetOrder, 200, refusedOrder("E02-003"), "refused"),
        (.orderGetOrder, 200, refusedOrder("E10-001"), "granted"),
        (.thanksCouponSearch, 401, errors("AUTH ERROR"), "refused"),
        (.thanksCouponSearch, 403, errors("MAX_QPS_OVER"), "unclear"),
        (.thanksCouponSearch, 503, errors("API MAINTENANCE"), "unclear"),
        (.thanksCouponSearch, 400, errors("BAD REQUEST"), "unclear"),
        (.thanksCouponSearch, 404, errors("NOT FOUND"), "granted"),
        (.thanksCouponSearch, 404, "<html></html>", "unclear"), (.couponSearch, 400, errors("x"), "unclear"),
        (.shopLayoutCommon, 500, shopRefusal("E999"), "unclear"),
        (.shopLayoutCommon, 404, shopRefusal("C008"), "unclear"),
    ])
    func `a fault or a refusal by status does not prove that a function is granted`(
        function: RMSFunction,
        status: Int,
        body: String,
        state: String
    ) async throws {
        let probe = try #require(PermissionProbe(of: function, now: Date()))
        #expect(await probe.permission(try Wire.client(answering: body, status: status)).label == state)
    }

    private static func fault(_ code: String) -> String {
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><S:Fault><faultcode>S:\(code)"
            + "</faultcode><faultstring>x</faultstring></S:Fault></S:Body></S:Envelope>"
    }

    private static func refusedOrder(_ code: String) -> String {
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><n:getOrderResponse "
            + "xmlns:n=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><return><errorCode>\(code)</errorCode>"
            + "</return></n:getOrderResponse></S:Body></S:Envelope>"
    }

    private static func errors(_ code: String) -> String {
        "<result><errors><error><code>\(code)</code><message>\(code)</message></error></errors></result>"
    }

    private static func shopRefusal(_ code: String) -> String {
        "<s:shopBizApiResponse xmlns:s=\"http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource\"><resultCode>\(code)"
            + "</resultCode></s:shopBizApiResponse>"
    }

    @Test func `every function of the catalogue has a unique name and is found by it`() {
        #expect(Set(RMSFunction.all.map(\.name)).count == RMSFunction.all.count)
        for function in RMSFunction.all { #expect(RMSFunction(named: function.name) == function) }
        for profile in AppProfile.all { #expect(profile.functions.allSatisfy(RMSFunction.all.contains)) }
    }

    @Test func `a probe never writes`() {
        for function in RMSFunction.all where function.access == .write {
            #expect(PermissionProbe(of: function, now: Date()) == nil, "\(function)")
        }
    }

    @Test func `a diagnosis distinguishes granted, refused, unclear and not checkable, with reads only`() async throws {
        let transport = CannedTransport(
            .answer(status: 200, body: #"{"expiryDate":"2026-11-28T23:59:59"}"#),
            .answer(
                status: 200,
                body: envelope(
                    "item.get",
                    "<itemGetResult><code>C001</code><item><itemUrl>x</itemUrl></item></itemGetResult>"
                )
            ),
            .answer(status: 401, body: ""),
            .answer(status: 500, body: ""),
            .answer(status: 200, body: "garbage")
        )
        let client = try Wire.client(transport)
        let profile = AppProfile(
            name: "test",
            functions: [.itemGet, .itemUpdate, .itemSearch, .shopCategoryGet, .shopNavigationTemplates]
        )
        let diagnosis = await client.diagnose(profile)
        #expect(
            diagnosis.findings.map(\.state.label) == [
                "granted", "not checkable without writing", "refused", "unclear", "unclear",
            ]
        )
        #expect(diagnosis.findings[2].state.error?.kind == .unauthorized)
        let now = Date(timeIntervalSince1970: 1_795_500_000)
        #expect(diagnosis.daysLeft(now: now) == (try diagnosis.license.get()).daysLeft(now: now))
        #expect(await transport.requests.allSatisfy { $0.head.method == .get })
    }

    @Test(arguments: [
        ([RMSFunction](), [RMSFunction]()), ([.orderGetOrder], []), ([.rpayOrderSearchOrder, .rpayOrderGetOrder], []),
        ([.orderGetOrder, .rpayOrderGetOrder], [.orderGetOrder, .rpayOrderGetOrder]), ([.itemGet], []),
        ([.items20Get], []), ([.orderGetOrder, .itemGet, .items20Get], [.itemGet, .items20Get]),
    ])
    func `of two generations of functions, a key needs one`(refused: [RMSFunction], problems: [RMSFunction]) throws {
        let profile = try #require(AppProfile(named: "今コレ実況中継"))
        let error = RMSError(.unauthorized, problem: "x", advice: "y")
        let diagnosis = Diagnosis(
            profile: profile,
            license: .failure(error),
            findings: profile.functions.map {
                PermissionFinding(function: $0, state: refused.contains($0) ? .refused(error) : .granted)
            }
        )
        #expect(diagnosis.problems.map(\.function) == problems)
    }

    @Test func `an app needs items, categories and stocks of one generation, and no other functions of today`() throws {
        for profile in AppProfile.all {
            for function in profile.functions where function.lifecycle != .alive && function != .shopNavigationTemplates
            {
                let twins = profile.generations.filter { $0.retired.contains(function) }
                #expect(twins.count == 1 && twins.allSatisfy { !$0.current.isEmpty }, "\(profile.name) \(function)")
            }
            let current = profile.generations.flatMap(\.current)
            #expect(current.allSatisfy { $0.lifecycle == .alive }, "\(profile.name)")
        }
    }

    @Test func `a function that is needed in any case is named once, and no generation stands in for it`() {
        let profile = AppProfile(name: "x", functions: [.rpayOrderGetOrder], generations: [.orders])
        #expect(profile.functions == [.orderGetOrder, .rpayOrderSearchOrder, .rpayOrderGetOrder])
        let error = RMSError(.unauthorized, problem: "x", advice: "y")
        let finding = PermissionFinding(function: .rpayOrderGetOrder, state: .refused(error))
        let diagnosis = Diagnosis(profile: profile, license: .failure(error), findings: [finding])
        #expect(diagnosis.problems.map(\.function) == [.rpayOrderGetOrder])
    }

    @Test func `a key that is refused for everything has no number of days left`() async throws {
        let diagnosis = await (try Wire.client(answering: "", status: 401)).diagnose(
            AppProfile(name: "test", functions: [.itemGet])
        )
        #expect(diagnosis.daysLeft() == nil)
        #expect(diagnosis.findings.map(\.state.label) == ["refused"])
    }
}
