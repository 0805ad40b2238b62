internal import Foundation

/// Sends the jobs of unstructured tasks (`Task { … }`) to the simulation on whose thread they become ready.
///
/// Such a task does not inherit its creator's executor, and would run on another thread, beside the simulation's clock. The
/// runtime has a hook for all jobs without an executor; jobs of other threads go their usual way.
enum UnstructuredJobs {
    private typealias Original = @convention(thin) (UnownedJob) -> Void
    private typealias Hook = @convention(thin) (UnownedJob, Original) -> Void

    /// The simulation of each thread.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        precondition(pthread_key_create(&key, nil) == 0, "no thread-local value is left")
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "swift_task_enqueueGlobal_hook") else {
            preconditionFailure("this Swift runtime has no hook for jobs")
        }
        symbol.assumingMemoryBound(to: Hook?.self).pointee = { job, original in
            guard let simulation = pthread_getspecific(UnstructuredJobs.key) else { return original(job) }
            Unmanaged<Simulation>.fromOpaque(simulation).takeUnretainedValue().enqueue(job)
        }
        return key
    }()

    /// Sends the jobs of the current thread to a simulation, which must outlive that; nil for their usual way.
    static func go(to simulation: Simulation?) {
        pthread_setspecific(key, simulation.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) })
    }
}
