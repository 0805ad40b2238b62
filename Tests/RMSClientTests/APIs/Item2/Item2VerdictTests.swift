import Foundation
@testable import RMSClient
import Testing

/// What reading back shows about a write whose answer was lost.
@Suite struct Item2VerdictTests {
    private func verdict(_ write: some VerifiableWrite, _ body: String, status: Int = 200) async throws -> String {
        switch try await write.verdict(try Wire.client(answering: body, status: status)) {
        case .done: "done"
        case .notDone: "not done"
        case .unclear: "unclear"
        }
    }

    private let missing = Inventory2.errors(("GE0014", nil))

    @Test func `an upsert is compared with the item`() async throws {
        let contents = try #require(ItemAPI2.ItemContents(Item2.item()))
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", contents), Item2.full) == "done")
        var other = contents
        other.variants["a-sku"]?.standardPrice = 1
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", other), Item2.full) == "unclear")
        #expect(try await verdict(ItemAPI2.Upsert("abc-1", contents), missing, status: 404) == "not done")
    }

    @Test func `an upsert that leaves out what the item has is not taken as done`() async throws {
        let read = try #require(ItemAPI2.ItemContents(Item2.item()))
        let removals: [(String, (inout ItemAPI2.ItemContents) -> Void)] = [
            ("tagline", { $0.tagline = nil }), ("a SKU", { $0.variants["z-sku"] = nil }),
            ("images", { $0.images = nil }), ("a part of a text", { $0.productDescription?.smartphone = nil }),
            ("a member in a list", { $0.images?[0].alt = nil }), ("a flag", { $0.unlimitedInventory = nil }),
            ("a layout", { $0.layout = nil }), ("specs of a SKU", { $0.variants["z-sku"]?.specs = nil }),
            ("a password", { $0.accessControl = nil }),
        ]
        for (name, remove) in removals {
            var contents = read
            remove(&contents)
            #expect(try await verdict(ItemAPI2.Upsert("abc-1", contents), Item2.full) == "unclear", "\(name)")
        }
    }

    @Test func `defaults, and members that an upsert keeps, may be where nothing was sent`() async throws {
        let variant =
            #""restockOnCancel":false,"hidden":false,"features":{"noshi":false},"#
            + #""shipping":{"okihaiSetting":true,"singleItemShipping":0,"fee":null}"#
        func item(_ cart: Bool, _ variants: String = "") -> String {
            #"{"manageNumber":"a","title":"シャツ","itemType":"NORMAL","genreId":"409148","hideItem":false,"tagline":"","tags":[],"#
                + #""itemDisplaySequence":999999999,"payment":{"taxIncluded":true,"taxRate":null},"#
                + #""layout":{"itemLayoutId":1,"navigationId":0},"features":{"displayNormalCartButton":\#(cart),"#
                + #""socialGiftFlag":true,"review":"SHOP_SETTING"},"#
                + #""variants":{"normal-inventory":{"standardPrice":"980",\#(variant)}\#(variants)}}"#
        }
        let upsert = ItemAPI2.Upsert("a", Item2.contents)
        #expect(try await verdict(upsert, item(true)) == "done")
        #expect(try await verdict(upsert, item(false)) == "unclear")
        #expect(try await verdict(upsert, item(true, #","other":{}"#)) == "unclear")
    }

    @Test func `a patch is compared in what it changes`() async throws {
        var patch = ItemAPI2.ItemPatch()
        patch.title = .set("シャツ")
        patch.buyingClub = .clear
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "done")
        patch.tagline = .clear
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "unclear")
        #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), missing, status: 404) == "not done")
    }

    @Test func `a patch that drops a part of a member is not taken as done while the part is there`() async throws {
        let item = try Item2.item()
        let drops: [(String, (inout ItemAPI2.ItemPatch) -> Void)] = [
            ("a SKU", { $0.replacingVariants = .set(["a-sku": .init()]) }),
            ("a part of a text", { $0.productDescription = .set(.init(pc: "<b>p</b>")) }),
            ("an image", { $0.images = .set([item.images?[0] ?? .init()]) }),
            ("a member of a SKU", { $0.setVariants(of: item) { _, variant in variant.specs = .leave } }),
            (
                "the seconds of a period",
                {
                    let start = item.purchasablePeriod?.start?.addingTimeInterval(1)
                    $0.purchasablePeriod = .set(.init(start: start, end: item.purchasablePeriod?.end))
                }
            ),
        ]
        for (name, drop) in drops {
            var patch = ItemAPI2.ItemPatch()
            patch.setVariants(of: item) { _, _ in }
            patch.purchasablePeriod = Change(settingIfAny: item.purchasablePeriod)
            #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "done")
            drop(&patch)
            #expect(try await verdict(ItemAPI2.Patch("abc-1", patch), Item2.full) == "unclear", "\(name)")
        }
    }

    @Test func `a deleted item is gone`() async throws {
        #expect(try await verdict(ItemAPI2.Delete("abc-1"), missing, status: 404) == "done")
        #expect(try await verdict(ItemAPI2.Delete("abc-1"), Item2.full) == "not done")
    }

    @Test func `settings are compared`() async throws {
        let settings = ItemAPI2.InventorySettings(
            unlimitedInventory: false,
            features: .init(inventoryDisplay: .hidden),
            variants: ["s": .init(restockOnCancel: true)]
        )
        let write = ItemAPI2.UpdateInventoryRelatedSettings("a", settings)
        let head = #"{"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":"HIDDEN_STOCK"},"variants""#
        #expect(try await verdict(write, head + #":{"s":{"restockOnCancel":true},"t":{}}}"#) == "done")
        #expect(try await verdict(write, head + #":{"s":{"restockOnCancel":false}}}"#) == "not done")
        #expect(try await verdict(write, missing, status: 404) == "not done")
    }

    @Test func `a read that fails is no verdict`() async throws {
        let client = try Wire.client(answering: Inventory2.errors(("X0000", nil)), status: 500)
        let error = await rmsError { () async throws(RMSError) in try await ItemAPI2.Delete("a").verdict(client) }
        #expect(error?.kind == .serverFault)
    }
}
