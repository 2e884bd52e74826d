import Glibc

/// How many cores there are to work on.
public func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// How many threads take `jobs` pieces of work: as many as were asked for, or as there are cores, but no more than pieces.
public func threads(asked: Int?, jobs: Int) -> Int {
    // The system is not asked for its cores where one thread is enough.
    jobs <= 1 ? 1 : max(1, min(asked ?? coreCount(), jobs))
}

/// Calls `body` with 0, 1 … on `count` threads at once, this one among them, and returns when all are done.
public func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 1..<max(count, 1) {
        let work = unsafe Unmanaged.passRetained(Work(number: number, body: body))
        var thread = pthread_t()
        let started = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                let work = unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
                work.body(work.number)
                return nil
            }, unsafe work.toOpaque())
        // Where the system gives no more threads, those that there are do the work.
        if started == 0 { threads.append(thread) } else { unsafe work.release() }
    }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
}

private final class Work: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void
    init(number: Int, body: @escaping @Sendable (Int) -> Void) {
        self.number = number
        self.body = body
    }
}
