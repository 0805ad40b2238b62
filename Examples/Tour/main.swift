import Foundation
import RMSClient
import RMSMockServer

// A tour of the SDK against the mock: real HTTP over libcurl and real XML through libxml2, without a shop or a key.

func step(_ title: String) {
    print("\n\(title)\n\(String(repeating: "─", count: title.count))")
}

let mock = try await MockServer.start()
print("The RMS mock listens on \(mock.url).")

// The mock has a shop for any well-formed key pair.
let credentials = try Credentials(serviceSecret: "SPtour", licenseKey: "SLtour")
let rms = RMSClient(credentials: credentials, shopURL: "tour", baseURL: try BaseURL(mock.url))
print("The client's keys print as \(credentials).")

step("item.get: one item, typed")
let item = try await rms.v1.item.get(itemURL: "demo-item-17")
print("\(item.itemURL): \(item.itemName ?? ""), \(item.itemPrice ?? 0) yen")
for stock in item.itemInventory?.inventories ?? [] {
    let choice = "\(stock.optionNameVertical ?? "") / \(stock.optionNameHorizontal ?? "")"
    print("  \(choice): \(stock.inventoryCount ?? 0) in stock")
}

step("item.search: pages are read as the loop needs them")
for try await found in rms.v1.item.search(ItemAPI1.Search(itemName: "シャツ", limit: 2)) {
    print("\(found.itemURL): \(found.itemName ?? ""), \(found.itemPrice ?? 0) yen")
}

step("item.update: nil leaves a field unchanged, an empty value clears it; writes can be read back")
var change = ItemAPI1.Item(itemURL: "demo-item-17")
change.itemPrice = 1200
change.catchCopyForPC = ""
try await rms.v1.item.update(change, clearing: [.displayPrice])
print("\(try await rms.v1.item.get(itemURL: "demo-item-17").itemPrice ?? 0) yen now")

step("items.update: any number of items, with a result for each")
let entries = ["demo-item-01", "demo-item-02", "no-such-item"].map { ItemAPI1.UpdateItems.Entry(itemURL: $0) }
for (entry, outcome) in zip(entries, await rms.v1.item.update(entries)) {
    switch outcome {
    case .succeeded: print("\(entry.itemURL): done")
    case .failed(let error), .notAttempted(let error): print("\(entry.itemURL): \(error)")
    }
}

step("Orders: read as they arrive; a change has a ticket and an outcome")
var newest: OrderAPI1.Order?
var count = 0
for try await order in rms.v1.order.orders(from: Date(timeIntervalSinceNow: -90 * 86_400), to: Date()) {
    count += 1
    newest = order
}
print("\(count) orders, the newest is \(newest?.orderNumber ?? "")")
if let number = newest?.orderNumber {
    let ticket = try await rms.v1.order.changeStatus(of: [number], to: "発送待ち")
    let outcome = try await ticket.result(every: .milliseconds(500))
    print("ticket \(ticket.requestID): \(outcome.completed.joined(separator: ", ")) moved to 発送待ち")
}

step("Errors: what went wrong, and what to do")
do {
    _ = try await rms.v1.item.get(itemURL: "no-such-item")
} catch {
    print(error)
}
do {
    var wrong = ItemAPI1.Item(itemURL: "demo-item-01")
    wrong.itemPrice = -1
    try await rms.v1.item.update(wrong)
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
      swift run rms call item.get itemUrl=demo-item-01
    """
)
