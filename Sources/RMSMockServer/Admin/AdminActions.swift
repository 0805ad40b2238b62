internal import Foundation
internal import RMSClient

/// The actions of the admin interface.
struct AdminActions {
    let engine: MockEngine
    let request: MockRequest
    private static let numbers = 0...1_000_000_000

    func health() -> MockAnswer {
        let mode: MockAnswers = engine.shops == nil ? .replay : .shop
        return .json(AdminModel.Health(answers: mode.rawValue, functions: RMSFunction.all.count))
    }

    func resetAll() -> MockAnswer {
        engine.shops?.resetAll()
        engine.journal.clearAll()
        engine.faults.clearAll()
        return .json(AdminModel.Done())
    }

    // MARK: Shops

    func shops() throws -> MockAnswer {
        let shops = (engine.shops?.all ?? []).map { key, shop in
            shop.use { state in
                AdminModel.Shop(
                    id: key.id,
                    now: state.clock.now,
                    licenseExpires: state.access.keys[key.licenseKey]?.expires ?? .distantPast,
                    grants: state.access.grants?.sorted(),
                    migration: state.access.migration.rawValue,
                    calls: engine.journal.entries(of: key).count,
                    items: state.items.count,
                    orders: state.orders.orders.count
                )
            }
        }
        return .json(shops.sorted { $0.id < $1.id })
    }

    func state(of id: String) throws -> MockAnswer {
        let (_, shop) = try find(id)
        return .json(
            shop.use { state in
                AdminModel.ShopDetails(
                    id: id,
                    now: state.clock.now,
                    items: state.items.sorted { $0.key < $1.key }.map { url, item in
                        AdminModel.Item(
                            itemUrl: url,
                            itemName: item.value("itemName") ?? "",
                            itemPrice: item.number("itemPrice"),
                            inventoryCounts: ItemRecord.stockRows(of: item).compactMap { $0.number("inventoryCount") }
                        )
                    },
                    orders: state.orders.listed.map { order in
                        AdminModel.Order(
                            orderNumber: order.value("orderNumber") ?? "",
                            status: order.value("status") ?? "",
                            orderDate: order.value("orderDate") ?? "",
                            totalPrice: order.number("totalPrice")
                        )
                    },
                    coupons: state.coupons.map { coupon in
                        AdminModel.Coupon(couponCode: coupon.code, couponName: coupon.element.value("couponName") ?? "")
                    },
                    categories: state.categories.roots.map(AdminModel.Category.init),
                    rates: state.rates.reports.map { report in
                        AdminModel.Rate(
                            function: report.function.name,
                            calls: report.calls,
                            peak: report.peak,
                            limit: report.limit,
                            refused: report.refused
                        )
                    }
                )
            }
        )
    }

    func reset(_ id: String) throws -> MockAnswer {
        let (key, _) = try find(id)
        engine.shops?.reset(key)
        engine.journal.clear(key)
        engine.faults.clear(key)
        return .json(AdminModel.Done())
    }

    func setClock(of id: String) throws -> MockAnswer {
        let (_, shop) = try find(id)
        let wanted = try body(AdminModel.Clock.self)
        switch (wanted.now, wanted.moveBySeconds) {
        case (let text?, nil):
            guard let date = Date(japaneseTime: text) else {
                throw AdminError(400, "now must be a time like 2026-12-31T12:00:00+09:00")
            }
            shop.use { $0.clock.set(date) }
        case (nil, let seconds?):
            guard abs(seconds) < 1e10 else { throw AdminError(400, "moveBySeconds must be less than 10000000000") }
            shop.use { $0.clock.move(by: seconds) }
        default:
            throw AdminError(400, "set either now or moveBySeconds")
        }
        return .json(AdminModel.Done())
    }

    func setGrants(of id: String) throws -> MockAnswer {
        let (_, shop) = try find(id)
        let functions = try body(AdminModel.Grants.self).functions
        let grants = try functions.map { Set(try $0.map { try function($0).permission }) }
        shop.use { $0.access.grants = grants }
        return .json(AdminModel.Done())
    }

    func setMigration(of id: String) throws -> MockAnswer {
        let (_, shop) = try find(id)
        let wanted = try body(AdminModel.Migration.self)
        guard let migration = MockMigration(rawValue: wanted.migration) else {
            let states = MockMigration.allCases.map(\.rawValue).joined(separator: ", ")
            throw AdminError(400, "migration must be one of \(states)")
        }
        shop.use { $0.access.migration = migration }
        return .json(AdminModel.Done())
    }

    /// Issues a new key for the same shop.
    func renewLicense(of id: String) throws -> MockAnswer {
        let (key, shop) = try find(id)
        let wanted = try body(AdminModel.License.self)
        guard let new = ESAKey(serviceSecret: wanted.serviceSecret ?? key.serviceSecret, licenseKey: wanted.licenseKey)
        else { throw AdminError(400, "licenseKey and serviceSecret must be text without spaces") }
        engine.shops?.renew(shop, to: new, endsOthers: wanted.oldKey == .endsAtOnce)
        return .json(AdminModel.Renewed(id: new.id))
    }

    func fixtures() -> MockAnswer { .json(AdminModel.Fixtures(unused: engine.unusedFixtures)) }

    // MARK: Faults

