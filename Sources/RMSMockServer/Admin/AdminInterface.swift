internal import Foundation
internal import RMSClient
internal import RMSFixtures

/// The mock's admin interface below `/__rms/`, for tests in other languages, scripts and the inspector page.
struct AdminInterface: Sendable {
    /// Who may use it.
    enum Gate: Sendable, Hashable {
        /// Requests whose host is a name of this machine.
        case open
        /// Requests with this `x-mock-token`, whatever their host.
        case token(String)
        /// No requests, for this reason.
        case closed(String)
    }

    static let prefix = "/__rms"

    let engine: MockEngine
    let gate: Gate

    /// Answers a request; errors become answers, too.
    func answer(_ request: MockRequest) -> MockAnswer {
        do {
            try admit(request)
            return try route(request)
        } catch let error as AdminError {
            return .json(AdminFailure(error: error.message), status: error.status)
        } catch {
            return .json(AdminFailure(error: "\(error)"), status: 400)
        }
    }

    /// Whether a request is for this interface.
    static func isMeant(by request: MockRequest) -> Bool {
        request.path == prefix || request.path.hasPrefix(prefix + "/")
    }

    private func admit(_ request: MockRequest) throws(AdminError) {
        guard !Self.comesFromElsewhere(request) else {
            throw AdminError(403, "pages of another origin may not use this interface")
        }
        // What checks the health of a container has no token, and calls it by any name. The answer tells nothing.
        if request.path == Self.prefix + "/health" { return }
        switch gate {
        case .open:
            // A page whose name was made to point here (DNS rebinding) sends that name as the host.
            guard request.authority.map(Self.isThisMachine) ?? true else {
                throw AdminError(403, "the host is not this machine: use 127.0.0.1, [::1] or localhost, or a token")
            }
        case .closed(let reason):
            throw AdminError(403, "\(reason): set RMS_MOCK_TOKEN, or the option adminToken")
        case .token(let token):
            // The page itself contains no data, and asks for the token.
            if request.path == Self.prefix { return }
            guard request.fields["x-mock-token"] == token else {
                throw AdminError(401, "x-mock-token is missing or wrong")
            }
        }
        // Pages of other origins can only send other types without a preflight request.
        let type = request.fields["content-type"]?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
            .lowercased()
        guard request.body.isEmpty || type == "application/json" else {
            throw AdminError(415, "the body must be sent as application/json")
        }
    }

    /// Whether a request comes from a page of another origin. Browsers send the origin; other clients don't.
    private static func comesFromElsewhere(_ request: MockRequest) -> Bool {
        if let origin = request.fields["origin"] {
            let parts = origin.components(separatedBy: "://")
            guard parts.count == 2, ["http", "https"].contains(parts[0]), parts[1] == request.authority else {
                return true
            }
        }
        // Following a link to the page is not an attack.
        let isVisit = request.method == "GET" && request.fields["sec-fetch-mode"] == "navigate"
        return request.fields["sec-fetch-site"] == "cross-site" && !isVisit
    }

    /// Whether a host, with or without a port, is loopback.
    static func isThisMachine(_ authority: String) -> Bool {
        var host = authority.lowercased()
        if host.hasPrefix("[") {
            host = String(host.dropFirst().prefix { $0 != "]" })
        } else if host.count(where: { $0 == ":" }) == 1 {
            host = String(host.prefix { $0 != ":" })
        }
        if host.hasSuffix(".") { host.removeLast() }
        return HostName(host).isLoopback
    }

