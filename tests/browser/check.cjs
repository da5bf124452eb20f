// Do the papers hold up in a real browser? Each page given is opened at the widths of a telephone and a desk and as
// print; axe-core looks for what shuts people out, and this script for words that are cut off or run out of the page.
//
//     npm install --prefix FOLDER axe-core playwright-core        (outside the repository)
//     NODE_PATH=FOLDER/node_modules node tests/browser/check.cjs PAGE.html ... [--pictures FOLDER]
//
// The browser is /usr/bin/chromium, or the one that CHROMIUM names. Ends with 1 where anything was found.

const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 360, 1200];

const wanted = process.argv.slice(2);
const at = wanted.indexOf("--pictures");
const pictures = at < 0 ? null : wanted.splice(at, 2)[1];

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
      if (width === 1200 && pictures) {
        await page.pdf({ path: `${pictures}/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`${wanted.length} pages at ${WIDTHS.join(", ")}: ${faults} faults`);
  process.exit(faults ? 1 : 0);
}

main();
