internal import Source

/// What libyaml's failure at the byte `place` is for a reader: its own words, or help where the file is something else.
@unsafe
func syntaxProblem(
    _ failure: EventParser.Failure, at place: Int, context: Int?, in bytes: UnsafeBufferPointer<UInt8>
) -> YAMLProblem {
    if let problem = unsafe misreading(failure, at: place, context: context, in: bytes) { return problem }
    let message = failure.context.map { "\(failure.problem) \($0)" } ?? failure.problem
    // What was never closed shows at the end of the file, but is mended where it was opened.
    if let context, unsafe bytes.holdsOnlyCommentsAndBlanks(from: place, to: bytes.count), context < place {
        return YAMLProblem(.syntax, unsafe wordRange(at: context, in: bytes), message)
    }
    return YAMLProblem(.syntax, unsafe wordRange(at: place, in: bytes), message)
}

/// The bytes from `place` to the end of the word there, at least one and at most 80 where the line has them.
@unsafe
private func wordRange(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    var end = place
    while end < bytes.count, unsafe !bytes[end].isWhite, end - place < 80 { end += 1 }
    while end < bytes.count, unsafe bytes[end] & 0xC0 == 0x80 { end += 1 }
    if unsafe end == place && place < bytes.count && !bytes[place].isBreak { end += 1 }
    return ByteRange(place, end)
}
