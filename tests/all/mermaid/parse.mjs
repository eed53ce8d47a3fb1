// What Mermaid's own parser makes of diagrams.
//
//   node parse.mjs FOLDER        FOLDER is the package `mermaid`; texts come as a JSON list on standard input
//
// Answers a list of the same length: what the diagram says, or why it says nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const require = createRequire(`${folder}/package.json`);
const load = (file) => import(pathToFileURL(file));

// The parser of the package hands texts to a sanitizer of HTML, which works in a browser only. Here nothing is shown.
const { default: purify } = await load(require.resolve('dompurify').replace(/purify\.cjs\.js$/, 'purify.es.mjs'));
purify.sanitize = (text) => text;
purify.addHook = () => {};

const { default: mermaid } = await load(`${folder}/dist/mermaid.core.mjs`);
mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

const named = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };
// Escapes are put back when the text goes into the page, where lines may be broken by markup.
const shown = (text) =>
  String(text ?? '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (escape, name) => named[name] ?? `#${name};`)
    .trim();
const number = (score) => (Number.isFinite(score) ? score : null);

const answers = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (type !== 'journey') throw new Error(`a diagram of type ${type}`);
    answers.push({
      title: shown(db.getDiagramTitle()),
      acc_title: shown(db.getAccTitle()),
      acc_descr: shown(db.getAccDescription()),
      sections: db.getSections().map(shown),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({
        section: shown(section),
        name: shown(task),
        score: number(score),
        actors: [...new Set(people.filter((name) => name.trim() !== '').map(shown))],
      })),
    });
  } catch (error) {
    answers.push({ error: String(error.message ?? error) });
  }
}
process.stdout.write(JSON.stringify(answers));
