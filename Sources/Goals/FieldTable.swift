/// The names of all fields, as data: the lookup, the documentation and the JSON schema come from it.
///
/// Case, hyphens, underscores, spaces and diacritics do not matter: `tidsbestämt`, `Tidsbestamt` and `tids-bestämt` are one
/// name, and `startDate`, `start_date`, `start-date` and `Start date` another.
public enum FieldTable {
    /// The rows: read by documentation, schemas and suggestions alone, since names are looked up in slots made from them.
    public static let rows: [FieldRow] = texts + criteria + figures + times + administration + containers + others

    static let texts: [FieldRow] = [
        FieldRow(
            .goal, .text, own: true, "The goal in one sentence.",
            en: """
                goal, goal-text, goal-statement, sentence, statement, smart-goal, objetivo, objectif, doel, \
                doelstelling, tavoite, markmið, aim, ziel
                """,
            sv: "mål, målsättning, måltext, målformulering, formulering, mening, smart-mål"),
        FieldRow(
            .objective, .text, own: true, "The objective of an OKR: where its key results lead.",
            en: "objective, objective-statement", sv: "övergripande-mål, strategiskt-mål, inriktningsmål"),
        FieldRow(
            .keyResult, .text, own: true, "A key result in one sentence.",
            en: "kr, key-result, key-result-text", sv: "nyckelresultat, resultatmål"),
        FieldRow(
            .title, .text, "A goal's title, or its sentence where it has no other text.",
            en: """
                title, name, label, short, display, display-text, headline, heading, short-title, what, titulo, \
                titre, tittel, título, nome, nombre, naam, otsikko, title-en, title-sv, title-nl, title-de, name-en, name-sv, label-en, label-sv
                """,
            sv: "titel, namn, rubrik, etikett, kortnamn, benämning, vad, titel-en, titel-sv, namn-en, namn-sv"),
        FieldRow(
            .description, .text, "What is reached; the sentence where it has the figure, the date or the verb.",
            en: """
                description, desc, outcome, text, ambition, result, summary, long, details, description-imperative, \
                expected-outcome, desired-outcome, expected-result, descripcion, descricao, vision-statement, \
                beschreibung, beskrivelse, descripción, descrição, omschrijving, kuvaus, description-en, description-sv, text-en, text-sv, summary-en, commitment, content
                """,
            sv: """
                beskrivning, önskat-läge, önskat-resultat, innehåll, lydelse, beskrivning-en, beskrivning-sv, \
                åtagande
                """),
        FieldRow(
            .definition, .text, "How a metric is defined: a second text, never the sentence.",
            en: "definition", sv: "mätdefinition"),
        FieldRow(
            .theme, .text, "A theme or a step: the sentence where there is no other text.",
            en:
                "theme, action, task, step, milestone, deliverable, requirement, resolution, pledge, promise, aspiration",
            sv: "tema, aktivitet, uppgift, steg-text, milstolpe, löfte"),
        FieldRow(
            .indicator, .text, "An indicator: the sentence where there is no other text, else the metric.",
            en: "indicator, kpi", sv: "indikator"),
    ]

    static let criteria: [FieldRow] = [
        FieldRow(
            .specific, .criterion, own: true, "Specific: what exactly will be different.",
            en: "specific, s", sv: "specifikt, specifik, specificerat"),
        FieldRow(
            .measurable, .criterion, own: true, "Measurable: what is counted, from what level to what.",
            en: "measurable, m, measureable", sv: "mätbart, mätbar"),
        FieldRow(
            .attainable, .criterion, own: true, "Attainable: why it can be reached.",
            en: "attainable, a, achievable, realistic, accepted, agreed, attractive, ambitious",
            sv: "nåbart, accepterat, realistiskt, attraktivt, uppnåeligt, genomförbart, accepterad, ambitiöst"),
        FieldRow(
            .relevant, .criterion, own: true, "Relevant: which goal it serves, and why.",
            en: "relevant, r, relevance", sv: "relevans"),
        FieldRow(
            .timeBound, .criterion, own: true, "Time-bound: when it begins and by which day it is reached.",
            en: "time-bound, t, timely, timed, time-limited, time-based, time-specific, timeframed",
            sv: "tidsbestämt, tidsatt, tidsbundet, tidsbegränsat, tidsbestämd"),
    ]

