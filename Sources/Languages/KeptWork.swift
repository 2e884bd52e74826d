import Synchronization

/// What is made of a text that is read once and asked for often.
final class KeptWork: Sendable {
    private let reading: TextReading
    private let pack: LanguagePack
    private let keptParts = Mutex<TextParts?>(nil)
    private let keptMeaning = Mutex<MeaningParts?>(nil)

    /// Nothing yet of a text that was read with a language pack.
    init(_ reading: TextReading, _ pack: LanguagePack) {
        self.reading = reading
        self.pack = pack
    }

    /// The parts of the text as the sentence writes them.
    var parts: TextParts { KeptWork.kept(in: keptParts) { reading.parts(in: pack) } }

    /// What the text adds to the meaning of its goal.
    var meaning: MeaningParts {
        KeptWork.kept(in: keptMeaning) {
            var parts = MeaningParts()
            reading.addMeaning(to: &parts)
            return parts
        }
    }

    private static func kept<Value: Sendable>(in place: borrowing Mutex<Value?>, _ make: () -> Value) -> Value {
        place.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
