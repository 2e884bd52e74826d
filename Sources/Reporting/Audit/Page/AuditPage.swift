import Diagnostics
import Source
import Summaries

extension AuditFormat {
    /// One page for a browser, complete in itself: it loads nothing, and nothing that a goal says can run in it.
    static let html = AuditFormat("html") { report, out in
        report.addPageHead(&out.bytes)
        report.addPageBody(&out)
        out.flush(above: 0)
    }
}

extension AuditReport {
    fileprivate func addPageHead(_ buffer: inout [UInt8]) {
        buffer.add("<!DOCTYPE html>\n<html lang=\"\(locale.tag)\">\n<head>\n<meta charset=\"utf-8\">\n")
        // Only the style and the script below, known by their hashes: a script that a goal smuggled in would not run.
        buffer.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '")
        buffer.addSource(PageStyle.text)
        buffer.add("'; script-src '")
        buffer.addSource(PageScript.text)
        buffer.add("'; base-uri 'none'; form-action 'none'\">\n")
        buffer.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        buffer.add("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        buffer.addXML("\(AuditWords.title[locale]), \(audit.todayText)")
        buffer.add("</title>\n<style>")
        buffer.add(PageStyle.text)
        buffer.add("</style>\n</head>\n")
    }

    fileprivate func addPageBody(_ out: inout ReportBuffer) {
        let (isListed, listedCount) = listedGoals()
        out.bytes.add("<body>\n<a class=\"skip\" href=\"#all\">")
        out.bytes.addXML(PageWords.skip[locale])
        out.bytes.add("</a>\n<header>\n<h1>")
        out.bytes.addXML(AuditWords.title[locale])
        out.bytes.add("</h1>\n<p class=\"dim\">")
        out.bytes.addXML(headlines()[0])
        out.bytes.add("</p>\n</header>\n")
        let sections = PageSections(self)
        out.bytes.add("<nav aria-label=\"")
        out.bytes.addXML(PageWords.contents[locale])
        out.bytes.add("\">\n<ul>\n")
        for (id, title) in sections.contents {
            out.bytes.add("<li><a href=\"#\(id)\">")
            out.bytes.addXML(title)
            out.bytes.add("</a></li>\n")
        }
        out.bytes.add("</ul>\n</nav>\n<main>\n")
        sections.addSummary(&out.bytes)
        sections.addGoals(listed: listedCount, &out.bytes)
        sections.addTables(&out)
        out.bytes.add("</main>\n<footer>\n<p>")
        out.bytes.add(template: PageWords.madeBy[locale]) { buffer, _ in buffer.addXML(context.version) }
        out.bytes.add("</p>\n</footer>\n<script type=\"application/json\" id=\"data\">")
        addData(isListed, &out)
        out.bytes.add("</script>\n<script>")
        out.bytes.add(PageScript.text)
        out.bytes.add("</script>\n</body>\n</html>\n")
    }
}

extension [UInt8] {
    /// Adds by what a policy knows an inline text: its hash.
    fileprivate mutating func addSource(_ text: String) {
        add("sha256-")
        Base64.add(SHA256.hash(Array(text.utf8)), into: &self)
    }
}
