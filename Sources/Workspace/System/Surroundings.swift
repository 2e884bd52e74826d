public import Goals
import Glibc

/// The arguments of the process, without its name.
///
/// Bytes and not strings: a path need not be valid UTF-8.
public func processArguments() -> [Path] {
    var result: [Path] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
        guard let argument = unsafe CommandLine.unsafeArgv[index] else { break }
        unsafe result.append(Path(bytes: [UInt8](UnsafeRawBufferPointer(start: argument, count: strlen(argument)))))
    }
    return result
}

/// The value of an environment variable; nil where it is not set or empty.
public func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}

/// The machine's date, in its own time zone.
public func currentDay() -> CalendarDay {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil,
        let day = unsafe CalendarDay(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return CalendarDay(number: Int32(clamping: now / 86_400)) }
    return day
}

/// Keeps the numbers of the standard streams from being given to files.
///
/// A program may be started with a stream closed; the next file that it opens, one that it formats perhaps, would get the
/// number, and what is meant for standard output would be written into it.
public func occupyStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
        // Open for reading alone, so that writing to it fails and is reported as such.
        _ = unsafe open("/dev/null", O_RDONLY)
    }
}

/// Ends the process at once: nothing is freed that the system frees anyway.
public func endProcess(_ status: Int32) -> Never {
    #if COUNTED_RUNS
        // scripts/train: what was counted is written at the end of the process.
        exit(status)
    #else
        _exit(status)
    #endif
}
