import Foundation
import RMSClient
import RMSMockServer

/// The options that need a package trait: a build without it reports how to get them.
extension MockCommand {
    func applyTLS(to options: inout MockServer.Options) throws {
        let isWanted = tls || caFile != nil
        #if TLS
        options.tls = isWanted
        #else
        if isWanted { throw UsageError(missing: "TLS", for: "--tls", of: "rms mock") }
        #endif
    }

    func applyRecording(to options: inout MockServer.Options) throws {
        #if Recording
        options.record = try recording()
        #else
        guard record == nil, upstream == nil, !recordPersonalData else {
            throw UsageError(missing: "Recording", for: "--record", of: "rms mock")
        }
        #endif
    }
}

#if Recording
extension MockCommand {
    private func recording() throws -> MockRecording? {
        guard let record else {
            if upstream != nil { throw UsageError("--upstream requires --record, the folder to write fixtures to") }
            if recordPersonalData { throw UsageError("--record-personal-data requires --record and --upstream") }
            return nil
        }
        guard let upstream else {
            throw UsageError("--record requires --upstream, the RMS host to call: https://api.rms.rakuten.co.jp")
        }
        if !optionsOfAnswers.isEmpty {
            let list = optionsOfAnswers.joined(separator: ", ")
            throw UsageError("with --record, --upstream answers every call: remove \(list)")
        }
        guard let base = try? BaseURL(upstream) else {
            throw UsageError("--upstream must be a URL like https://api.rms.rakuten.co.jp or http://127.0.0.1:8080")
        }
        let host = URLComponents(string: base.description)?.host ?? ""
        let isPermitted = CurlTransport.Configuration.fromEnvironment().permitsPlainHTTP(to: host)
        guard base.scheme == "https" || isPermitted else {
            throw UsageError("--upstream must be https: with plain HTTP, everyone on the way could read the keys")
        }
        var recording = MockRecording(folder: URL(fileURLWithPath: record), upstream: base)
        recording.keepsPersonalData = recordPersonalData
        if recordPersonalData {
            Console.error("rms mock: WARNING: customers' personal data is written to \(record) unchanged")
        }
        return recording
    }

    /// The given options that affect only the mock's own answers.
    private var optionsOfAnswers: [String] {
        let options: [(name: String, isGiven: Bool)] = [
            ("--fixtures", !fixtures.isEmpty), ("--replay", replay), ("--seed-data", seedData != nil),
            ("--seed", seed != nil), ("--grant", grant != nil), ("--app", app != nil),
            ("--license-expires", licenseExpires != nil), ("--rate-limit", rateLimit != nil),
            ("--rate-window", rateWindow != "sliding"), ("--fault", !fault.isEmpty),
        ]
        return options.filter(\.isGiven).map(\.name)
    }
}
#endif
