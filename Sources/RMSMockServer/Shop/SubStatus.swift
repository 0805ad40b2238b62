/// The sub-statuses of a shop, which it names itself in RMS: three for an example.
enum SubStatus {
    static let all: [(progress: Int, id: Int, name: String)] = [
        (100, 3601, "在庫確認中"), (300, 3602, "梱包中"), (300, 3603, "お客様へ連絡中"),
    ]

    static func isPermitted(_ id: Int, at progress: Int) -> Bool {
        all.contains { $0.id == id && $0.progress == progress }
    }

    static func name(of id: Int) -> String? { all.first { $0.id == id }?.name }
}
