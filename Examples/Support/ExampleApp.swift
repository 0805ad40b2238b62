public import ArgumentParser
import Foundation
public import RMSClient

/// A small program on the SDK, which runs against a mock unless it is told to call a shop.
public protocol ExampleApp: AsyncParsableCommand {
    /// The app's name in ``RMSClient/AppProfile/all``, which says what its key must permit.
    static var profile: String { get }
    /// The program's name in front of its errors.
    static var program: String { get }
    /// The options that all apps have.
    var connection: ShopOptions { get }
    /// Does the app's work.
    func run(in shop: Shop) async throws
}

extension ExampleApp {
    public static var program: String { configuration.commandName ?? profile }

    public func run() async throws {
        do {
            guard let profile = AppProfile(named: Self.profile) else {
                throw AppError("there is no profile of '\(Self.profile)'")
            }
            let shop = try await connection.open(profile)
            do {
                try await run(in: shop)
            } catch {
                await shop.close()
                throw error
            }
            await shop.close()
        } catch let error as RMSError {
            throw Self.exit(error.isAboutTheKey ? 3 : 1, error)
        } catch let error as AppError {
            throw Self.exit(1, error)
        }
    }

    /// One line on standard error, and the exit code.
    private static func exit(_ code: Int32, _ error: some Error) -> ExitCode {
        FileHandle.standardError.write(Data("\(program): \(error)\n".utf8))
        return ExitCode(code)
    }
}

/// Why an app can't go on.
public struct AppError: Error, CustomStringConvertible {
    /// What is wrong, and what to do.
    public let description: String

    /// Creates an error of one line.
    public init(_ description: String) {
        self.description = description
    }
}

extension RMSError {
    /// Whether RMS refuses the key, or the key lacks a function.
    public var isAboutTheKey: Bool { [.unauthorized, .licenseExpired, .notPermitted].contains(kind) }
}
