import Glibc

/// Milliseconds of a clock that only goes forward: for telling a person how long work takes, and for nothing else.
public func milliseconds() -> Int {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_MONOTONIC, &now) == 0 else { return 0 }
    return Int(now.tv_sec) * 1_000 + Int(now.tv_nsec) / 1_000_000
}
