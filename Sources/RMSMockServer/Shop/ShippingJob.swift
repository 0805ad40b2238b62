internal import Foundation
internal import RMSClient

/// An asynchronous shipping call of RakutenPayOrderAPI 2.0.
struct ShippingJob: Sendable {
    /// `requestId`.
    let id: String
    /// When it is carried out, on the shop's clock.
    let due: Date
    let body: [UInt8]
    /// `ResultShippingModelList`; nil until it was carried out.
    var results: JSONText?
}