    private func route(_ request: MockRequest) throws -> MockAnswer {
        let path = request.path.dropFirst(Self.prefix.count).split(separator: "/").map(String.init)
        // Health checks often use HEAD.
        let method = request.method == "HEAD" ? "GET" : request.method
        let actions = AdminActions(engine: engine, request: request)
        switch (method, path.first ?? "", path.dropFirst().first, path.dropFirst(2).first) {
        case ("GET", "", nil, nil): return try Self.file("inspector.html", "text/html; charset=utf-8")
        case ("GET", "openapi.json", nil, nil): return try Self.file("openapi.json", "application/json")
        case ("GET", "rms-openapi.json", nil, nil):
            return Self.page(try OpenAPIDocument.text(), "application/json")
        case ("GET", "schemas", nil, nil): return .json(SchemaCatalogue.families)
        case ("GET", "schemas", let name?, nil): return try Self.schema(name)
        case ("GET", "health", nil, nil): return actions.health()
        case ("POST", "reset", nil, nil): return actions.resetAll()
        case ("GET", "journal", nil, nil): return try actions.journal()
        case ("GET", "journal", let number?, nil): return try actions.entry(number)
        case ("DELETE", "journal", nil, nil): return actions.clearJournal()
        case ("GET", "faults", nil, nil): return try actions.faults()
        case ("POST", "faults", nil, nil): return try actions.addFault()
        case ("DELETE", "faults", nil, nil): return actions.clearFaults()
        case ("GET", "fixtures", nil, nil): return actions.fixtures()
        case ("POST", "verify", nil, nil): return try actions.verify()
        case ("GET", "shops", nil, nil): return try actions.shops()
        case ("GET", "shops", let id?, nil): return try actions.state(of: id)
        case ("POST", "shops", let id?, "reset"?): return try actions.reset(id)
        case ("PUT", "shops", let id?, "clock"?): return try actions.setClock(of: id)
        case ("PUT", "shops", let id?, "grants"?): return try actions.setGrants(of: id)
        case ("PUT", "shops", let id?, "migration"?): return try actions.setMigration(of: id)
        case ("PUT", "shops", let id?, "license"?): return try actions.renewLicense(of: id)
        default: break
        }
        let methods = Self.methods(path)
        if methods.isEmpty {
            throw AdminError(404, "there is nothing at \(request.path): see \(Self.prefix)/openapi.json")
        }
        var refusal = MockAnswer.json(AdminFailure(error: "\(method) is not allowed here"), status: 405)
        let allowed = methods.contains("GET") ? methods + ["HEAD"] : methods
        refusal.fields.append(("Allow", allowed.joined(separator: ", ")))
        return refusal
    }

    /// The methods that a path accepts; none for an unknown path.
    private static func methods(_ path: [String]) -> [String] {
        switch path.count {
        case 0: ["GET"]
        case 1:
            [
                "openapi.json": ["GET"], "rms-openapi.json": ["GET"], "schemas": ["GET"], "health": ["GET"],
                "reset": ["POST"], "journal": ["GET", "DELETE"], "faults": ["GET", "POST", "DELETE"],
                "verify": ["POST"], "shops": ["GET"], "fixtures": ["GET"],
            ][path[0]] ?? []
        case 2: ["journal", "schemas", "shops"].contains(path[0]) ? ["GET"] : []
        case 3 where path[0] == "shops":
            [
                "reset": ["POST"], "clock": ["PUT"], "grants": ["PUT"], "license": ["PUT"], "migration": ["PUT"],
            ][path[2]] ?? []
        default: []
        }
    }

    private static func schema(_ name: String) throws(AdminError) -> MockAnswer {
        guard SchemaCatalogue.schemas.contains(name) else {
            throw AdminError(404, "there is no schema \(name): see \(prefix)/schemas")
        }
        return page(SchemaCatalogue.content(of: name), "application/xml")
    }

    private static func file(_ name: String, _ type: String) throws(AdminError) -> MockAnswer {
        guard let data = FileManager.default.contents(atPath: RMSFixtures.admin.appendingPathComponent(name).path)
        else {
            throw AdminError(500, "\(name), which is part of the package, is missing")
        }
        return page(data, type)
    }

    private static func page(_ data: Data, _ type: String) -> MockAnswer {
        MockAnswer(
            status: 200,
            fields: [
                ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
                ("X-Frame-Options", "DENY"),
                (
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; "
                        + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                ),
            ],
            body: [UInt8](data)
        )
    }
}

/// A refusal of the admin interface.
struct AdminError: Error {
    let status: Int
    let message: String

    init(_ status: Int, _ message: String) {
        self.status = status
        self.message = message
    }
}

struct AdminFailure: Encodable {
    let error: String
}

extension MockAnswer {
    static func json(_ value: some Encodable, status: Int = 200) -> MockAnswer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.japaneseTime)
        }
        return MockAnswer(
            status: status,
            fields: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            body: [UInt8]((try? encoder.encode(value)) ?? Data())
        )
    }
}
