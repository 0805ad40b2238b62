import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct AppProfileTests {
    @Test func `the nine apps are known with what they need`() {
        #expect(AppProfile.all.count == 9)
        #expect(
            AppProfile(named: "自動タイムセール")?.functions.map(\.permission) == [
                "item.get", "item.update", "item.search", "shop.category.get", "shop.category.update",
                "shop.dsgn.navitemplate.list.get",
            ]
        )
        #expect(AppProfile(named: "レジ横プラス")?.functions.count == 10)
        #expect(AppProfile(named: "nothing") == nil)
        let limited = AppProfile.all.filter(\.limitsKeyLife).map(\.name)
        #expect(limited == ["アイテムランキング", "今コレ実況中継", "レビュー販促クーポン", "自動納品書・領収書", "レジ横プラス"])
    }

    @Test func `every function of the catalogue has its own name and is found by it`() {
        #expect(Set(RMSFunction.all.map(\.name)).count == RMSFunction.all.count)
        for function in RMSFunction.all { #expect(RMSFunction(named: function.name) == function) }
        for profile in AppProfile.all { #expect(profile.functions.allSatisfy(RMSFunction.all.contains)) }
    }

    @Test func `a probe never writes`() {
        for function in RMSFunction.all where function.access == .write {
            #expect(PermissionProbe(of: function, now: Date()) == nil, "\(function)")
        }
    }

    @Test func `a diagnosis tells granted from refused, unclear and not checkable, by reads alone`() async throws {
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

    @Test func `a key that is refused for everything has no days left to tell`() async throws {
        let diagnosis = await (try Wire.client(answering: "", status: 401)).diagnose(
            AppProfile(name: "test", functions: [.itemGet])
        )
        #expect(diagnosis.daysLeft() == nil)
        #expect(diagnosis.findings.map(\.state.label) == ["refused"])
    }
}
