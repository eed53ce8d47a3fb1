// The same journey as SVG and PNG by Wegmarke and by Mermaid in a headless Chromium: whole processes, as somebody
// waits for them, in turn. Writes a table of medians in Markdown.
//
//   node benches/mermaid.mjs
//
// WEGMARKE_BINARY     the program; default: target/release/wegmarke
// WEGMARKE_IMPORTER   the program that makes maps of the diagrams, which is not measured; default: the same
// WEGMARKE_MERMAID    package.json of the npm package `mermaid`
// CHROMIUM            default: chromium
//
// Needs Node and Chromium, nothing else. Runs: 1 that is not counted, then 5.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type as system } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const SIZES = [20, 200, 1000];
const RUNS = 5;
// Of both pictures, pixels: at its own size Mermaid's longest would be wider than Chromium draws.
const WIDTH = 4000;

const { env } = process;
const wegmarke = resolve(env.WEGMARKE_BINARY ?? 'target/release/wegmarke');
const importer = resolve(env.WEGMARKE_IMPORTER ?? wegmarke);
const chromium = env.CHROMIUM ?? 'chromium';
if (!env.WEGMARKE_MERMAID) throw new Error('WEGMARKE_MERMAID is to name package.json of the package mermaid');
const script = join(dirname(resolve(env.WEGMARKE_MERMAID)), 'dist', 'mermaid.min.js');
const scratch = mkdtempSync(join(tmpdir(), 'wegmarke-mermaid-'));

// Ten tasks a section, three actors of whom two feel something at each task.
function diagram(tasks) {
  const actors = ['Mira', 'Jonas', 'Ada'];
  const lines = ['journey', `  title A journey of ${tasks} tasks`];
  for (let n = 0; n < tasks; n++) {
    if (n % 10 === 0) lines.push(`  section Stage ${n / 10 + 1}`);
    const feel = actors.filter((_, place) => (n + place) % 3 !== 0);
    lines.push(`    Waits for answer ${n + 1}: ${1 + (n % 5)}: ${feel.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function run(program, args) {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return { seconds, stdout };
}

// A page that draws one diagram; it is done before the page has loaded.
function page(text) {
  const config = { startOnLoad: false, maxTextSize: 1e7, journey: { useMaxWidth: true } };
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } svg { width: 100%; max-width: none !important }</style>
<div id="map"></div><script src="${pathToFileURL(script)}"></script><script>
mermaid.initialize(${JSON.stringify(config)});
mermaid.render('journey', ${JSON.stringify(text)}).then(({ svg }) => { document.getElementById('map').innerHTML = svg; });
</script>`;
}

const browser = (...args) => [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--virtual-time-budget=60000',
  `--user-data-dir=${join(scratch, 'profile')}`,
  ...args,
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// The two in turn, so that a machine that slows down slows both.
function race(ours, theirs) {
  const times = [[], []];
  for (let n = 0; n <= RUNS; n++) {
    [ours, theirs].forEach((once, place) => {
      const seconds = once();
      if (n > 0) times[place].push(seconds);
    });
  }
  return times.map(median);
}

function measured(tasks) {
  const file = (name) => join(scratch, `${tasks}${name}`);
  const text = diagram(tasks);
  writeFileSync(file('.mmd'), text);
  writeFileSync(file('.html'), page(text));
  run(importer, ['import', file('.mmd'), '-o', file('.ron')]);
  const url = String(pathToFileURL(file('.html')));

  const svg = race(
    () => run(wegmarke, ['export', file('.ron'), '-o', file('.svg')]).seconds,
    () => {
      const { seconds, stdout } = run(chromium, browser('--dump-dom', url));
      const [found] = stdout.match(/<svg[\s\S]*<\/svg>/) ?? [];
      // That everything is there is part of the race.
      if (!found?.includes(`Waits for answer ${tasks}`)) throw new Error(`Mermaid has not drawn ${tasks} tasks`);
      writeFileSync(file('-mermaid.svg'), found);
      return seconds;
    },
  );
  const [, , , width, height] = readFileSync(file('-mermaid.svg'), 'utf8').match(
    /viewBox="(\S+) (\S+) (\S+) (\S+)"/,
  );
  const size = `--window-size=${WIDTH},${Math.ceil((WIDTH * height) / width)}`;
  const png = race(
    () => run(wegmarke, ['export', file('.ron'), '-o', file('.png'), '--width', `${WIDTH}`]).seconds,
    () => run(chromium, browser(size, `--screenshot=${file('-mermaid.png')}`, url)).seconds,
  );
  const row = (kind, [ours, theirs]) => {
    const bytes = (name) => `${Math.ceil(statSync(file(`${name}.${kind}`)).size / 1024)} KiB`;
    const cells = [tasks, kind.toUpperCase(), `${ours.toFixed(2)} s`, `${theirs.toFixed(2)} s`, bytes(''), bytes('-mermaid')];
    return `| ${cells.join(' | ')} |`;
  };
  return [row('svg', svg), row('png', png)];
}

try {
  const { version } = JSON.parse(readFileSync(env.WEGMARKE_MERMAID, 'utf8'));
  const said = (program) => run(program, ['--version']).stdout.trim();
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const head = [
    `${said(wegmarke)}; Mermaid ${version} in ${said(chromium)}; ${system()}, ${cpus().length} × ${model}, ${memory} GiB.`,
    '',
    `| tasks | file | Wegmarke | Mermaid | size | size, Mermaid |`,
    '| ---: | --- | ---: | ---: | ---: | ---: |',
  ];
  console.log([...head, ...SIZES.flatMap(measured)].join('\n'));
  if (env.WEGMARKE_KEEP) console.error(`kept: ${scratch}`);
} finally {
  if (!env.WEGMARKE_KEEP) rmSync(scratch, { recursive: true, force: true });
}
