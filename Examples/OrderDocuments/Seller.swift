import ArgumentParser
import ExampleSupport
import Foundation

/// Who sells, as a qualified invoice (適格請求書) names it.
struct Seller {
    let name: String
    let address: String
    /// T and 13 digits; nil if the seller is not registered.
    let registrationNumber: String?
}

struct SellerOptions: ParsableArguments {
    @Option(help: "The seller's name on the documents (default: INVOICE_SELLER).")
    var seller: String?

    @Option(help: "The seller's address (default: INVOICE_ADDRESS).")
    var address: String?

    @Option(help: "The seller's registration number, T and 13 digits (default: INVOICE_REGISTRATION_NUMBER).")
    var registrationNumber: String?

    /// The seller of the options, or of the environment, or a sample for the mock.
    func seller(isSample: Bool) throws -> Seller {
        func value(_ option: String?, _ variable: String, _ sample: String) -> String? {
            option ?? ProcessInfo.processInfo.environment[variable] ?? (isSample ? sample : nil)
        }
        let number = value(registrationNumber, "INVOICE_REGISTRATION_NUMBER", "T1234567890123")
        if let number, number.wholeMatch(of: /T[0-9]{13}/) == nil {
            throw AppError("the registration number '\(number)' must be T and 13 digits")
        }
        guard let name = value(seller, "INVOICE_SELLER", "見本商店"), !name.isEmpty else {
            throw AppError("the documents need the seller's name: give --seller or INVOICE_SELLER")
        }
        let address = value(address, "INVOICE_ADDRESS", "〒100-0001 東京都例示区見本町1-2-3") ?? ""
        return Seller(name: name, address: address, registrationNumber: number)
    }
}
