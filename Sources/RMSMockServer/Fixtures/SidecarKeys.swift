/// The known keys of a sidecar. Without this check a misspelled key would be ignored, and its rule would seem to hold.
enum SidecarKeys {
    typealias Object = [String: Any]

    /// Every object in a sidecar that has fixed keys, from the outside in: its keys and the known ones.
    static func objects(in sidecar: Object) -> [(keys: Object.Keys, known: Set<String>)] {
        let match = sidecar["match"] as? Object ?? [:]
        let esa = match["esa"] as? Object ?? [:]
        let rules = kinds.sorted().flatMap { values(of: match[$0]) }
        let repetition = sidecar["repeat"] as? Object ?? [:]
        let variants = repetition["variants"] as? [Object] ?? []
        let sources = ([sidecar] + variants).flatMap { values(of: $0["echo"]) }
        var objects: [(keys: Object.Keys, known: Set<String>)] = [
            (sidecar.keys, top), (match.keys, kinds), (esa.keys, key), (repetition.keys, ["forEach", "variants"]),
        ]
        objects += rules.map { ($0.keys, ["matches", "present"]) }
        objects += variants.map { ($0.keys, ["element", "when", "echo"]) }
        objects += sources.map { ($0.keys, ["from", "capture"]) }
        return objects
    }

    private static let top: Set<String> = [
        "description", "status", "headers", "match", "echo", "repeat", "priority", "malformed",
    ]
    private static let kinds: Set<String> = ["query", "path", "xpath", "json", "esa"]
    private static let key: Set<String> = ["serviceSecret", "licenseKey"]

    /// The values that are objects, in the order of their keys; a value may be a plain string instead.
    private static func values(of object: Any?) -> [Object] {
        (object as? Object ?? [:]).sorted { $0.key < $1.key }.compactMap { $0.value as? Object }
    }
}
