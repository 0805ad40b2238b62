import Foundation

/// Lets libFuzzer drive the target that `RMS_FUZZ_TARGET` names. The arguments are those of libFuzzer, which restarts
/// the program with them.
@main struct FuzzCommand {
    private static let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["RMS_FUZZ_TARGET"]
        guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
            print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
            exit(name == nil ? 0 : 2)
        }
        return target
    }()

    static func main() {
        // Load what is loaded only once, so that it is not attributed to an input.
        read([])
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runLibFuzzer(&count, &arguments, readInput))
    }

    fileprivate static func read(_ bytes: [UInt8]) {
        guard #available(macOS 15, *) else { fatalError("fuzzing needs macOS 15") }
        CallingThread().run {
            do throws(FuzzFinding) {
                try await target.read(bytes)
            } catch {
                fatalError("\(target.name): \(error)")
            }
        }
    }
}

/// The callback, with the name that libFuzzer's own `main` uses: the linker requires it even though ours is used.
@_cdecl("LLVMFuzzerTestOneInput")
func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzCommand.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// C's `LLVMFuzzerRunDriver`, which has no header.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