    static let figures: [FieldRow] = [
        FieldRow(
            .metric, .text, own: true, "What is counted.",
            en: "metric, measure, metrics, metric-name, measured-by, success-measure",
            sv: "mått, mätetal, mätvärde, mäts-genom, metrik, mätmetod"),
        FieldRow(
            .baseline, .figure, own: true, "The level that it starts from.",
            en: """
                baseline, baseline-value, start-value, starting-value, starting-point, initial, initial-value, \
                base
                """,
            sv: "nuläge, utgångsläge, utgångsvärde, startvärde, basvärde, ingångsvärde, basnivå"),
        FieldRow(
            .target, .figure, own: true, "The level to reach.",
            en: """
                target, target-value, goal-value, target-amount, target-pct, target-percent, target-percentage, \
                target-minutes, target-hours, target-count, target-number, target-level, target-score, \
                max, sessions-per-period, min-sessions
                """,
            sv: "målvärde, måltal, målnivå, önskat-värde, målbelopp, målvärdet"),
        FieldRow(
            .unit, .text, own: true, "What one is called: visits, EUR, %.", en: "unit, units, uom",
            sv: "enhet, måttenhet, enheter"),
        FieldRow(
            .source, .text, own: true, "Where the figure is read.",
            en: "source, data-source, data-sources, sources, pledge-source, measurement-source",
            sv: "källa, datakälla, källor, mätkälla"),
        FieldRow(
            .current, .figure, own: true, "The level now.",
            en: """
                current, current-value, actual, actual-value, achievement, value, current-level, latest, \
                last-result
                """,
            sv: "utfall, aktuellt-värde, nuvarande, nuvärde, aktuellt, resultat-hittills, senaste-utfall"),
        FieldRow(
            .targetLow, .figure, "The lower edge of a target band.",
            en: "target-low, target-min, min-target, lower-target",
            sv: "mål-lägst, lägsta-målvärde, målvärde-lägst"),
        FieldRow(
            .targetHigh, .figure, "The upper edge of a target band.", en: "target-high, target-max, upper-target",
            sv: "mål-högst, högsta-målvärde, målvärde-högst"),
        FieldRow(
            .threshold, .figure, "The least that counts.", en: "threshold, minimum, floor, min",
            sv: "tröskel, tröskelvärde, miniminivå"),
        FieldRow(
            .stretch, .figure, "More than the target.",
            en: "stretch, overachieve, stretch-target, stretch-goal, outstanding", sv: "utmaning, sträckmål"),
        FieldRow(
            .levels, .fields, "The levels of a target: threshold, target, overachieve.",
            en: "scenarios, levels, target-levels, thresholds", sv: "nivåer, målnivåer"),
        FieldRow(
            .progress, .figure, "How far it has come: a share, a percentage or a level.",
            en: """
                progress, percentage, current-progress, completion, percent-complete, progress-percent, score, pct
                """,
            sv: "framsteg, framdrift, andel-klart, procent-klart, måluppfyllelse"),
        FieldRow(
            .direction, .text, "Which way is better.",
            en: "direction, strategy, direction-label, under-is-good, polarity", sv: "riktning, önskad-riktning"),
        FieldRow(
            .history, .figures, own: true, "Earlier results, the newest last.",
            en: "history, earlier-results, previous, previous-results, track-record",
            sv: "historik, tidigare-resultat, tidigare, tidigare-utfall"),
        FieldRow(
            .because, .text, own: true, "Why it can be reached.",
            en: "because, rationale, justification, grounds", sv: "därför-att, eftersom, motivering, underlag"),
    ]

