// What VS Code sees of goals.yaml: its task is run, its problem matcher reads the output, and the columns are counted in the
// units of JavaScript's texts, which are those of VS Code.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const task = JSON.parse(readFileSync(".vscode/tasks.json", "utf8")).tasks[0];
const output = spawnSync(task.command, task.args, { encoding: "utf8" }).stdout;
const pattern = task.problemMatcher.pattern;
const expression = new RegExp(pattern.regexp);
const seen = [];
for (const line of output.split("\n")) {
  const match = expression.exec(line);
  if (!match) continue;
  const [place, column] = [Number(match[pattern.line]), Number(match[pattern.column])];
  const source = readFileSync(match[pattern.file], "utf8").split(/\r?\n/)[place - 1];
  seen.push([match[pattern.code], match[pattern.severity], place, column, source.slice(column - 1)]);
}
writeFileSync("seen.json", JSON.stringify(seen));
