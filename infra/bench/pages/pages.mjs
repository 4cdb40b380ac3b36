// Runs Lighthouse with its mobile throttling against a running platform and writes what it found to docs/pages.md.
// Usage: node pages.mjs [address of the platform]; Chromium is found by its usual names, or by CHROME_PATH.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";

const platform = (process.argv[2] || "http://localhost:8080").replace(/\/$/, "");
const report = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "docs", "pages.md");
const rounds = 3;
const least = 95;
const mostBytes = 100_000;
const latestPaint = 1500;
const categories = ["performance", "accessibility", "best-practices", "seo"];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const chromium = () =>
  process.env.CHROME_PATH ||
  (process.env.PATH || "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => join(folder, name)))
    .find(isProgram);

// Gives a port of its own choosing, so that nothing that runs already is in the way.
const launch = async (profile) => {
  const program = chromium();
  if (!program) throw new Error("Chromium: not found (expected: on the PATH, or named by CHROME_PATH)");
  const browser = spawn(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const port = await new Promise((found, failed) => {
    let said = "";
    browser.stderr.on("data", (words) => {
      said += words;
      const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (listening) found(Number(listening[1]));
    });
    browser.on("exit", () => failed(new Error("Chromium ended: " + said.slice(-500))));
  });
  return { browser, port };
};

const workshop = async () => {
  const answer = await fetch(platform + "/api/v1/workshops");
  const { items } = await answer.json();
  if (!items.length) throw new Error("workshops: none is published (expected: one; ./convene demo makes some)");
  return "/workshops/" + items[0].id;
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const measure = async (path, port) => {
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const { lhr } = await lighthouse(platform + path, { port, output: "json", logLevel: "error", onlyCategories: categories });
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    runs.push(lhr);
  }
  const of = (read) => median(runs.map(read));
  const failed = new Set();
  for (const run of runs) {
    for (const name of categories.slice(1)) {
      for (const { id, weight } of run.categories[name].auditRefs) {
        const { score, title } = run.audits[id];
        if (weight > 0 && score !== null && score < 1) failed.add(title);
      }
    }
  }
  return {
    path,
    scores: categories.map((name) => of((run) => Math.round(run.categories[name].score * 100))),
    paint: of((run) => run.audits["first-contentful-paint"].numericValue),
    largest: of((run) => run.audits["largest-contentful-paint"].numericValue),
    shift: of((run) => run.audits["cumulative-layout-shift"].numericValue),
    bytes: of((run) => run.audits["total-byte-weight"].numericValue),
    version: runs[0].lighthouseVersion,
    browser: /Chrome\/[\d.]+/.exec(runs[0].environment.hostUserAgent)?.[0] ?? "",
    failed: [...failed],
  };
};

const inWords = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "{id}");
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2) + " s";

const write = (pages) => {
  const lines = pages.map(({ path, scores, paint, largest, shift, bytes }) => `| \`${inWords(path)}\` | ${scores.join(" | ")} | ${seconds(paint)} | ${seconds(largest)} | ${shift.toFixed(3)} | ${(bytes / 1000).toFixed(1)} kB |`);
  const complaints = pages.filter(({ failed }) => failed.length).map(({ path, failed }) => `* \`${inWords(path)}\`: ${failed.join("; ")}`);
  writeFileSync(
    report,
    `# The public pages, measured

Lighthouse ${pages[0].version} (${pages[0].browser}) with its mobile preset: a middling phone (4 times slower) on a slow line
(1.6 Mbit/s, 150 ms), simulated; the median of ${rounds} runs, against a platform on this machine. Made by
\`./convene bench lighthouse [address]\`; the aim is ${least} or more in each category, a first contentful paint within
${seconds(latestPaint)} and at most ${mostBytes / 1000} kB all in, without a request to anybody else.

| page | performance | accessibility | best practices | SEO | first paint | largest paint | layout shift | bytes |
|---|---|---|---|---|---|---|---|---|
${lines.join("\n")}

What it still finds fault with: ${complaints.length ? "\n\n" + complaints.join("\n") : "nothing."}

That the pages stay below ${mostBytes / 1000} kB and ask nobody else is also held by tests (\`PublicPagesTests\`,
\`SharingLookIntegrationTests\`), in a browser without throttling.
`,
  );
};

const profile = mkdtempSync(join(tmpdir(), "convene-pages-"));
const { browser, port } = await launch(profile);
let missed = [];
try {
  const one = await workshop();
  const pages = [];
  for (const path of ["/", "/workshops", one, one + "/register?kind=room", "/sign-in"]) {
    const page = await measure(path, port);
    console.log(inWords(path), ...page.scores, seconds(page.paint), Math.round(page.bytes) + " B", page.failed.join("; "));
    pages.push(page);
  }
  write(pages);
  missed = pages.filter(({ scores, paint, bytes }) => Math.min(...scores) < least || paint > latestPaint || bytes > mostBytes);
} finally {
  browser.removeAllListeners("exit");
  browser.kill();
  await new Promise((ended) => (browser.exitCode === null ? browser.on("exit", ended) : ended()));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
if (missed.length) {
  console.error("Not within what is aimed at: " + missed.map(({ path }) => inWords(path)).join(", "));
  process.exit(1);
}