    static let times: [FieldRow] = [
        FieldRow(
            .start, .date, own: true, "The first day.",
            en: "start, start-date, starts, started, begin, begins, starting, from-date, period-start",
            sv: "startdatum, startdag, början, börjar, påbörjas, påbörjat"),
        FieldRow(
            .deadline, .date, own: true, "The last day.",
            en: """
                deadline, due, due-date, due-by, due-on, end, end-date, ends, target-date, target-completion, \
                target-completion-date, completion-date, period-end, finish, finish-date, expected-date, until, \
                pledge-window, delivery-date, deadline-date, frist, fällig, plazo, fecha-limite, échéance, vencimento, eta, prazo
                """,
            sv: """
                slutdatum, senast, slut, slutdag, sista-dag, förfallodatum, klart-senast, klar-senast, måldatum, \
                till-och-med
                """),
        FieldRow(
            .date, .date, "A day: the deadline of a goal or milestone.",
            en: "date, day, when",
            sv: "datum, när"),
        FieldRow(
            .period, .date, "The period: a quarter, a year, a window; its last day is the deadline.",
            en: """
                period, quarter, horizon, year, window, time-frame, timeframe, time-period, timeline, cycle, \
                half, month, \
                target-quarter, target-year, current-quarter, planning-period, time-horizon, fiscal-year
                """,
            sv: "kvartal, tidsperiod, år, tidsram, halvår, månad, tertial, planperiod, målår, giltighetstid"),
        FieldRow(
            .week, .date, "The week that begins on a day.",
            en: "week-of, week, week-starting",
            sv: "vecka, veckan"),
        FieldRow(
            .milestones, .milestones, own: true, "Steps on the way: [{by: 2026-10-31, target: 20700}].",
            en: "milestones, checkpoints", sv: "milstolpar, etappmål, hållpunkter, avstämningar"),
        FieldRow(.by, .date, own: true, "The day of a milestone.", en: "by, by-date", sv: "senast-den, före"),
        FieldRow(.from, .any, "Where a period or a level begins.", en: "from", sv: "från, från-och-med"),
        FieldRow(.to, .any, "Where a period or a level ends.", en: "to", sv: "till"),
    ]

