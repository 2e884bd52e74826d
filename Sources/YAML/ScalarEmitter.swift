internal import CYAML

/// How libyaml writes a text as a scalar on one line, and in which style: another than the one asked for where the text
/// cannot stand in that.
///
/// - Parameters:
///   - style: plain, single-quoted or double-quoted.
///   - inFlow: whether it is to stand between brackets or braces, where a plain text may hold fewer signs.
func emitted(_ value: [UInt8], as style: YAMLNode.Style, inFlow: Bool) -> (text: [UInt8], style: YAMLNode.Style)? {
    // Most texts have neither what libyaml escapes nor what could stand for it.
    guard value.contains(where: { $0 >= 0xEE && $0 != 0xEF }) else {
        guard let line = unsafe emittedLine(value, as: style, inFlow: inFlow) else { return nil }
        return (line, writtenStyle(line))
    }
    // libyaml escapes characters past U+FFFF; one from the private use area stands in for each of them.
    var hidden: [ArraySlice<UInt8>] = []
    var shown: [UInt8] = []
    shown.reserveCapacity(value.count)
    var place = 0
    while place < value.count {
        if value[place] >= 0xF0, place + 4 <= value.count {
            hidden.append(value[place..<(place + 4)])
            shown += standIn
            place += 4
        } else {
            if value[place...].starts(with: standIn) { return nil }
            shown.append(value[place])
            place += 1
        }
    }
    guard let line = unsafe emittedLine(shown, as: style, inFlow: inFlow) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(line.count + hidden.count)
    var next = 0
    place = 0
    while place < line.count {
        if line[place] == standIn[0], line[place...].starts(with: standIn), next < hidden.count {
            text += hidden[next]
            next += 1
            place += standIn.count
        } else {
            text.append(line[place])
            place += 1
        }
    }
    guard next == hidden.count else { return nil }
    return (text, writtenStyle(text))
}

/// The style of a scalar as it is written, by its first byte.
private func writtenStyle(_ text: [UInt8]) -> YAMLNode.Style {
    switch text.first {
    case .singleQuote?: .singleQuoted
    case .doubleQuote?: .doubleQuoted
    default: .plain
    }
}

/// U+E000, of the private use area.
private let standIn: [UInt8] = [0xEE, 0x80, 0x80]

/// What libyaml writes for a sequence of one scalar, without the sequence.
@unsafe
private func emittedLine(_ value: [UInt8], as style: YAMLNode.Style, inFlow: Bool) -> [UInt8]? {
    // libyaml keeps the emitter's own address.
    let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
        unsafe emitter.deallocate()
        unsafe event.deallocate()
    }
    guard unsafe yaml_emitter_initialize(emitter) == 1 else { return nil }
    defer { unsafe yaml_emitter_delete(emitter) }
    unsafe yaml_emitter_set_unicode(emitter, 1)
    unsafe yaml_emitter_set_width(emitter, -1)
    let scalarStyle =
        switch style {
        case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
        case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
        default: YAML_PLAIN_SCALAR_STYLE
        }
    var written = 0
    var isDone = false
    // An escape takes at most ten bytes for a character.
    let output = unsafe [UInt8](unsafeUninitializedCapacity: value.count * 10 + 64) { buffer, count in
        unsafe withUnsafeMutablePointer(to: &written) { written in
            unsafe yaml_emitter_set_output_string(emitter, buffer.baseAddress, buffer.count, written)
            func emit(_ isReady: Int32) -> Bool {
                unsafe isReady == 1 && yaml_emitter_emit(emitter, event) == 1
            }
            let sequence = inFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
            unsafe isDone =
                emit(yaml_stream_start_event_initialize(event, YAML_UTF8_ENCODING))
                && emit(yaml_document_start_event_initialize(event, nil, nil, nil, 1))
                && emit(yaml_sequence_start_event_initialize(event, nil, nil, 1, sequence))
                && value.withUnsafeBufferPointer {
                    unsafe emit(
                        yaml_scalar_event_initialize(
                            event, nil, nil, $0.baseAddress, Int32($0.count), 1, 1, scalarStyle))
                }
                && emit(yaml_sequence_end_event_initialize(event))
                && emit(yaml_document_end_event_initialize(event, 1))
                && emit(yaml_stream_end_event_initialize(event)) && yaml_emitter_flush(emitter) == 1
            unsafe count = isDone ? min(written.pointee, buffer.count) : 0
        }
    }
    guard isDone, let end = output.lastIndex(where: { !$0.isBreak }) else { return nil }
    return inFlow ? Array(output[..<end].dropFirst()) : Array(output[...end].dropFirst(2))
}
