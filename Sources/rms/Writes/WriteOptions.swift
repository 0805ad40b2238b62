import ArgumentParser
import RMSClient

/// The options of the commands that change many records.
struct WriteOptions<Subject: WriteSubject>: ParsableArguments {
    @Argument(help: ArgumentHelp(stringLiteral: Subject.listHelp), completion: .file())
    var file: String

    @Flag(help: "Read the \(Subject.plural), print what would happen to each, and change nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Keep the results in this CSV file. What succeeded there is not sent again.",
            valueName: "file"
        ),
        completion: .file()
    )
    var result: String?

    @Flag(help: "Send again what the result file names as unknown. Read those \(Subject.plural) first.")
    var retryUnknown = false

    @Option(help: "The encoding of the list and of the result file.")
    var encoding = TextEncoding.utf8

    func validate() throws {
        if retryUnknown, result == nil { throw ValidationError("--retry-unknown needs --result") }
    }

    /// The records of the file.
    ///
    /// - Parameter column: The column that each row has.
    func list(by column: String) throws(UsageError) -> KeyList {
        try KeyList(file: file, column: column, encoding: encoding)
    }

    /// What the help pages of these commands say about the result file.
    static var aboutResults: String {
        """
        With --result, the outcome of each \(Subject.singular) is written as it arrives: succeeded, failed, notAttempted, \
        or unknown if RMS may have acted although no answer came. The file is readable only by you. The same command with \
        the same file leaves alone what succeeded, sends again what failed or was not attempted, and repeats an unknown \
        one only with --retry-unknown. Another command needs another file. Ctrl-C ends the run after the call in flight.
        """
    }
}