    static let administration: [FieldRow] = [
        FieldRow(
            .supports, .ids, own: true, "The goals that it serves, by id.",
            en: """
                supports, parent, parent-goal, parent-id, parent-goal-id, parent-objective, parent-okr, goal-ref, \
                goal-refs, contributes-to, aligned-to, aligns-with, aligns-to, project-slug, serves, rolls-up-to, \
                company-target-raw, corporate-target-raw, strategic-goal, linked-goal, supports-goal
                """,
            sv: "stödjer, stöder, bidrar-till, överordnat-mål, överordnad, hör-till, förälder, kopplas-till"),
        FieldRow(
            .means, .text, own: true, "How it is reached.",
            en: "means, how, through, approach, method, methods, action-plan",
            sv: "medel, hur, genom, metod, åtgärd, tillvägagångssätt"),
        FieldRow(
            .reason, .text, own: true, "Why it is worth reaching.",
            en: "reason, why, purpose, so-that, motivation, why-it-matters, reasoning, benefit",
            sv: "skäl, varför, syfte, därför, nytta, anledning, effekt"),
        FieldRow(
            .id, .ids, own: true, "The name by which other goals refer to it.",
            en: "id, slug, number, nr, ref, identifier, kr-id, key, code, no, uid",
            sv: "nummer, beteckning, kod, mål-id, målnummer"),
        FieldRow(
            .goalID, .ids, "The goal's own id, or its parent's where it has another id.",
            en: "goal-id, objective-id, okr-id"),
        FieldRow(
            .status, .status, own: true, "draft, active, done or dropped (and every usual word for them).",
            en: "status, state, estado, rating, health, rag, rag-status, stage, current-status, lifecycle",
            sv: "läge, tillstånd, statusläge"),
        FieldRow(
            .flag, .any, "A yes or no about the state of a goal.",
            en: """
                active, at-risk, enabled, achieved, completed, complete, done, on-track, archived, featured, \
                is-active
                """,
            sv: "aktiv, klar, uppnått, uppnådd, avslutad, klart"),
        FieldRow(
            .owner, .names, own: true, "Who answers for it.",
            en: """
                owner, owners, owner-id, accountable, responsible, responsible-person, assignee, dri, lead, partner, \
                assigned-to, goal-owner, verantwortlich, ansvarlig, responsável, responsavel, responsable, eier, vastuuhenkilö, led-by, champion, who
                """,
            sv: """
                ägare, ansvarig, ansvariga, målägare, ansvar, ansvarig-organisation, ansvarig-person, vem, \
                ansvarig-nämnd
                """),
        FieldRow(
            .team, .names, "The team that works on it: its owner where no other is named.",
            en: "team, squad, department, unit-name, owner-team, owning-team, group",
            sv: "grupp, lag, avdelning, arbetslag"),
        FieldRow(
            .created, .date, own: true, "The day that \"within 3 months\" counts from.",
            en: "created, created-at, created-on, date-created, created-date, set-on, written, adopted",
            sv: "skapad, skapat, upprättad, antagen, beslutad, skapades, skrivet"),
        FieldRow(
            .updated, .date, own: true, "The day when it was last looked over.",
            en: """
                updated, updated-at, last-updated, updated-on, last-reviewed, reviewed, modified, last-modified, \
                last-discussed, last-review, last-update
                """,
            sv: """
                uppdaterad, senast-uppdaterad, senast-ändrad, ändrad, granskad, senast-genomgånget, \
                senast-uppdaterat
                """),
        FieldRow(
            .completed, .date, "The day when it was reached.",
            en: """
                completed-on, completed-date, completed-at, date-completed, achieved-on, done-on, closed-on, \
                finished-on
                """,
            sv: "uppnåddes, klart-datum, avslutades, slutfört"),
        FieldRow(
            .language, .language, own: true, "The language of the goals: sv or en; else it is detected.",
            en: "language, lang, locale", sv: "språk"),
        FieldRow(
            .priority, .any, "How much it matters among the others.",
            en: "priority, prio, weight, rank, importance, strategic-importance, order",
            sv: "prioritet, vikt, prioritering, viktning"),
        FieldRow(
            .confidence, .any, "How sure its owner is.",
            en: "confidence, feasibility, difficulty, confidence-level",
            sv: "tillförsikt, säkerhet"),
        FieldRow(
            .category, .any, "What it is about.",
            en: """
                category, area, topic, tags, tag, wp, type, sub-theme, domain, scope, focus-area, pillar, \
                perspective
                """,
            sv: "kategori, område, ämne, etiketter, typ, perspektiv, fokusområde"),
        FieldRow(
            .notes, .any, "Notes: never read as a goal.",
            en: """
                notes, note, comment, comments, status-notes, remark, remarks, log, updates, monthly-target-note, \
                context, background
                """,
            sv: "anteckningar, anteckning, kommentar, kommentarer, bakgrund, uppföljning, noteringar, notering"),
        FieldRow(
            .evidence, .any, "What shows that it is so.",
            en: "evidence, proof, baseline-source, metric-key, metric-type",
            sv: "bevis, belägg"),
        FieldRow(
            .risk, .any, "What may stand in its way.",
            en: """
                risk, risks, obstacle, obstacles, blockers, constraints, assumptions, current-issues, \
                failure-indicators, \
                blocked-by, issues, anti-goals, non-goals, nongoals, not-doing, out-of-scope, failure-criteria
                """,
            sv: "risker, hinder, begränsningar, antaganden, avgränsningar, ej-mål, icke-mål"),
        FieldRow(
            .dependsOn, .any, "What has to come first, or is linked: no parent.",
            en: """
                depends-on, dependencies, dependency, prerequisites, prereqs, linked-tasks, related-goals, related, \
                see-also, sequence, linked-goals, by-sub-goal
                """,
            sv: "beror-på, förutsätter, förutsättningar, beroenden, relaterade-mål"),
    ]

