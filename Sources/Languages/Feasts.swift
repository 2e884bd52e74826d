import Goals

extension CalendarDay {
    /// The day of a feast in a year, by its value in the words.
    ///
    /// 1225 is 25 December; 2100 is Easter Sunday, and 2098 two days before it; 50619 is the first Friday (5) from
    /// 19 June on.
    init?(feast value: Int, year: Int) {
        if value < 2000 {
            self.init(year: year, month: value / 100, day: value % 100)
            return
        }
        if value < 10_000 {
            guard let easter = CalendarDay(easterOf: year) else { return nil }
            self = easter.adding(days: value - 2100)
            return
        }
        guard let first = CalendarDay(year: year, month: value / 100 % 100, day: value % 100) else { return nil }
        self = first.adding(days: (value / 10_000 - first.weekday + 7) % 7)
    }

    /// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
    private init?(easterOf year: Int) {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        self.init(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
