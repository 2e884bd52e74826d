import Goals
import Languages
import Source
import YAML

/// The levels that the mapping of `measurable` says, as the sentence writes them.
struct MappingFigures {
    /// "from 20,000 to 22,000" with the unit once, behind the last figure.
    let text: [UInt8]
    /// The same without the unit.
    let bare: [UInt8]
    /// The words of the unit; empty for none and for signs that stand at both figures.
    let unit: [UInt8]
    let hasBaseline: Bool
    /// The sign of target − baseline; 0 where one is missing or they are the same.
    let direction: Int
    let values: [Double]

    /// The levels; without the unit where the object counts it.
    func written(unlessCountedBy object: [UInt8]) -> [UInt8] {
        guard !unit.isEmpty else { return text }
        let counted = object.split(separator: 32).contains { word in
            word.count >= unit.count && word.prefix(unit.count).elementsEqual(unit, by: { $0 | 32 == $1 | 32 })
                && word.count <= unit.count + 3
        }
        return counted ? bare : text
    }
}

extension Composer {
    /// The figures of the mapping, or of the fields beside the sentence; nil where there is no target.
    func mappingFigures(_ parts: TextParts?) -> MappingFigures? {
        guard let target = reading.measure.target else { return nil }
        var unit: [UInt8] = []
        var isPercent = target.isPercent
        if let node = reading.measure.unit, tree[node].kind == .scalar { unit = Array(tree.value(of: node)).trimmed }
        let lower = unit.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
        if unit == [37] || lower == Array("percent".utf8) || lower == Array("per cent".utf8)
            || lower == Array("procent".utf8)
        {
            isPercent = true
            unit = []
        }
        let percent = isPercent ? words.beforePercent + [37] : []
        func figure(_ figure: FieldFigure) -> [UInt8] {
            let low = words.number(figure.low, decimals: decimals(figure.node, figure.low))
            let text =
                figure.low == figure.high
                ? low
                : low + [0xE2, 0x80, 0x93] + words.number(figure.high, decimals: decimals(figure.node, figure.high))
            return text + percent
        }
        // A unit that the value itself writes ("9 hours") stays with it.
        if unit.isEmpty, !isPercent, !target.unit.isEmpty { return nil }
        if target.comparison != .exactly { return nil }
        var bare: [UInt8] = []
        if let baseline = reading.measure.baseline { bare = words.from + [32] + figure(baseline) + [32] }
        bare += words.to + [32] + figure(target)
        let direction =
            reading.measure.baseline.map { $0.value == target.value ? 0 : target.value > $0.value ? 1 : -1 } ?? 0
        return MappingFigures(
            text: unit.isEmpty ? bare : bare + [32] + unit, bare: bare, unit: unit,
            hasBaseline: reading.measure.baseline != nil,
            direction: direction, values: [reading.measure.baseline?.value, target.value].compactMap { $0 })
    }

    /// How many decimals a field writes, those that say nothing (104.0) left out.
    private func decimals(_ node: NodeID, _ value: Double) -> Int {
        let text = tree.value(of: node)
        if value == value.rounded() { return 0 }
        guard let sign = text.firstIndex(where: { $0 == 46 || $0 == 44 }) else { return 0 }
        var count = 0
        var index = sign + 1
        while index < text.endIndex, text[index] >= 48, text[index] <= 57, count < 6 {
            count += 1
            index += 1
        }
        return count
    }
}

extension TextParts {
    /// Whether the object, or what follows the figures, holds a level of its own.
    var objectHoldsFigure: Bool {
        !figureValues.isEmpty && change.isEmpty && levels.isEmpty && (object + tail).contains { $0 >= 48 && $0 <= 57 }
    }
    var tailHoldsLevel: Bool { !change.isEmpty && tail.contains { $0 >= 48 && $0 <= 57 } }
    /// Whether its verb says a direction.
    var verbIsDirectional: Bool { direction != 0 && obstacle == nil }
    /// The direction in which its levels go.
    var levelDirection: Int {
        guard !levels.isEmpty, figureValues.count >= 2, figureValues[0] != figureValues[1] else { return 0 }
        return figureValues[1] > figureValues[0] ? 1 : -1
    }
}
