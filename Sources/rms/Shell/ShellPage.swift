import RMSClient

/// The texts about the shell's own commands.
enum ShellPage {
    static let commands = """
          FUNCTION key=value …      call a function; options of 'rms call' may follow
          help [FUNCTION|COMMAND]   explain a function with its keys, or a command
          COMMAND …                 a command of rms: functions, apps, doctor, orders, stock or items
          set NAME VALUE            change a setting; without a value, back to its default
          show [NAME]               list the settings
          last [--raw|--curl]       the last answer, indented or unchanged; the last call for curl
          save fixture NAME [DIR]   write the last answer as a fixture, with made-up personal data
          exit, quit                leave
        """

    /// The names of the shell's own commands, and the usage of each.
    static let usages = [
        "set": "set NAME VALUE, set NAME for the default, or set for the list", "show": "show [NAME]",
        "last": "last [--raw|--curl]", "save": "save fixture NAME [DIR]", "exit": "exit", "quit": "quit",
    ]
}
