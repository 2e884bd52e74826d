#if WATCHED_THREADS
    import Glibc

    /// The lock of builds that the thread sanitizer watches (`scripts/sanitize thread`).
    ///
    /// The sanitizer sees what the system's own locks order, but not what happens inside the library of `Mutex`: it would
    /// take each hand-over for a race.
    @safe
    public struct Lock<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
        private let mutex: UnsafeMutablePointer<pthread_mutex_t>
        private let value: UnsafeMutablePointer<Value>

        /// A lock around `initial`.
        public init(_ initial: consuming sending Value) {
            unsafe mutex = .allocate(capacity: 1)
            unsafe mutex.initialize(to: pthread_mutex_t())
            unsafe pthread_mutex_init(mutex, nil)
            unsafe value = .allocate(capacity: 1)
            unsafe value.initialize(to: initial)
        }

        deinit {
            unsafe pthread_mutex_destroy(mutex)
            unsafe mutex.deallocate()
            unsafe value.deinitialize(count: 1)
            unsafe value.deallocate()
        }

        /// What `body` makes of the value, which no other thread sees meanwhile.
        public borrowing func withLock<Result: ~Copyable, Failure: Error>(
            _ body: (inout Value) throws(Failure) -> sending Result
        ) throws(Failure) -> sending Result {
            unsafe pthread_mutex_lock(mutex)
            defer { unsafe pthread_mutex_unlock(mutex) }
            return try unsafe body(&value.pointee)
        }
    }
#else
    public import Synchronization

    /// A value that one thread at a time sees.
    public typealias Lock<Value: ~Copyable> = Mutex<Value>
#endif
