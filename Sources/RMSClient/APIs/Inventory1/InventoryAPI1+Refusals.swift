extension InventoryAPI1 {
    /// The changes of a call that RMS refused, as far as its response shows.
    ///
    /// A W00-201 response names the refused items; how it spells them, and whether it also lists the accepted ones, is
    /// not publicly known. A change whose refusal can't be ruled out counts as refused: reading it back is safer than
    /// assuming success.
    struct Refusals {
        private let refusals: [ItemError?]

        /// Reads the response to changes of distinct stocks.
        init(_ answer: Update.Response, of changes: [Change]) {
            let items = answer.items ?? []
            let refused = items.filter(\.isRefusal)
            let isWarning = answer.code.map { !$0.rawValue.hasPrefix("N") } ?? false
            let byStock = Dictionary(refused.map { ($0.stockKey, $0) }, uniquingKeysWith: { first, _ in first })
            var refusals = changes.map { byStock[$0.stockKey] }
            guard isWarning else {
                self.refusals = refusals
                return
            }
            let known = Set(changes.map(\.stockKey))
            let strangers = refused.filter { !known.contains($0.stockKey) }
            let byURL = Dictionary(strangers.map { ($0.urlKey, $0) }, uniquingKeysWith: { first, _ in first })
            let good = Set(items.filter { !$0.isRefusal }.map(\.stockKey))
            for (position, change) in changes.enumerated() where refusals[position] == nil {
                if !good.contains(change.stockKey) { refusals[position] = byURL[change.urlKey] }
            }
            let urls = Set(changes.map(\.urlKey))
            let isClear = !refused.isEmpty && strangers.allSatisfy { urls.contains($0.urlKey) }
            if !isClear {
                let whole = ItemError(code: answer.code?.rawValue, message: answer.message)
                for (position, change) in changes.enumerated() where !good.contains(change.stockKey) {
                    refusals[position] = refusals[position] ?? whole
                }
            }
            self.refusals = refusals
        }

        /// Why the change at a position was refused, or nil if it was not.
        subscript(position: Int) -> ItemError? { refusals[position] }
    }
}

extension InventoryAPI1.ItemError {
    fileprivate var stockKey: String { InventoryAPI1.StockKey.text(itemURL, horizontalChoice, verticalChoice) }
    fileprivate var urlKey: String { itemURL?.foldedItemURL ?? "" }

    /// Creates the error of a whole response, for an item that it does not name.
    fileprivate init(code: String?, message: String?) {
        self.init(blank: WireBlank())
        self.code = code
        self.message = message
    }
}
