internal import CYAML

/// libyaml's parser over bytes that outlive it.
///
/// libyaml keeps the address of its own structure, so that it lives on the heap and never inline in a Swift value.
@safe
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// A parser of `count` bytes at `base`, which must outlive it; nil where there is no memory for it.
    init?(_ base: UnsafePointer<UInt8>, count: Int) {
        unsafe parser = .allocate(capacity: 1)
        unsafe event = .allocate(capacity: 1)
        unsafe event.initialize(to: yaml_event_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe event.deallocate()
            unsafe parser.deallocate()
            return nil
        }
        unsafe yaml_parser_set_input_string(parser, base, count)
        unsafe WorkingBuffer.fill(&parser.pointee, base, count: count)
    }

    deinit {
        unsafe yaml_event_delete(event)
        unsafe yaml_parser_delete(parser)
        unsafe event.deallocate()
        unsafe parser.deallocate()
    }

    /// The next event, which lasts until the next call; nil where libyaml cannot go on (see `failure`).
    @inline(__always)
    mutating func next() -> UnsafeMutablePointer<yaml_event_t>? {
        if unsafe event.pointee.ownsMemory { unsafe yaml_event_delete(event) }
        return unsafe yaml_parser_parse(parser, event) == 1 ? event : nil
    }

    /// Why libyaml could not go on.
    var failure: Failure {
        let state = unsafe parser.pointee
        let isReader = unsafe state.error == YAML_READER_ERROR
        let problem = unsafe state.problem.map { unsafe String(cString: $0) }
        let context = unsafe state.context.map { unsafe String(cString: $0) }
        let contextIndex = unsafe state.context_mark.index
        return Failure(
            problem: problem ?? (unsafe state.error == YAML_MEMORY_ERROR ? "out of memory" : "cannot be read"),
            context: context,
            byteOffset: isReader ? unsafe Int(clamping: state.problem_offset) : nil,
            index: unsafe Int(clamping: state.problem_mark.index),
            contextIndex: context == nil ? nil : Int(clamping: contextIndex))
    }

    /// What libyaml says of an error.
    struct Failure {
        /// What is wrong.
        let problem: String
        /// What it was doing.
        let context: String?
        /// Where the reader's error is, in bytes; the reader's alone has it.
        let byteOffset: Int?
        /// Where the other errors are, in code points without a byte order mark.
        let index: Int
        /// Where that which it was doing began, in code points without a byte order mark.
        let contextIndex: Int?
    }
}

extension yaml_event_t {
    /// Whether there may be memory to free.
    @inline(__always)
    fileprivate var ownsMemory: Bool {
        switch unsafe type {
        case YAML_NO_EVENT, YAML_STREAM_START_EVENT, YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT,
            YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            false
        case YAML_MAPPING_START_EVENT: unsafe data.mapping_start.anchor != nil || data.mapping_start.tag != nil
        default: true
        }
    }
}
