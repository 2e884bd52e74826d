import Glibc
import Synchronization

/// Files that are being written, so that a program that is told to stop takes them away.
enum Leftovers {
    private static let paths = Mutex<[Path]>([])

    /// Notes a file; the first one makes the program listen to who stops it.
    static func add(_ path: Path) {
        let isFirst = paths.withLock { paths in
            paths.append(path)
            return paths.count == 1
        }
        if isFirst { listen() }
    }

    /// Forgets a file that is complete.
    static func remove(_ path: Path) { paths.withLock { $0.removeAll { $0 == path } } }

    /// Lets one thread wait for Ctrl-C and its like.
    ///
    /// Nothing may be done inside a signal handler; a thread that waits for
    /// the signal may do all.
    private static func listen() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // What is ignored (nohup) stays ignored.
            var action = sigaction()
            unsafe sigaction(signal, nil, &action)
            if unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
            unsafe sigaddset(&signals, signal)
        }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        let waiting = signals
        let box = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        unsafe box.initialize(to: waiting)
        let started = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                let signals = unsafe argument.assumingMemoryBound(to: sigset_t.self)
                var signal: Int32 = 0
                guard unsafe sigwait(signals, &signal) == 0 else { return nil }
                for path in Leftovers.paths.withLock({ $0 }) { _ = unsafe path.withCString { unsafe unlink($0) } }
                _exit(128 + signal)
            }, box)
        if started != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) } else { pthread_detach(thread) }
    }
}
