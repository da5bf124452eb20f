// Do the papers hold up in a real browser? Each page is opened at the widths of a telephone and a desk and as print;
// axe-core looks for what shuts people out, and this script for words that are cut off, run out of the page or are too
// small in print, and for a person's own paper of more than two sheets.
//
//     npm install --prefix FOLDER axe-core playwright-core        (once, outside the repository)
//     NODE_PATH=FOLDER/node_modules node tests/browser/check.cjs [PAGE.html ...] [--pictures FOLDER]
//
// Without a page it makes those of the three people of tests/answers, in each language and in both, with the program that
// ONRAMP names, else target/debug/onramp. The browser is /usr/bin/chromium, or the one that CHROMIUM names. Ends with 1
// where anything was found.

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { chromium } = require("playwright-core");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 360, 1200];

const wanted = process.argv.slice(2);
const at = wanted.indexOf("--pictures");
const pictures = at < 0 ? null : wanted.splice(at, 2)[1];
// The width of a Letter page between its margins, and the least size of letters on it: 12 points.
const PRINT = 700;
const LEAST = 16;
const MOST_SHEETS = 2;

// The papers of the three people; a person's own in one language is named `own`.
function papers() {
  const program = process.env.ONRAMP ?? "target/debug/onramp";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onramp-papers-"));
  const made = [];
  for (const person of ["young-parent", "millworker", "nurse-abroad"]) {
    for (const [paper, lang] of [["mine", "en"], ["mine", "es"], ["mine", "en,es"], ["staff", "en"], ["staff", "es"]]) {
      const own = paper === "mine" && !lang.includes(",") ? "own" : paper;
      const file = path.join(folder, `${person}-${own}-${lang.replace(",", "-")}.html`);
      const told = ["plan", `tests/answers/${person}.json`, "--format", "html", "--paper", paper, "--lang", lang];
      fs.writeFileSync(file, execFileSync(program, told, { stdio: ["ignore", "pipe", "ignore"] }));
      made.push(file);
    }
  }
  return made;
}

if (wanted.length === 0) wanted.push(...papers());

// What stands outside the page, or is cut off by what it stands in.
function cutOff() {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page is wider than ${width}`);
  for (const one of document.querySelectorAll("h1,h2,h3,h4,p,li,dt,dd,svg text")) {
    const box = one.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1) found.push(`runs out of the page: ${one.textContent.slice(0, 60)}`);
    const drawn = one.closest("svg");
    if (drawn && box.right > drawn.getBoundingClientRect().right + 1) {
      found.push(`runs out of its picture: ${one.textContent.slice(0, 60)}`);
    }
  }
  const levels = [...document.querySelectorAll("h1,h2,h3,h4")].map((one) => Number(one.tagName[1]));
  levels.forEach((level, place) => {
    if (level > (levels[place - 1] ?? 0) + 1) found.push(`a heading skips a level: ${place}`);
  });
  return found;
}

// What is printed in letters that are too small.
function tooSmall(least) {
  const small = [];
  for (const one of document.querySelectorAll("h1,h2,h3,h4,p,li,dt,dd,svg text")) {
    if (one.getClientRects().length === 0) continue;
    const drawn = one.closest("svg");
    const scale = drawn ? drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width : 1;
    const size = Number.parseFloat(getComputedStyle(one).fontSize) * scale;
    if (size < least - 0.01) small.push(`${size} pixels in print: ${one.textContent.slice(0, 60)}`);
  }
  return small;
}

// The sheets of a PDF that the browser made.
function sheets(pdf) {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  let faults = 0;
  const tell = (file, width, what) => {
    faults += 1;
    console.log(`${file} at ${width}: ${what}`);
  };
  for (const file of wanted) {
    const name = path.basename(file, ".html");
    for (const width of WIDTHS) {
      // Scripts of the page itself would run here too: there are none.
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) tell(file, width, `asks the network for ${request.url()}`);
      });
      await page.goto(`file://${path.resolve(file)}`);
      for (const what of await page.evaluate(cutOff)) tell(file, width, what);
      await page.evaluate(axe);
      const seen = await page.evaluate(() => axe.run(document));
      for (const one of seen.violations) {
        tell(file, width, `${one.id}: ${one.help} (${one.nodes.map((node) => node.target).join(", ")})`);
      }
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
      if (width === 1200) {
        const print = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        if (pictures) fs.writeFileSync(`${pictures}/${name}.pdf`, print);
        const count = sheets(print);
        if (name.includes("-own-") && count > MOST_SHEETS) tell(file, "print", `${count} sheets`);
        await page.setViewportSize({ width: PRINT, height: 900 });
        await page.emulateMedia({ media: "print" });
        for (const what of await page.evaluate(tooSmall, LEAST)) tell(file, "print", what);
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`${wanted.length} pages at ${WIDTHS.join(", ")} and in print: ${faults} faults`);
  process.exit(faults ? 1 : 0);
}

main();
