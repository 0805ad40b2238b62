import RMSClient

/// Fills an operation's parameters from the command line's keys.
struct KeyFiller: WireVisitor {
    private let record: KeyRecord
    private let path: String

    init(_ record: KeyRecord, path: String = "") {
        self.record = record
        self.path = path
    }

    static func fill<M: WireModel>(_ model: inout M, from record: KeyRecord, path: String = "") throws {
        var filler = KeyFiller(record, path: path)
        try model.visit(&filler)
    }

    func offersEmptyText(for field: WireField) -> Bool {
        record.texts(of: field.name) == [""]
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        guard let text = record.texts(of: field.name).first else { return try demand(field) }
        value = try scalar(text, field)
    }

    /// Throws if the member is required: what a blank model holds for it is only a placeholder.
    private func demand(_ field: WireField) throws {
        switch field.presence {
        case .mandatory, .inPath, .inPart:
            throw UsageError("\(path)\(field.name) must be given")
        case .neededWith(let other) where record.members[other] != nil:
            throw UsageError("\(path)\(field.name) must be given with \(other)")
        default:
            return
        }
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        guard record.isGiven(field.name) else { return }
        values = try record.texts(of: field.name).map { try scalar($0, field) }
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        if let inner = record.records(of: field.name).first {
            value = try model(inner, field)
        } else if field.presence == .mandatory {
            value = try model(KeyRecord(), field)
        }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        guard record.isGiven(field.name) else { return }
        values = try record.records(of: field.name).map { try model($0, field) }
    }

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) throws {
        guard record.isGiven(field.name) else { return }
        values = try map(field) { key, record in
            try scalar(record.texts(of: KeyRecord.value).first ?? "", WireField("\(field.name).\(key)"))
        }
    }

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws {
        guard record.isGiven(field.name) else { return try demand(field) }
        values = try map(field) { key, record in try model(record, WireField("\(field.name).\(key)")) }
    }

    mutating func null(_ field: WireField, _ isNull: inout Bool) {
        isNull = record.isNull(field.name)
    }

    private func map<K, Value>(
        _ field: WireField,
        _ value: (String, KeyRecord) throws -> Value
    ) throws -> WireMap<K, Value> {
        var map = WireMap<K, Value>()
        for (key, record) in record.entries(of: field.name) {
            map[try scalar(key, WireField("\(field.name).\(key)"))] = try value(key, record)
        }
        return map
    }

    private func model<M: WireModel>(_ record: KeyRecord, _ field: WireField) throws -> M {
        var model = M.blank
        try Self.fill(&model, from: record, path: "\(path)\(field.name).")
        return model
    }

    private func scalar<T: WireScalar>(_ text: String, _ field: WireField) throws -> T {
        var text = text
        guard let value = text.withUTF8({ T(wireBytes: $0, format: field.format) }) else {
            throw UsageError("\(path)\(field.name) must be \(T.wireKind.described)")
        }
        return value
    }
}

extension WireKind {
    fileprivate var described: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number"
        case .decimal: "a decimal number"
        case .boolean: "true or false (or 1 or 0)"
        case .date: "a date like 2026-11-24T10:00:00+09:00 or 2026-11-24"
        case .file: "a regular file that can be read"
        }
    }
}
