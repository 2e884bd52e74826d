import Languages
import Testing

/// Sentences composed from fields, or from sentence and fields.
@Suite struct FieldTests {
    @Test(arguments: [
        (
            "- measurable: {metric: dock rentals, baseline: 40, target: 55}\n  deadline: 2027-04-30", Language.english,
            "By 30 April 2027, we will have increased dock rentals from 40 to 55."
        ),
        (
            "- measurable: {metric: queue time, baseline: 30, target: 12, unit: minutes}\n  time-bound: {deadline: 2027-04-30}",
            .english,
            "By 30 April 2027, we will have reduced queue time from 30 to 12 minutes."
        ),
        (
            "- goal: Improve queue time\n  measurable: {metric: queue time, baseline: 30, target: 12, unit: minutes}",
            .english,
            "We will have reduced queue time from 30 to 12 minutes."
        ),
        (
            "- goal: Increase dock rentals by 15\n  time-bound: 2027-04-30", .english,
            "By 30 April 2027, we will have increased dock rentals by 15."
        ),
        (
            "- specific: Reduce overdue loans by sending a text message on the day.\n  measurable: From 300 to 180\n  time-bound: By June 2027",
            .english,
            "By 30 June 2027, we will have reduced overdue loans from 300 to 180 by sending a text message on the day."
        ),
        (
            "- mätbart: {mått: antal båtplatser, nuläge: 40, målvärde: 55}\n  slutdatum: 2027-04-30", .swedish,
            "Senast den 30 april 2027 ska vi ha ökat antalet båtplatser från 40 till 55."
        ),
        (
            "- mätbart: {mått: kötiden, nuläge: 30, målvärde: 12, enhet: minuter}\n  tidsbundet: {slutdatum: 2027-04-30}",
            .swedish,
            "Senast den 30 april 2027 ska vi ha minskat kötiden från 30 till 12 minuter."
        ),
        (
            "- mål: Förbättra kötiden\n  mätbart: {mått: kötiden, nuläge: 30, målvärde: 12, enhet: minuter}", .swedish,
            "Vi ska ha minskat kötiden från 30 till 12 minuter."
        ),
        (
            "- specifikt: Minska de sena lånen genom att skicka ett sms samma dag.\n  mätbart: Från 300 till 180\n  tidsbundet: Senast i juni 2027",
            .swedish,
            "Senast den 30 juni 2027 ska vi ha minskat de sena lånen från 300 till 180 genom att skicka ett sms samma dag."
        ),
    ])
    func fields(_ yaml: String, _ language: Language, _ sentence: String) {
        #expect(compose(yaml: yaml, language)?.text == sentence)
    }

    @Test(
        "fields that contradict the sentence leave it",
        arguments: [
            "- goal: Reduce queue time from 30 to 12 minutes\n  measurable: {metric: queue time, baseline: 12, target: 30, unit: minutes}",
            "- goal: Reduce queue time from 30 to 12 minutes\n  measurable: {metric: queue time, baseline: 30, target: 15, unit: minutes}",
            "- goal: Reduce queue time to 12 minutes by 1 May 2027\n  deadline: 2027-08-01",
            "- goal: Reduce overdue loans\n  measurable: {metric: overdue loans, baseline: 100, target: 150}",
        ])
    func contradictions(_ yaml: String) { #expect(compose(yaml: yaml, .english)?.text == "") }
}
