import Foundation

/// A made-up key pair.
package enum Keys {
    package static let serviceSecret = "SP000000_benchbenchbench"
    package static let licenseKey = "SL000000_benchbenchbench"

    /// The value of the Authorization header, for requests made without the client.
    package static let authorization = "ESA " + Data("\(serviceSecret):\(licenseKey)".utf8).base64EncodedString()
}
