internal import Foundation
internal import RMSClient

/// The requests and answers of the admin interface, described by `Fixtures/admin/openapi.json`.
enum AdminModel {
    struct Health: Encodable {
        let status = "ok"
        let answers: String
        let functions: Int
    }

    struct Done: Encodable {
        let done = true
    }

    struct Shop: Encodable {
        let id: String
        let now: Date
        let licenseExpires: Date
        /// Nil if everything is ticked.
        let grants: [String]?
        let migration: String
        let calls: Int
        let items: Int
        let orders: Int
    }

    struct ShopDetails: Encodable {
        let id: String
        let now: Date
        let items: [Item]
        let orders: [Order]
        let coupons: [Coupon]
        let categories: [Category]
        let rates: [Rate]
    }

    struct Item: Encodable {
        let itemUrl: String
        let itemName: String
        let itemPrice: Int?
        let inventoryCounts: [Int]
    }

    /// An order, without its customer.
    struct Order: Encodable {
        let orderNumber: String
        let status: String
        let orderDate: String
        let totalPrice: Int?
    }

    struct Coupon: Encodable {
        let couponCode: String
        let couponName: String
    }

    struct Category: Encodable {
        let categoryId: Int
        let name: String
        let childCategories: [Category]
    }

    struct Rate: Encodable {
        let function: String
        let calls: Int
        let peak: Int
        let limit: Int?
        let refused: Int
    }

    struct Line: Encodable {
        let number: Int
        let time: Date
        let shop: String?
        let function: String?
        let method: String
        let target: String
        let status: Int
        let violations: [String]
        let faults: [String]
    }

    struct Entry: Encodable {
        let line: Line
        let requestBody: String
        let answerBody: String
        let nearestFixture: Nearest?
    }

    struct Nearest: Encodable {
        let name: String
        let differences: [String]
    }

    struct Fault: Codable {
        let fault: String
        var shop: String?
        var function: String?
        var times: Int?
        var probability: Double?
        var until: String?
    }

    struct Fixtures: Encodable {
        /// The fixtures of the user's folders that answered no call.
        let unused: [String]
    }

    struct License: Decodable {
        enum OldKey: String, Decodable {
            case endsAtOnce, livesOn
        }

        let licenseKey: String
        var serviceSecret: String?
        let oldKey: OldKey
    }

    struct Renewed: Encodable {
        /// The id of the new pair.
        let id: String
    }

    struct Clock: Decodable {
        var now: String?
        var moveBySeconds: Double?
    }

    struct Grants: Decodable {
        var functions: [String]?
    }

    struct Migration: Decodable {
        let migration: String
    }

    struct Question: Decodable {
        let function: String
        var shop: String?
        var times: Int?
        var values: [String: String]?
    }

    struct Verified: Encodable {
        let holds: Bool
        let text: String?
    }
}

extension AdminModel.Category {
    init(_ element: Element) {
        categoryId = element.number("categoryId") ?? 0
        name = element.value("name") ?? ""
        childCategories = (element["childCategories"]?.children ?? []).map(Self.init)
    }
}

extension ESAKey {
    /// Identifies the pair where it must not be shown: the same within a process and different in the next, because the
    /// hash is keyed at random. The pair can't be guessed from it.
    var id: String { String(UInt(bitPattern: hashValue), radix: 16) }
}
