import Foundation
import RMSClient
import RMSMockServer

// A tour of the SDK against the mock: real HTTP over libcurl, real XML through libxml2, no shop and no key.

func step(_ title: String) {
    print("\n\(title)\n\(String(repeating: "─", count: title.count))")
}

let mock = try await MockServer.start()
print("The mock of RMS listens on \(mock.url).")

// Any well-formed pair of keys is a shop of the mock.
let credentials = try Credentials(serviceSecret: "SPtour", licenseKey: "SLtour")
let rms = RMSClient(credentials: credentials, shopURL: "tour", baseURL: try BaseURL(mock.url))
print("The client's keys print as \(credentials).")

step("item.get: one item, typed")
let item = try await rms.item.get(itemURL: "full-tenugui")
print("\(item.itemURL): \(item.itemName ?? ""), \(item.itemPrice ?? 0) yen")
for stock in item.itemInventory?.inventories ?? [] {
    let choice = "\(stock.optionNameVertical ?? "") / \(stock.optionNameHorizontal ?? "")"
    print("  \(choice): \(stock.inventoryCount ?? 0) in stock")
}

step("item.search: pages are read while the loop goes on")
for try await found in rms.item.search(ItemSearch(itemName: "コーヒー", limit: 2)) {
    print("\(found.itemURL): \(found.itemName ?? ""), \(found.itemPrice ?? 0) yen")
}

step("item.update: what is nil stays, what is empty is cleared")
var change = Item(itemURL: "full-tenugui")
change.itemPrice = 1200
change.catchCopyForPC = ""
try await rms.item.update(change, clearing: [.displayPrice])
print("done")

step("items.update: any number, a result for each")
let entries = ["a-1", "a-2", "no-such-item"].map { ItemsUpdateEntry(itemURL: $0) }
for outcome in await rms.item.update(entries) {
    switch outcome.result {
    case .success: print("\(outcome.itemURL): done")
    case .failure(let error): print("\(outcome.itemURL): \(error)")
    }
}

step("Errors say what was wrong and what to do")
do {
    _ = try await rms.item.get(itemURL: "no-such-item")
} catch {
    print(error)
}
do {
    var wrong = Item(itemURL: "a-1")
    wrong.itemPrice = -1
    try await rms.item.update(wrong)
} catch {
    print(error)
}

await mock.stop()
print(
    """

    Try it by hand:
      swift run rms mock --listen 127.0.0.1:8080
    and in a second shell:
      export RMS_BASE_URL=http://127.0.0.1:8080 RMS_SERVICE_SECRET=SPtest RMS_LICENSE_KEY=SLtest
      swift run rms call item.get itemUrl=abc-123
    """
)
