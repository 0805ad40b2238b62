#if canImport(CEdit)
import CEdit
#elseif canImport(CEditApple)
import CEditApple
#endif

#if canImport(CEdit) || canImport(CEditApple)
import Foundation

/// Lines that are edited on a terminal by libedit. Used by one shell, one call after another.
final class EditedLines: LineSource, @unchecked Sendable {
    private let editor: OpaquePointer
    private let recalled: OpaquePointer
    private let completer: ShellCompleter
    private let history: ShellHistory?
    /// The prompt as libedit reads it.
    private var prompt = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    private var isAbandoned = false
    /// The lines that the edited one continues.
    private var earlierLines = ""

    /// Nil if the terminal can't be used.
    ///
    /// - Parameter history: The lines of earlier shells, and what writes those of this one.
    init?(completer: ShellCompleter, history: ShellHistory?) {
        Self.useUTF8()
        guard let editor = rms_edit_new(), let recalled = history_init() else { return nil }
        self.editor = editor
        self.recalled = recalled
        self.completer = completer
        self.history = history
        prompt.initialize(to: 0)
        rms_edit_set_history(editor, recalled)
        history?.earlier.forEach { rms_history_enter(recalled, $0) }
        rms_edit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
        rms_edit_set_prompt(editor) { EditedLines.of($0)?.prompt }
        rms_edit_use_emacs_keys(editor)
        rms_edit_take_signals_as_characters(editor)
        rms_edit_add_function(editor, "rms-complete", "Complete a function, a key or a value") { editor, _ in
            EditedLines.of(editor)?.complete() ?? UInt8(CC_ERROR)
        }
        rms_edit_add_function(editor, "rms-abandon", "Abandon the line") { editor, _ in
            EditedLines.of(editor)?.isAbandoned = true
            rms_edit_print("^C\n")
            return UInt8(CC_EOF)
        }
        rms_edit_bind(editor, "^I", "rms-complete")
        rms_edit_bind(editor, "^C", "rms-abandon")
        rms_edit_bind(editor, "^R", "em-inc-search-prev")
        // A Ctrl-D that is typed while a call runs arrives as NUL, by which libedit would quote the next character.
        rms_edit_bind(editor, "^@", "em-set-mark")
        // The user's own keys come last, so that they win.
        el_source(editor, nil)
    }

    deinit {
        el_end(editor)
        history_end(recalled)
        free(prompt)
    }

    func next(after prompt: String, continuing text: String) async throws -> LineEvent {
        earlierLines = text.isEmpty ? "" : "\(text)\n"
        return try await OwnThread.run { try self.read(prompt) }
    }

    func remember(_ line: String) {
        guard let kept = HistoryLine.kept(line) else { return }
        history?.add(kept)
        rms_history_enter(recalled, kept)
    }

    private func read(_ text: String) throws -> LineEvent {
        free(prompt)
        prompt = strdup(text)
        isAbandoned = false
        // The window may have changed while a command ran.
        el_resize(editor)
        rms_edit_prepare_terminal(editor)
        var count: Int32 = 0
        guard let bytes = el_gets(editor, &count), count > 0 else { return isAbandoned ? .abandoned : .end }
        guard let line = String(validatingCString: bytes) else { throw UsageError("a line is not UTF-8 text") }
        return .line(line.last?.isNewline == true ? String(line.dropLast()) : line)
    }

    private func complete() -> UInt8 {
        guard let info = el_line(editor)?.pointee else { return UInt8(CC_ERROR) }
        let bytes = UnsafeRawBufferPointer(start: info.buffer, count: info.cursor - info.buffer)
        let completion = completer.completion(of: earlierLines + String(decoding: bytes, as: UTF8.self))
        if !completion.insertion.isEmpty {
            return UInt8(el_insertstr(editor, completion.insertion) == 0 ? CC_REFRESH : CC_ERROR)
        }
        guard completion.candidates.count > 1 else { return UInt8(CC_REFRESH_BEEP) }
        rms_edit_print("\n\(completion.list)\n")
        return UInt8(CC_REDISPLAY)
    }

    private static func of(_ editor: OpaquePointer?) -> EditedLines? {
        editor.flatMap(rms_edit_client).map { Unmanaged<EditedLines>.fromOpaque($0).takeUnretainedValue() }
    }

    /// libedit reads characters in the encoding of the locale, which is ASCII if the environment names none.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
        for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil { return }
    }
}
#endif