    func faults() throws -> MockAnswer {
        let owners = [nil] + (engine.shops?.all ?? []).map { Optional($0.key) }
        return .json(
            owners.flatMap { owner in
                engine.faults.waiting(owner).map { rule in
                    AdminModel.Fault(
                        fault: rule.fault.description,
                        shop: owner?.id,
                        function: rule.function?.name,
                        times: rule.times,
                        probability: rule.probability,
                        until: rule.until?.japaneseTime
                    )
                }
            }
        )
    }

    func addFault() throws -> MockAnswer {
        let wanted = try body(AdminModel.Fault.self)
        guard let fault = MockFault(wanted.fault) else {
            throw AdminError(400, "\(wanted.fault) is not a fault: use \(MockFault.texts.joined(separator: ", "))")
        }
        let probability = wanted.probability ?? 1
        guard 0...1 ~= probability else { throw AdminError(400, "probability must be between 0 and 1") }
        if let times = wanted.times, times < 1 || !Self.numbers.contains(times) {
            throw AdminError(400, "times must be from 1 to \(Self.numbers.upperBound)")
        }
        let until = try wanted.until.map { text in
            guard let date = Date(japaneseTime: text) else { throw AdminError(400, "until must be a time") }
            return date
        }
        let rule = FaultRule(
            fault: fault,
            function: try wanted.function.map(function),
            times: wanted.times,
            probability: probability,
            until: until
        )
        engine.faults.add(rule, for: try wanted.shop.map { try find($0).key })
        return .json(AdminModel.Done(), status: 201)
    }

    func clearFaults() -> MockAnswer {
        engine.faults.clearAll()
        return .json(AdminModel.Done())
    }

    // MARK: Journal

    func journal() throws -> MockAnswer {
        func number(_ name: String, _ standard: Int) throws(AdminError) -> Int {
            guard let text = request.values(name).first else { return standard }
            guard let number = Int(text), Self.numbers.contains(number) else {
                throw AdminError(400, "\(name) must be a whole number up to \(Self.numbers.upperBound)")
            }
            return number
        }
        let after = try number("after", 0)
        let limit = try number("limit", 200)
        let shop = request.values("shop").first
        let entries = engine.journal.all.filter { $0.number > after && (shop == nil || $0.key?.id == shop) }
        return .json(entries.suffix(limit).map { AdminModel.Line(JournalEntry(raw: $0)) })
    }

    func entry(_ number: String) throws -> MockAnswer {
        guard let raw = engine.journal.all.first(where: { String($0.number) == number }) else {
            throw AdminError(404, "the journal has no entry \(number)")
        }
        let entry = JournalEntry(raw: raw)
        return .json(
            AdminModel.Entry(
                line: AdminModel.Line(entry),
                requestBody: entry.requestBody,
                answerBody: entry.answerBody,
                nearestFixture: nearest(raw)
            )
        )
    }

    func clearJournal() -> MockAnswer {
        engine.journal.clearAll()
        return .json(AdminModel.Done())
    }

    func verify() throws -> MockAnswer {
        let question = try body(AdminModel.Question.self)
        let wanted = try function(question.function)
        if let times = question.times, !Self.numbers.contains(times) {
            throw AdminError(400, "times must be from 0 to \(Self.numbers.upperBound)")
        }
        let key = try question.shop.map { try find($0).key }
        let entries = key.map { engine.journal.entries(of: $0) } ?? engine.journal.all
        do {
            try Verification(entries: entries, function: wanted, times: question.times).check { call in
                (question.values ?? [:]).sorted { $0.key < $1.key }.allSatisfy { call.value($0.key) == $0.value }
            }
            return .json(AdminModel.Verified(holds: true, text: nil))
        } catch {
            return .json(AdminModel.Verified(holds: false, text: error.description))
        }
    }

    // MARK: Parts

    private func nearest(_ raw: RawEntry) -> AdminModel.Nearest? {
        guard let function = raw.function, let served = engine.functions[function], let key = raw.key,
            let call = try? MockCall(served, request: raw.request, key: key, parameters: raw.parameters)
        else { return nil }
        return engine.library.closest(to: call).map { fixture in
            AdminModel.Nearest(name: "\(function.name)/\(fixture.name)", differences: fixture.differences(from: call))
        }
    }

    private func find(_ id: String) throws(AdminError) -> (key: ESAKey, shop: Shop) {
        guard let found = engine.shops?.all.first(where: { $0.key.id == id }) else {
            throw AdminError(404, "there is no shop \(id): see \(AdminInterface.prefix)/shops")
        }
        return found
    }

    private func function(_ name: String) throws(AdminError) -> RMSFunction {
        guard let function = RMSFunction(named: name) else {
            throw AdminError(404, "there is no function \(name): see `rms functions`")
        }
        return function
    }

    private func body<T: Decodable>(_ type: T.Type) throws(AdminError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(request.body))
        } catch {
            throw AdminError(400, "the body does not match the schema: see \(AdminInterface.prefix)/openapi.json")
        }
    }
}

extension AdminModel.Line {
    init(_ entry: JournalEntry) {
        self.init(
            number: entry.number,
            time: entry.time,
            shop: entry.raw.key?.id,
            function: entry.function?.name,
            method: entry.method,
            target: entry.target,
            status: entry.status,
            violations: entry.violations,
            faults: entry.faults.map(\.description)
        )
    }
}
