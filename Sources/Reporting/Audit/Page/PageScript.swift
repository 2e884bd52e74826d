/// The script of the page: search, order, pages, details and the tree.
///
/// What a goal says reaches the page as text alone: nothing is parsed as HTML.
enum PageScript {
    static let text = #"""
        "use strict";
        (() => {
        const data = JSON.parse(document.getElementById("data").textContent);
        const {words, goals, strings, rules, owners, languages, paths} = data;
        const $ = id => document.getElementById(id);
        const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
        // The columns of a goal in the data.
        const [PATH, LINE, TITLE, ID, OWNER, LANGUAGE, STATUS, DUE, MARKS, TAKERS, FINDINGS, COULD, PARENT, NUMBER] = Array(14).keys();
        const criteria = ["specific", "measurable", "attainable", "relevant", "timeBound"];
        const names = ["met", "partly", "missing"];
        const signs = ["✓", "½", "✗"];
        const severities = ["note", "warning", "error"];
        const statuses = ["draft", "open", "done", "dropped"];
        const element = (name, attributes, ...children) => {
          const made = document.createElement(name);
          for (const key in attributes) {
            if (key === "class") made.className = attributes[key]; else made.setAttribute(key, attributes[key]);
          }
          made.append(...children);
          return made;
        };
        const hidden = text => element("span", {class: "hidden"}, text);
        const title = goal => goal[TITLE];
        const clip = (words, most) => words.length > most ? words.slice(0, most) + "…" : words;
        const ownerName = goal => goal[OWNER] < 0 ? words.none : owners[goal[OWNER]];
        const place = goal => paths[goal[PATH]] + ":" + goal[LINE];
        const isOpen = goal => goal[STATUS] < 2;
        const isLate = goal => isOpen(goal) && goal[DUE] && goal[DUE] < data.today;
        const points = goal => goal[MARKS] === "" ? 99 : [...goal[MARKS]].reduce((sum, mark) => sum + 2 - mark, 0);
        const text = (words, goal) => element("bdi", {lang: languages[goal[LANGUAGE]] === "other" ? "" : languages[goal[LANGUAGE]]}, words);

        // Search and order.
        let haystack = null;
        const hay = () => haystack ??= goals.map(goal => [title(goal), goal[ID], ownerName(goal), place(goal),
          words[statuses[goal[STATUS]]], goal[DUE], ...goal[FINDINGS].map(one => rules[one[0]] + " " + strings[one[2]])].join("\n").toLowerCase());
        const filters = {
          all: () => true,
          smart: goal => goal[MARKS] === "00000",
          lacking: goal => goal[MARKS] !== "" && goal[MARKS] !== "00000",
          overdue: isLate,
          undated: goal => isOpen(goal) && !goal[DUE],
        };
        criteria.forEach((name, place) => filters[name] = goal => goal[MARKS] !== "" && goal[MARKS][place] !== "0");
        const collator = new Intl.Collator(document.documentElement.lang);
        const orders = {
          goal: (a, b) => collator.compare(title(a), title(b)),
          owner: (a, b) => (a[OWNER] < 0) - (b[OWNER] < 0) || ownerRanks[a[OWNER]] - ownerRanks[b[OWNER]],
          due: (a, b) => (a[DUE] || "9") < (b[DUE] || "9") ? -1 : (a[DUE] || "9") > (b[DUE] || "9") ? 1 : 0,
          score: (a, b) => points(a) - points(b),
          status: (a, b) => a[STATUS] - b[STATUS],
          place: (a, b) => a[PATH] - b[PATH] || a[LINE] - b[LINE],
        };
        criteria.forEach((name, place) => orders[name] = (a, b) => (b[MARKS][place] ?? -1) - (a[MARKS][place] ?? -1));
        const ownerRanks = [];
        owners.map((name, number) => [name, number]).sort((a, b) => collator.compare(a[0], b[0])).forEach(([, number], rank) => ownerRanks[number] = rank);

        let shown = goals.map((_, number) => number);
        let order = null, isDown = false, page = 0;
        const size = () => +$("size").value;
        const pageCount = () => Math.max(1, Math.ceil(shown.length / size()));
        function select() {
          const parts = $("search").value.toLowerCase().split(/\s+/).filter(part => part);
          const takes = filters[$("filter").value];
          const texts = parts.length ? hay() : null;
          shown = [];
          for (let number = 0; number < goals.length; number++) {
            if (takes(goals[number]) && parts.every(part => texts[number].includes(part))) shown.push(number);
          }
          if (order) {
            const compare = orders[order];
            shown.sort((a, b) => (isDown ? -1 : 1) * compare(goals[a], goals[b]) || a - b);
          }
          page = 0;
          draw();
        }
        const mark = (goal, place) => {
          const cell = element("td", {class: "k"});
          if (goal[MARKS] === "") { cell.append(element("span", {"aria-hidden": "true"}, "–"), hidden(words.unmarked)); return cell; }
          const value = +goal[MARKS][place];
          const taker = goal[TAKERS][place];
          const box = element("span", {class: "m " + names[value]}, element("span", {"aria-hidden": "true"}, signs[value]), hidden(words[names[value]]));
          if (taker >= 0) box.title = words[names[value]] + ": " + rules[taker];
          cell.append(box);
          return cell;
        };
        const due = goal => {
          const cell = element("td", {class: "n wide"}, goal[DUE] || "–");
          if (isLate(goal)) { cell.classList.add("late"); cell.append(" ", element("strong", {"aria-hidden": "true"}, "!"), hidden(words.overdue)); }
          return cell;
        };
        function draw() {
          const body = $("rows");
          body.replaceChildren();
          const first = page * size();
          for (const number of shown.slice(first, first + size())) {
            const goal = goals[number];
            const button = element("button", {class: "open", type: "button", "aria-expanded": "false"}, text(clip(title(goal), 240), goal));
            const row = element("tr", {}, element("td", {class: "g"}, button), element("td", {class: "o wide"}, element("bdi", {}, clip(ownerName(goal), 80))), due(goal));
            criteria.forEach((_, place) => row.append(mark(goal, place)));
            row.append(element("td", {class: "wide"}, words[statuses[goal[STATUS]]]), element("td", {class: "wide p"}, element("code", {}, element("bdi", {}, place(goal)))));
            button.addEventListener("click", () => toggle(button, row, goal));
            body.append(row);
          }
          if (!shown.length) body.append(element("tr", {}, element("td", {colspan: "10"}, words.noneFound)));
          $("count").textContent = fill(words.shown, shown.length.toLocaleString(document.documentElement.lang), goals.length.toLocaleString(document.documentElement.lang));
          $("page").textContent = fill(words.page, page + 1, pageCount());
          $("previous").disabled = page === 0;
          $("next").disabled = page + 1 >= pageCount();
        }
        function toggle(button, row, goal) {
          const isOpening = button.getAttribute("aria-expanded") === "false";
          button.setAttribute("aria-expanded", String(isOpening));
          if (isOpening) row.after(details(goal)); else row.nextSibling.remove();
        }
        function details(goal) {
          const cell = element("td", {colspan: "10"});
          const list = element("ul", {class: "findings"});
          for (const [rule, severity, message, question, line] of goal[FINDINGS]) {
            const item = element("li", {}, element("strong", {}, words[severities[severity]] + ": "), element("bdi", {}, strings[message]), ". ",
              element("span", {class: "q"}, element("bdi", {}, strings[question])), " ", element("span", {class: "tag"}, rules[rule] + ", " + words.line + " " + line));
            list.append(item);
          }
          if (goal[FINDINGS].length) cell.append(list); else cell.append(element("p", {}, words.nothing));
          if (goal[COULD]) cell.append(element("p", {class: "could"}, words.couldBe + " ", text(goal[COULD], goal)));
          if (title(goal).length > 240) cell.append(element("p", {}, text(title(goal), goal)));
          const facts = [goal[ID], ownerName(goal), goal[DUE]].filter(part => part);
          cell.append(element("p", {class: "dim"}, ...facts.flatMap(part => [element("bdi", {}, part), " · "]), element("code", {}, element("bdi", {}, place(goal)))));
          return element("tr", {class: "more-row"}, cell);
        }
        for (const header of document.querySelectorAll("#goals th[data-order]")) {
          header.firstElementChild.addEventListener("click", () => {
            const own = header.dataset.order;
            isDown = order === own ? !isDown : false;
            order = own;
            for (const other of document.querySelectorAll("#goals th[data-order]")) other.removeAttribute("aria-sort");
            header.setAttribute("aria-sort", isDown ? "descending" : "ascending");
            select();
          });
        }
        let waiting = 0;
        $("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(select, goals.length > 5000 ? 120 : 0); });
        $("filter").addEventListener("change", select);
        $("size").addEventListener("change", () => { page = 0; draw(); });
        const turn = step => { page += step; draw(); $("goals-heading").scrollIntoView(); };
        $("previous").addEventListener("click", () => turn(-1));
        $("next").addEventListener("click", () => turn(1));

        // The tables that stand in the page: order by a column.
        for (const table of document.querySelectorAll("table.sortable")) {
          const body = table.tBodies[0];
          [...table.tHead.rows[0].cells].forEach((header, column) => {
            const words = header.textContent;
            const button = element("button", {type: "button"}, words);
            header.replaceChildren(button);
            button.addEventListener("click", () => {
              const down = header.getAttribute("aria-sort") === "ascending";
              for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
              header.setAttribute("aria-sort", down ? "descending" : "ascending");
              const value = row => row.cells[column].textContent.trim();
              const number = row => parseFloat(value(row).replace(/[\s\u00a0]/g, "").replace(",", "."));
              const isNumber = header.classList.contains("n");
              const rows = [...body.rows].sort((a, b) => isNumber ? (isNaN(number(a)) ? -1 : number(a)) - (isNaN(number(b)) ? -1 : number(b)) : collator.compare(value(a), value(b)));
              body.replaceChildren(...(down ? rows.reverse() : rows));
            });
          });
        }

        // The tree: what stands under a goal is made when it is opened.
        const byNumber = new Map(goals.map((goal, place) => [goal[NUMBER], place]));
        const children = new Map();
        goals.forEach((goal, place) => {
          const above = byNumber.get(goal[PARENT]);
          if (above !== undefined) { if (!children.has(above)) children.set(above, []); children.get(above).push(place); }
        });
        const roots = [...children.keys()].filter(place => !byNumber.has(goals[place][PARENT])).sort((a, b) => a - b);
        const line = (goal, under) => {
          const parts = [text(clip(title(goal), 240), goal), " "];
          if (goal[MARKS] !== "") {
            const marks = element("span", {});
            [..."SMART"].forEach((letter, place) => { const value = +goal[MARKS][place]; if (value) marks.append(element("span", {class: "m " + names[value], title: words[criteria[place]] + ": " + words[names[value]]}, letter, hidden(" " + words[names[value]])), " "); });
            parts.push(marks);
          }
          const facts = [goal[DUE], under ? fill(words.children, under) : ""].filter(part => part).join(" · ");
          if (facts) parts.push(element("span", {class: "dim"}, facts));
          return parts;
        };
        function branch(places, list, depth) {
          const batch = 100;
          for (const place of places.slice(0, batch)) {
            const under = children.get(place);
            const item = element("li", {});
            if (under) {
              const inner = element("details", {}, element("summary", {}, ...line(goals[place], under.length)));
              let isFilled = false;
              const open = () => { if (!isFilled) { isFilled = true; const inside = element("ul", {}); branch(under, inside, depth + 1); inner.append(inside); } };
              inner.addEventListener("toggle", () => { if (inner.open) open(); });
              if (depth === 0 && places.length <= 12) { open(); inner.open = true; }
              item.append(inner);
            } else { item.className = "leaf"; item.append(...line(goals[place], 0)); }
            list.append(item);
          }
          if (places.length > batch) {
            const button = element("button", {class: "more", type: "button"}, fill(words.more, places.length - batch));
            const item = element("li", {}, button);
            button.addEventListener("click", () => { item.remove(); branch(places.slice(batch), list, depth); });
            list.append(item);
          }
        }
        const tree = $("tree-list");
        if (roots.length) {
          const list = element("ul", {class: "tree"});
          branch(roots, list, 0);
          tree.append(list);
        } else tree.append(element("p", {}, words.noTree));
        const alone = goals.filter((goal, place) => !byNumber.has(goal[PARENT]) && !children.has(place)).length;
        if (roots.length && alone) tree.append(element("p", {class: "dim"}, fill(words.alone, alone)));

        $("list").hidden = false;
        select();
        })();
        """#
}
