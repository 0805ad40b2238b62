/// Tells a list of calls when one of its calls gets its turn, so that the next one can be prepared: a job at a rate limit
/// then starts its calls on the beat of the limit, however long an answer takes.
struct CallBeat: Sendable {
    /// The beat of the list that the current task makes a call for.
    @TaskLocal static var current: CallBeat?

    /// Reports the turn. Returns false if the list was stopped meanwhile, and the call must not be sent.
    let begin: @Sendable () -> Bool
}