    static let containers: [FieldRow] = [
        FieldRow(
            .goals, .goals, own: true, "The goals: a list of sentences or mappings.",
            en: """
                goals, commitments, targets, milestones-list, kpis, pledges, resolutions, objetivos, objectifs, \
                doelen, doelstellingen, tavoitteet, promises, ziele, metas, \
                key-performance-indicators, smart-goals, outcomes-goals
                """,
            sv: "målen, nyckeltal, åtaganden, målsättningar, löften"),
        FieldRow(
            .objectives, .goals, own: true, "The objectives of an OKR document.",
            en: "objectives, okrs, okr, objectives-and-key-results, octo-priorities",
            sv: "övergripande-målen, strategiska-mål"),
        FieldRow(
            .keyResults, .goals, own: true, "The key results of an objective: sentences or mappings.",
            en: """
                resultados-clave, resultados-chave, résultats-clés, key-results, krs, keyresults, results
                """, sv: "nyckelresultaten, indikatorer, indicators"),
        FieldRow(
            .subgoals, .goals, "Goals under a goal.",
            en: "sub-goals, subgoals, children, child-goals, sub-objectives, subobjectives, labs",
            sv: "delmål, undermål, barn, delmålen"),
        FieldRow(
            .steps, .goals, "Steps under a goal: goals where they have fields, measures where they are plain texts.",
            en: "actions, tasks, requirements, steps, deliverables, initiatives, todos, action-items, subtasks",
            sv: "aktiviteter, åtgärder, steg, uppgifter, leveranser"),
        FieldRow(
            .successCriteria, .any, "How to tell that the goal is reached: measures, never goals.",
            en: """
                success-criteria, acceptance-criteria, success-metrics, success-indicators, done-criteria, \
                done-when, \
                verification, verification-commands, definition-of-done, success-measures, exit-criteria, \
                success-looks-like, \
                success-criterion, outcomes, expected-outcomes
                """,
            sv: "framgångskriterier, acceptanskriterier, klart-när, uppnått-när, kriterier, framgångsfaktorer"),
        FieldRow(
            .meta, .fields, "Further fields of the goal or the file.",
            en: "meta, metadata, attributes, info, tracking, schedule, timing, dates",
            sv: "om, metadata-om, uppgifter-om"),
        FieldRow(
            .links, .fields, "Further fields that link goals.",
            en: "links, relations, relationships, alignment",
            sv: "länkar, kopplingar, samband"),
        FieldRow(
            .goallint, .version, own: true, "Says that the file holds goals: the version of the format, 1.",
            en: "goallint"),
    ]

    static let others: [FieldRow] = [
        FieldRow(
            .aside, .any, "Something beside goals that is none.",
            en: """
                projects, people, members, contacts, rules, topics, focus, focus-now, current-focus, values, \
                principles, \
                glossary, systems, habits, habit, stakeholders, ideas, ideas-backlog, improvement-ideas, wins, \
                lessons, \
                learnings, meetings, events, references, resources, tools, skills, roles, personas, questions, \
                review-questions, reviews, decisions, changelog, description-of-fields, legend, schema, template, \
                templates, \
                examples, example, settings, config, definitions, options, status-options, weekly-review, \
                next-action, \
                next-actions, next-steps, current-issues-list, constraints-list, budget, team-members, weights, data
                """,
            sv: """
                projekt, personer, medlemmar, regler, fokus, fokus-nu, värderingar, principer, vanor, idéer, möten, \
                händelser, resurser, roller, frågor, beslut, ordlista, exempel, inställningar, mallar
                """),
        FieldRow(
            .tool, .any, "A field of some other program: the mapping that has it is no goal.",
            en: """
                api-version, uses, run, runs-on, image, command, cmd, args, arguments, hosts, become, services, \
                jobs, \
                containers, ports, script, scripts, cron, position, orientation, pose, x, y, z, yaw, theta, \
                frame-id, \
                latitude, longitude, base-url, language-code, plugins, handlers, stages, pipeline, repos, hooks, \
                entrypoint, \
                env, volumes, replicas, selector, spec, matrix, build, container-name, group-id, artifact-id, \
                executions, \
                schedule-interval, kind-of-resource, provider, region, bucket, url-prefix, permalink, layout, \
                paths, openapi, \
                swagger, expr, alert, promql, datasource, panels, regex, endpoint, port, protocol, host, waypoints, \
                joint-names, joints, params, hyperparameters, learning-rate, display-name-key, preapproval, \
                healthcheck, \
                backstory, allow-delegation, expected-output, llm, system-prompt, temperature, compiler, runtime, main-class, entry-points, package-name
                """),
    ]
}

extension FieldTable {
    /// Whether a name is one of the Swedish ones and none of the English.
    ///
    /// It walks all rows: for the few goals that the formatter gives a sentence.
    public static func isSwedishOnly(_ name: ArraySlice<UInt8>) -> Bool {
        guard let field = field(named: name) else { return false }
        let wanted = hash(name)
        func holds(_ names: String) -> Bool {
            names.split(separator: ",").contains { part in hash(Array(part.utf8)[...]) == wanted }
        }
        let own = rows.filter { $0.name == field }
        return own.contains { holds($0.swedish) } && !own.contains { holds($0.english) }
    }
}
