public import Foundation

/// The answers that the mock brings along.
public enum RMSFixtures {
    /// The folder with one folder for each function.
    public static var responses: URL {
        Bundle.module.bundleURL.appendingPathComponent("responses")
    }

    /// The folder with the schemas of requests and answers, and the descriptions of the SOAP services.
    public static var schemas: URL {
        Bundle.module.bundleURL.appendingPathComponent("schemas")
    }

    /// What a shop of the mock holds when it is first used.
    public static var seed: URL {
        Bundle.module.bundleURL.appendingPathComponent("seed/demo-shop.xml")
    }

    /// The genres and attributes of the mock, which are the same for every shop.
    public static var genres: URL {
        Bundle.module.bundleURL.appendingPathComponent("seed/genres.json")
    }

    /// The folder with the inspector page and the description of the admin interface.
    public static var admin: URL {
        Bundle.module.bundleURL.appendingPathComponent("admin")
    }
}
