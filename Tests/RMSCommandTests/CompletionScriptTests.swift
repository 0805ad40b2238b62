import RMSClient
import TestSupport
import Testing

/// The completion script for bash, as bash runs it.
@Suite struct CompletionScriptTests {
    /// What Tab offers for lines.
    private func candidates(for lines: [String]) throws -> [[String]] {
        let script = """
            PATH="$(dirname "$RMS"):$PATH"
            source /dev/stdin <<< "$(rms --generate-completion-script bash)"
            while IFS= read -r COMP_LINE; do
                COMP_POINT=${#COMP_LINE}
                read -ra COMP_WORDS <<< "$COMP_LINE"
                [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMPREPLY=()
                _rms rms "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                echo "${COMPREPLY[@]}"
            done <<< "$LINES_TO_COMPLETE"
            """
        let environment = ["LINES_TO_COMPLETE": lines.joined(separator: "\n")]
        let run = try ShellRun(script, environment: environment)
        #expect(run.status == 0 && run.error == "")
        return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { $0.split(separator: " ").map(String.init) }
    }

    @Test func `bash completes commands, options, values, functions and topics of the help`() throws {
        let found = try candidates(for: [
            "rms orders ex", "rms orders export --form", "rms call --output ", "rms call item.s", "rms help item.se",
            "rms help orders e", "rms functions coupon.iss", "rms shell --no-h", "rms items apply --dry", "rms sch",
        ])
        #expect(
            found == [
                ["export"], [], ["text", "json", "raw", "pretty"], ["item.search"], ["item.search"], ["export"],
                ["coupon.issue"], ["--no-history"], ["--dry-run"], ["schemas"],
            ]
        )
    }

    @Test func `bash completes every function for rms call`() throws {
        #expect(try candidates(for: ["rms call "])[0].filter { $0.contains(".") } == RMSFunction.all.map(\.name))
    }
}
