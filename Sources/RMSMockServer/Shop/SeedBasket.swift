internal import Foundation

/// A basket of an order of a seed: the goods for one receiver.
struct SeedBasket: Sendable {
    let receiver: Element
    let lines: [SeedLine]
    let postage: Int
    let noshi: String?
    let dropOff: String?
    let pickup: Element?
    let socialGift: SeedSocialGift?

    static let attributes: Set<String> = ["noshi", "dropOff", "postage"]
    static let children: Set<String> = ["pickup", "socialGift"]

    /// - Parameters:
    ///   - node: A basket, or a plain order, which has the attributes of its only line.
    ///   - receiver: Finds a person by number, or the order's receiver without one.
    init(
        _ node: SeedNode,
        items: [String: SeedGoods],
        receiver: (Int?) throws(SeedError) -> Element
    ) throws(SeedError) {
        let isOrder = node.name == "order"
        if !isOrder {
            try node.check(
                attributes: Self.attributes.union(["person"]),
                children: Self.children.union(["line"])
            )
        }
        let lines = try (isOrder ? [node] : node.all("line")).map { line throws(SeedError) in
            try SeedLine(line, items: items)
        }
        if lines.isEmpty { throw node.error("has a basket without a line") }
        if lines.count > 99 { throw node.error("has a basket with \(lines.count) lines; use at most 99") }
        self.lines = lines
        let isPostageIncluded = lines.allSatisfy(\.isPostageIncluded)
        postage = try node.amount("postage") ?? (isPostageIncluded ? 0 : 500)
        noshi = try node.text("noshi")
        dropOff = try node.code("dropOff", of: OrderDetails.dropOffPlaces)
        pickup = try node.all("pickup").first.map { pickup throws(SeedError) in try Self.store(pickup) }
        socialGift = try node.all("socialGift").first.map { gift throws(SeedError) in try SeedSocialGift(gift) }
        let person = try receiver(isOrder ? nil : node.integer("person", in: 1...9999))
        self.receiver = socialGift?.isAwaited == true ? SeedSocialGift.awaitedPerson : person
    }

    /// `basketId`. An order's first basket has the number of the order in it.
    static func id(serial: Int, index: Int) -> Int {
        index == 0 ? 700_000 + serial : 100_000_000 + serial * 100 + index
    }

    /// The package in the wire format of the older service.
    func package(id: Int, serial: Int, shippingNumber: String?) -> Element {
        let goods = lines.reduce(0) { $0 + $1.priceWithTax * $1.units }
        var package = [
            Element("basketId", "\(id)"), Element("deliveryCompanyId", "1001"), Element("deliveryPrice", "0"),
            Element("goodsPrice", "\(goods)"), Element("goodsTax", "0"), Element("postagePrice", "\(postage)"),
            receiver.renamed("senderModel").ordered(by: SchemaOrder.person),
        ]
        package += lines.map { $0.element(basket: id, serial: serial) }
        if let pickup { package.append(pickup) }
        if let noshi { package.append(Element("noshi", noshi)) }
        if let shippingNumber { package.append(Element("shippingNumber", shippingNumber)) }
        return Element("packageModel", package).ordered(by: SchemaOrder.package)
    }

    /// Writes what only the newer service shows.
    func add(to details: inout OrderDetails, id: Int, number: String, orderedAt date: Date) {
        details.dropOffLocations[id] = dropOff
        details.socialGifts[id] = socialGift?.gift(of: number, orderedAt: date)
        for (index, line) in lines.enumerated() {
            let lineID = OrderDetails.itemDetailID(basket: id, line: index)
            details.skus[lineID] = [line.sku]
            if !line.numberSuffix.isEmpty { details.numberSuffixes[lineID] = line.numberSuffix }
            if line.isDrug { details.drugs.insert(lineID) }
        }
    }

    // MARK: Pick-up

    private static let chains = [1, 20, 40, 41, 50, 60, 70, 71, 72, 74, 80, 81, 82, 85, 90, 91, 92, 93]

    private static func store(_ node: SeedNode) throws(SeedError) -> Element {
        let names = ["store", "code", "zip", "prefecture", "address", "open", "close", "remarks"]
        try node.check(attributes: Set(names + ["chain"]))
        guard let chain = try node.code("chain", of: chains.map { "\($0)" }) else {
            throw node.error("needs a chain for the pickup, such as 50")
        }
        guard node["store"] != nil else { throw node.error("needs the name of the store for the pickup") }
        let members = [
            ("cvsBikou", node["remarks"]), ("cvsCloseTime", node["close"]), ("cvsCode", chain),
            ("cvsOpenTime", node["open"]), ("storeAddress", node["address"]), ("storeCode", node["code"]),
            ("storeName", node["store"]), ("storePrefecture", node["prefecture"]), ("storeZip", node["zip"]),
        ]
        return Element("deliveryCvsModel", members.compactMap { name, text in text.map { Element(name, $0) } })
    }
}
