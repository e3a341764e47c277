// SPDX-License-Identifier: MIT
//
// book.js: from the pieces that pandoc made to the pages of the book.    node book.js PIECES OUT KATEX
//
// Called by weave.sh in the repository's root. PIECES holds, for each chapter, NAME.program, NAME.notes and, if they are to
// be in the book, NAME.solutions, and for each other page NAME.page, all of them HTML; OUT receives the pages, KATEX is
// katex.js. A chapter without pieces is left out, and what would lead there is no link.
//
// The pieces come from pandoc and nowhere else, so their HTML is regular, and text is replaced by pattern. Only
// `inProse` needs care: it leaves tags, code, links and formulas alone. Formulas are rendered last, for the same reason.

'use strict';
const fs = require('fs'), path = require('path');
const [pieces, out, katexFile] = process.argv.slice(2);
const katex = require(path.resolve(katexFile));

const errors = [];
const complain = (where, what) => errors.push(`${where}: ${what}`);
const read = file => fs.readFileSync(file, 'utf8');
const piece = name => read(path.join(pieces, name));
const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const unescape = html => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const plain = html => unescape(html.replace(/<[^>]+>/g, '')).replace(/\s+/g, ' ').trim();

// Replaces in what a reader reads as words: not in tags, links, code or formulas.
const notProse = /(<a\b[^]*?<\/a>|<pre\b[^]*?<\/pre>|<code\b[^]*?<\/code>|<span class="math[^]*?<\/span>|<[^>]+>)/;
const inProse = (html, pattern, replacement) =>
    html.split(notProse).map((part, i) => i % 2 ? part : part.replace(pattern, replacement)).join('');

// ---- a chapter, as its files tell it ----

const head = /^[a-zA-Z][\w *]*?\b(\w+)\((?!.*;\s*$)/;      // a line that begins a function's definition

// One program of a chapter: the lesson, or a laboratory, whose lines are called lab-L1, lab-L2 ... or lab2-L1 ... on the page.
function sourceOf(name, anchor) {
    const file = `chapters/${name}.c`, lines = read(file).split('\n');
    let inside = false;
    const prose = lines.map(line => {           // of each line: does it belong to a block comment?
        if (line === '/*' || line === '*/') inside = line === '/*';
        return inside || line === '*/';
    });
    return { name, file, lines, prose, anchor };
}

function chapterOf(name) {
    const lesson = sourceOf(name, 'L'), labs = ['lab', 'lab2'].filter(lab => fs.existsSync(path.join(pieces, `${name}_${lab}.program`)))
        .map((lab, i) => ({ ...sourceOf(`${name}_${lab}`, `${lab}-L`), lab, title: i ? 'second laboratory' : 'laboratory' }));
    const { file, lines } = lesson, text = lines.join('\n'), number = name.slice(0, 2);
    const chapter = { name, number, file, page: `${name}.html`, lesson, labs, sources: [lesson, ...labs],
        equations: new Map(), functions: new Map(), shown: [] };
    [, chapter.title, chapter.subtitle] = (lines.find(line => /^# /.test(line)) || '# ?').match(/^# (?:\d\d )?([^:]*)(?:: *(.*))?$/);
    const quoted = '((?:\\s*"(?:[^"\\\\]|\\\\.)*")+)';      // struct Chapter: name, title, promise, by name or in this order
    const table = (text.match(/Chapter \w+ = \{[^]*?\};/) || [''])[0];
    const promise = table.match(new RegExp(`\\.promise =${quoted}`)) || table.match(new RegExp(`\\{${quoted},${quoted},${quoted}`));
    if (!promise) complain(file, 'its Chapter has no promise that can be found');
    chapter.promise = !promise ? '' : promise[promise.length - 1].replace(/\\n/g, ' ').replace(/"\s*"/g, '').trim().slice(1, -1).replace(/\s+/g, ' ');
    chapter.assumed = ((text.match(/\*\*Assumed\.\*\*\s+([^]*?)\.(?=\s)/) || [])[1] || '').replace(/\s+/g, ' ');
    chapter.solved = fs.existsSync(path.join(pieces, `${name}.solutions`));
    chapter.look = (text.match(new RegExp(`figures/${name}/(\\w+)\\.\\w+`)) || [])[1];      // the figure to look at first
    for (const source of chapter.sources)
        source.lines.forEach((line, i) => {
            const match = !source.prose[i] && line.match(head);
            if (match && !chapter.functions.has(match[1])) chapter.functions.set(match[1], source.anchor + (i + 1));
        });
    chapter.sources.forEach(readResults);
    chapter.seconds = lesson.seconds;
    readFigures(chapter);
    return chapter;
}

// The function that a line of code belongs to; a remark or declaration in column 1 belongs to the next one.
function functionAt(source, n) {
    const { lines, prose } = source, code = i => i > 0 && i <= lines.length && !prose[i - 1];
    const name = i => code(i) && (lines[i - 1].match(head) || [])[1];
    let up = n, down = n;
    while (code(up) && !name(up) && !(up < n && lines[up - 1] === '}')) up--;
    while (code(down) && !name(down)) down++;
    return name(up) || name(down) || null;
}

function readResults(source) {
    const [keys, ...rows] = read(`figures/${source.name}/results.tsv`).trimEnd().split('\n').map(line => line.split('\t'));
    source.results = rows.map(row => Object.fromEntries(keys.map((key, i) => [key, row[i]])));
    const seconds = new Map(source.results.map(row => [row.part, Number(row.part_seconds)]));
    source.seconds = [...seconds.values()].reduce((a, b) => a + b, 0);
}

// A figure's caption and alternative text stand in its script; its size in the picture's first bytes.
function readFigures(chapter) {
    chapter.figures = new Map();
    for (const { name } of chapter.sources) readFolder(chapter, `figures/${name}`);
}

function readFolder(chapter, folder) {
    for (const script of fs.readdirSync(folder).filter(f => f.endsWith('.gp')).sort()) {
        const name = script.slice(0, -3), text = read(`${folder}/${script}`);
        const field = (key, what) => {
            const match = text.match(new RegExp(`^# ${key}: (.+)$`, 'm'));
            if (!match) complain(`${folder}/${script}`, `has no ${what}`);
            return match ? match[1] : '';
        };
        const image = ['png', 'svg', 'gif'].map(kind => `${name}.${kind}`).find(f => fs.existsSync(`${folder}/${f}`));
        if (!image) { complain(`${folder}/${script}`, 'has drawn no picture'); continue; }
        const bytes = fs.readFileSync(`${folder}/${image}`);
        const size = image.endsWith('.png') ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
            : image.endsWith('.gif') ? [bytes.readUInt16LE(6), bytes.readUInt16LE(8)] : null;
        if (chapter.figures.has(name)) complain(`${folder}/${script}`, 'the lesson has a figure of this name, too');
        chapter.figures.set(name, { name, folder, image, bytes, size, caption: field('caption', 'caption'), alt: field('alt', 'alternative text') });
    }
}

// ---- equations: defined in the theory, implemented by the program, linked both ways ----

const reference = chapter => new RegExp(`\\((${chapter.number}\\.\\d+)\\)`, 'g');

function readEquations(chapter) {
    const notes = `notes/${chapter.name}.md`, { equations } = chapter;
    let last = null;
    for (const [, tag] of read(notes).matchAll(/\\tag\{([^}]*)\}|\*\*\(implemented\)\*\*/g)) {
        if (tag === undefined) {
            if (last && last.implemented) complain(notes, `says (implemented) twice after equation (${last.tag})`);
            else if (last) last.implemented = true;     // before the first equation the mark is only explained
            continue;
        }
        if (!tag.startsWith(`${chapter.number}.`)) complain(notes, `equation (${tag}) is another chapter's`);
        if (equations.has(tag)) complain(notes, `equation (${tag}) is defined twice`);
        equations.set(tag, last = { tag, implemented: false, code: [], prose: [] });
    }
    // Where the program names them: on a line of code, or in the prose above a piece of code.
    for (const source of chapter.sources) source.lines.forEach((line, i) => {
        const { lines, prose } = source;
        for (const [whole, tag] of line.matchAll(reference(chapter))) {
            const equation = equations.get(tag), where = `${source.file}:${i + 1}`;
            if (!equation) complain(where, `names equation ${whole}, which ${notes} does not define`);
            else if (prose[i]) {
                let n = i + 1;
                while (n <= lines.length && (prose[n - 1] || lines[n - 1] === '')) n++;
                if (n <= lines.length) equation.prose.push([source, n]);
            } else {
                equation.code.push([source, i + 1]);
                if (!equation.implemented) complain(where, `implements ${whole}, which ${notes} does not mark as implemented`);
            }
        }
    });
    for (const e of equations.values())
        if (e.implemented && !e.code.length && !e.prose.length)
            complain(notes, `equation (${e.tag}) is marked as implemented, but ${chapter.file} does not name it`);
}

// The mark becomes a list of the functions that implement the equation.
function implementedIn(chapter, equation) {
    const places = new Map();
    for (const [source, n] of equation.code.length ? equation.code : equation.prose.slice(0, 1)) {
        const name = functionAt(source, n) || `line ${n}`, place = source.anchor + n;
        if (!places.has(name)) places.set(name, equation.code.length ? place : chapter.functions.get(name) || place);
    }
    const links = [...places].map(([name, place]) => `<a href="#${place}">${/ /.test(name) ? name : `<code>${name}</code>`}</a>`);
    return `<span class="implemented">(implemented in ${links.join(', ')})</span>`;
}

function linkEquations(html, chapter, page) {
    const away = page === chapter.page ? '' : chapter.page;
    const link = (whole, tag) => chapter.equations.has(tag) ? `<a class="eq" href="${away}#eq-${tag}">${whole}</a>` :
        (complain(page, `names equation ${whole}, which is not defined`), whole);
    html = inProse(html, reference(chapter), link);
    return html.replace(/<code class="sourceCode[^]*?<\/code>/g, code => code.replace(reference(chapter), link));
}

// On a page that is no chapter's, the number says whose equation it is. Some numbers in brackets are no equations.
function linkAllEquations(html, page) {
    return inProse(html, /\((\d\d)\.(\d+)\)/g, (whole, number, k) => {
        const chapter = chapters.find(c => c.number === number), tag = `${number}.${k}`;
        if (chapter && chapter.equations.has(tag)) return `<a class="eq" href="${chapter.page}#eq-${tag}">${whole}</a>`;
        if (page === 'glossary.html' && !leftOut.some(name => name.startsWith(number))) complain(page, `names equation ${whole}, which is not defined`);
        return whole;
    });
}

// ---- formulas ----

function renderMath(html, page) {
    // A short formula is not broken, and stays with its punctuation.
    html = html.replace(/[(“]?<span class="math inline">[^<]{1,26}<\/span>[,.;:!?)’”]*/g, '<span class="together">$&</span>');
    return html.replace(/<span class="math (inline|display)">([^]*?)<\/span>/g, (_, kind, source) => {
        const displayMode = kind === 'display', tex = unescape(source), tag = tex.match(/\\tag\{([^}]*)\}/);
        let formula;
        try {
            formula = katex.renderToString(tex.replace(/\\tag\{[^}]*\}/, ''), { displayMode, throwOnError: true, strict: 'error' });
        } catch (e) {
            complain(page, `${e.message.replace(/\s+/g, ' ')} (in: ${tex.trim().slice(0, 60)})`);
            return escape(tex);
        }
        if (!displayMode) return formula;
        // The number stands beside the box in which a long formula scrolls, and is a link to itself.
        return `<span class="equation"${tag ? ` id="eq-${tag[1]}"` : ''}><span class="formula">${formula}</span>` +
            `${tag ? `<a class="number" href="#eq-${tag[1]}">(${tag[1]})</a>` : ''}</span>`;
    });
}

// ---- figures ----

// Readers who asked for no motion get an animation's first picture.
function pictureHtml(chapter, figure) {
    const { folder } = figure, size = figure.size ? ` width="${figure.size[0]}" height="${figure.size[1]}"` : '';
    const image = `<img src="${folder}/${figure.image}"${size} alt="${escape(figure.alt)}" loading="lazy">`;
    return figure.still ? `<picture><source media="(prefers-reduced-motion: reduce)" srcset="${folder}/${figure.still}">${image}</picture>` : image;
}

const figureHtml = (chapter, figure) => `<figure id="fig-${figure.name}"><a href="${figure.folder}/${figure.image}">` +
    `${pictureHtml(chapter, figure)}</a>\n<figcaption><code>${figure.name}</code> ${escape(figure.caption)}</figcaption></figure>\n`;

// Each figure stands after the paragraph that names it first, or after the piece of code that draws it.
function placeFigures(html, chapter) {
    const folder = `figures/${chapter.name}/`, places = new Map();
    const named = [...html.matchAll(new RegExp(`<code>(?:figures/${chapter.name}(?:_lab2?)?/)?(\\w+)\\.(?:png|gif|svg)</code>|` +
        '[Ff]igures? <code>(\\w+)</code>(?:(?:, | and |, and )<code>(\\w+)</code>)*', 'g'))]
        .flatMap(m => m.slice(1).filter(Boolean).map(name => [m.index, name, '</p>']));
    for (const { lines, prose, anchor } of chapter.sources) lines.forEach((_, i) => {
        const call = !prose[i] && lines.slice(i, i + 3).join('\n').match(/^.*program_figure\(\s*p,\s*"(\w+)"/);
        if (call) named.push([html.indexOf(`<span id="${anchor}${i + 1}">`), call[1], '</pre></div>']);
    });
    for (const [at, name, end] of named.sort((a, b) => a[0] - b[0])) {
        if (!chapter.figures.has(name)) complain(chapter.page, `names the figure ${name}, which ${folder} does not hold`);
        else if (!places.has(name)) places.set(name, html.indexOf(end, at) + end.length);
    }
    for (const name of chapter.figures.keys())
        if (!places.has(name)) complain(`${folder}${name}.gp`, 'neither text nor program names this figure');
    chapter.shown = [...places.keys()].map(name => chapter.figures.get(name));
    for (const [name, at] of [...places].sort((a, b) => a[1] - b[1]).reverse())
        html = `${html.slice(0, at)}\n${figureHtml(chapter, chapter.figures.get(name))}${html.slice(at)}`;
    // Where the text looks back at the figures, their names lead there.
    return html.replace(/(<h3[^>]*>What to look for[^]*?<\/h3>)([^]*?)(?=<h3|<\/section>)/g, (_, heading, text) =>
        heading + text.replace(/<code>(\w+)<\/code>/g, (whole, name) =>
            chapter.figures.has(name) ? `<a href="#fig-${name}">${whole}</a>` : whole));
}

function copyPictures(chapter) {
    for (const figure of chapter.figures.values()) {
        const folder = path.join(out, figure.folder);
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, figure.image), figure.bytes);
        if (!figure.image.endsWith('.gif')) continue;
        figure.still = `${figure.name}_end.png`;    // its last picture, for paper and for readers who want rest
        if (!fs.existsSync(`${figure.folder}/${figure.still}`)) complain(`${figure.folder}/${figure.image}`, `has no ${figure.still}`);
        else fs.copyFileSync(`${figure.folder}/${figure.still}`, path.join(folder, figure.still));
    }
}

// ---- the table of claims ----

const minus = text => String(text).replace(/-/g, '−');
const duration = seconds => seconds < 59.5 ? `${Math.max(1, Math.round(seconds))} s` :
    `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`;

// As the program prints them: five digits, as many decimals as the spread deserves, more where a verdict needs them.
function oursText(row) {
    const value = Number(row.ours), spread = Number(row.spread), goal = Number(row.target);
    if (row.seeds !== '-' && spread > 0) {
        const decimals = Math.max(0, 1 - Math.floor(Math.log10(spread)));
        return `${minus(value.toFixed(decimals))} ± ${spread.toFixed(decimals)} <small>(${row.seeds} seeds)</small>`;
    }
    const holds = v => row.relation === '<=' ? v <= goal : row.relation === '>=' ? v >= goal : Math.abs(v - goal) <= row.tolerance;
    let digits = Math.max(5, Math.abs(value) < 1e10 ? Math.abs(value).toFixed().length : 5);
    while (digits < 10 && row.relation !== '-' && holds(Number(value.toPrecision(digits))) !== (row.verdict === 'ok')) digits++;
    return minus(Number(value.toPrecision(digits))) + (row.seeds === '1' ? ' <small>(one seed)</small>' : '');
}

const targetText = row => row.relation === '-' ? '' : { '<=': '≤ ', '>=': '≥ ', '=': '' }[row.relation] +
    minus(Number(Number(row.target).toPrecision(6))) + (row.relation === '=' && Number(row.tolerance) ? ` ± ${minus(row.tolerance)}` : '');

function claimsTable(chapter, source) {
    const { results } = source, of = source.lab ? ` of the ${source.title}` : '', run = results[0], claims = results.filter(row => row.relation !== '-');
    const missed = claims.filter(row => row.verdict === 'short').length;
    const rows = results.map((row, i) => (i && results[i - 1].part === row.part ? '' :
        `<tr class="part"><th colspan="5" scope="rowgroup">${row.part} <small>${duration(Number(row.part_seconds))}</small></th></tr>\n`) +
        `<tr class="${row.relation === '-' ? 'control' : row.verdict}"><td>${escape(row.claim)}</td><td>${oursText(row)}</td>` +
        `<td>${targetText(row)}</td><td>${escape(row.source)}</td><td>${row.verdict === '-' ? '' : row.verdict}</td></tr>\n`);
    return `<section><h2 id="${of ? `${source.lab}-` : ''}claims">Claims${of}</h2>
<p>${claims.length} claims, ${missed ? `<strong>${missed} of them short</strong>` : 'none of them short'}: the ${run.size} run on ` +
        `${escape(run.data)}, seed ${run.seed}, in ${duration(source.seconds)}. Rows without a target are controls; the number after ± ` +
        `is the standard deviation over the seeds.</p>\n` +
        boxed(`<table class="claims"><thead><tr><th>claim</th><th>ours</th><th>target</th><th>source</th><th>verdict</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`) + '</section>\n';
}

// ---- code, and tables ----

function dressCode(html, source) {
    return html.replace(/<div class="sourceCode"[^>]*data-startFrom="(\d+)"[^>]*>([^]*?)<\/div>/g, (_, first, pre) => {
        let last = first;
        pre = pre.replace(/<span id="cb\d+-(\d+)"><a [^>]*><\/a>/g, (_, n) => { last = n; return `<span id="${source.anchor}${n}">`; });
        return `<div class="sourceCode"><p class="where"><a href="source/${source.name}.c.txt">${source.file}</a> <a href="#${source.anchor}${first}">` +
            `${first === last ? `line ${first}` : `lines ${first} to ${last}`}</a></p>${pre.replace('<pre ', '<pre tabindex="0" ')}</div>`;
    });
}

// A table scrolls in a box of its own. On a phone one of many columns becomes a list, each cell with its column's name.
function boxed(table) {
    const names = [...table.replace(/<tbody>[^]*/, '').matchAll(/<th\b[^>]*>([^]*?)<\/th>/g)].map(m => plain(m[1]));
    if (names.length > 3) table = table.replace(/<tr\b[^>]*>[^]*?<\/tr>/g, row => {
        let n = 0;
        return row.replace(/<td\b/g, () => `<td data-name="${escape(names[n++] || '')}"`);
    });
    return `<div class="scroll${names.length > 3 ? ' many' : ''}" tabindex="0" role="region" ` +
        `aria-label="Table: ${escape(names.filter(Boolean).join(', '))}">${table}</div>`;
}

const tables = html => html.replace(/<colgroup>[^]*?<\/colgroup>\s*/g, '')
    .replace(/ style="(?:text-align: (\w+);|width: [\d.]+%)"/g, (_, side) => side === 'right' ? ' class="right"' : '')
    .replace(/<table[^>]*>[^]*?<\/table>/g, boxed);

// ---- links ----

let chapters, leftOut;
const others = ['notation', 'glossary', 'concordance', 'errata', 'adding_a_chapter', 'cluster'];

const isLeftOut = file => {     // would it be a page, were it in this book?
    const [, folder, name] = file.match(/^(.*\/)?(\w+)(?:\.\w+)?$/) || [], chapter = chapters.find(c => c.name === name);
    return leftOut.includes(name) || (/solutions\/$/.test(folder) && chapter && !chapter.solved);
};

function pageOf(file) {     // the page that a source has become
    if (isLeftOut(file)) return null;
    const [, folder, name, kind] = file.match(/^(.*\/)?(\w+)\.(md|c)$/) || [];
    const lesson = chapters.find(c => c.labs.some(lab => lab.name === name));
    if (lesson) return `${lesson.page}#${name.slice(lesson.name.length + 1).replace('lab', 'laboratory')}`;
    if (chapters.some(c => c.name === name))
        return /solutions\/$/.test(folder) ? `${name}_solutions.html` : `${name}.html${kind === 'c' ? '#program' : '#theory'}`;
    return kind === 'md' && others.includes(name) ? `${name}.html` : null;
}

function linkWords(html, page, chapter) {
    html = html.replace(/<a\b[^>]*href="([^":#]+\.(?:md|c))(?:#[^"]*)?"[^>]*>([^]*?)<\/a>/g, (whole, file, text) => isLeftOut(file) ? text : whole);
    html = html.replace(/href="([^":#]+\.(?:md|c))(#[^"]*)?"/g, (whole, file, anchor) => {
        const target = pageOf(file);
        if (!target) complain(page, `links to ${file}, which is no page of the book`);
        return target ? `href="${anchor ? target.replace(/#.*/, '') + anchor : target}"` : whole;
    });
    html = inProse(html, /\b[Cc]hapter (\d\d)\b/g, (whole, number) => {
        const other = chapters.find(c => c.number === number);
        return other && other !== chapter ? `<a href="${other.page}">${whole}</a>` : whole;
    });
    const slips = text => text.replace(/\b[EL]\d{1,2}\b/g, name => `<a href="${page === 'errata.html' ? '' : 'errata.html'}#${name}">${name}</a>`);
    if (page === 'errata.html')
        html = inProse(html, /^[^]+$/, slips).replace(/(<(?:td|h\d)\b[^>]* id="(\w+)"[^>]*>)<a [^>]*>\2<\/a>/g, '$1$2');
    else html = inProse(html, /(?:\b[Ee]rrata,? |^, )[EL]\d+\b(?:(?:,| and| to) [EL]\d+\b)*/g, slips);
    if (!chapter) return html;
    const away = page === chapter.page ? '' : chapter.page;
    html = inProse(html, /\b[Ee]xercise (\d+)\b/g, (whole, n) => `<a href="${away}#exercise-${n}">${whole}</a>`);
    return html.replace(/\bpart <code>(\w+)<\/code>/g, (whole, name) =>
        chapter.parts.has(name) ? `part <a href="${away}#part-${name}"><code>${name}</code></a>` : whole);
}

// What the text sets as code and what has a place: a file that is a page, a function of this chapter.
function linkNames(html, page, chapter) {
    const place = text => {
        const [, name] = text.match(/^(\w+)(?:\(.*\))?$/) || [], line = chapter && chapter.functions.get(name);
        return line ? `${page === chapter.page ? '' : chapter.page}#${line}` : pageOf(text);
    };
    return html.split(/(<a\b[^]*?<\/a>|<pre\b[^]*?<\/pre>)/).map((part, i) => i % 2 ? part :
        part.replace(/<code>([^<]*)<\/code>/g, (whole, text) => {
            const target = place(unescape(text)), code = text.length < 24 ? whole.replace('<code>', '<code class="short">') : whole;
            return target && target !== page ? `<a class="name" href="${target}">${code}</a>` : code;
        })).join('');
}

// Every identifier that a page gives out, and every link that it follows.
function checkLinks(pages) {
    const ids = new Map();
    for (const [page, html] of pages) {
        const found = [...html.matchAll(/\sid="([^"]*)"/g)].map(m => m[1]), once = new Set(found);
        if (once.size < found.length) complain(page, `the id ${found.find((id, i) => found.indexOf(id) !== i)} is given twice`);
        ids.set(page, once);
    }
    for (const [page, html] of pages)
        for (const [, link] of html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)) {
            if (/^(https?|mailto|data):/.test(link)) continue;
            const [file, anchor] = unescape(link).split('#');
            if (file && !ids.has(file) && !fs.existsSync(path.join(out, file))) complain(page, `links to ${link}: no such file`);
            else if (anchor && !(ids.get(file || page) || new Set()).has(anchor)) complain(page, `links to ${link}: no such place`);
        }
}

// ---- pages ----

function contents(html) {
    const list = [...html.matchAll(/<h([23])[^>]* id="([^"]*)"[^>]*>([^]*?)<\/h\1>/g)];
    if (list.length < 3) return '';
    const top = Math.min(...list.map(m => m[1]));
    const items = list.map(([, level, id, text]) =>
        `<li class="level${level - top}"><a href="#${id}">${text.replace(/<\/?a\b[^>]*>/g, '')}</a></li>`).join('\n');
    return `<details class="contents"><summary>Contents of this page</summary><ul>${items}</ul></details>
<nav class="contents" aria-label="Contents of this page"><ul>${items}</ul></nav>`;
}

const nav = page => [['index', 'Learning to Generate'], ['notation', 'Notation'], ['glossary', 'Glossary'], ['concordance', 'Concordance'],
    ['errata', 'Errata']].map(([to, text]) => `<a href="${to}.html"${`${to}.html` === page ? ' aria-current="page"' : ''}>${text}</a>`).join('\n');

function pageHtml({ page, title, heading, body, previous, next }) {
    const turn = (to, rel, word) => to ? `<a rel="${rel}" href="${to[0]}"><small>${word}</small>${escape(to[1])}</a>` : '';
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page === 'index.html' ? '' : `${escape(title)} · `}Learning to Generate</title>
<link rel="icon" href="data:,">
${/class="katex"/.test(body) ? '<link rel="stylesheet" href="katex/katex.min.css">\n' : ''}<link rel="stylesheet" href="book.css">
</head>
<body${page === 'index.html' ? ' class="front"' : ''}>
<a class="skip" href="#text">To the text</a>
<header class="top"><nav aria-label="The book">
${nav(page)}
</nav></header>
<div class="page">
${page === 'index.html' ? '' : contents(body)}
<main id="text">
${heading}
${body}
</main>
</div>
<footer><nav class="turn" aria-label="Neighbouring pages">
${turn(previous, 'prev', 'Previous')}
${turn(next, 'next', 'Next')}
</nav>
<p>Prose and figures <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code MIT.</p></footer>
</body>
</html>
`;
}

// pandoc has moved the headings one level down, below the page's own title; the text's first one becomes that title.
const withoutTitle = html => html.replace(/<h2[^>]*>[^]*?<\/h2>\s*/, '');

function chapterBody(chapter) {
    // Identifiers that theory and program may share, and those that others link to.
    let notes = withoutTitle(piece(`${chapter.name}.notes`)).replace(/(<h\d[^>]*) id="([^"]*)"/g, '$1 id="theory-$2"')
        .replace(/ id="[^"]*"(>(\d+)\. )/g, ' id="section-$2"$1');
    notes = inProse(notes, /\b[Ss]ection (\d+)\b/g, (whole, n) => notes.includes(`id="section-${n}"`) ? `<a href="#section-${n}">${whole}</a>` : whole);
    let last = null;
    notes = notes.replace(/\\tag\{([^}]*)\}|<strong>\(implemented\)<\/strong>/g, (whole, tag) => {
        if (tag) last = chapter.equations.get(tag);
        return tag || !last ? whole : implementedIn(chapter, last);
    });
    const woven = source => dressCode(withoutTitle(piece(`${source.name}.program`)), source).replace(/ id="[^"]*"(>Part (\w+))/g, ' id="part-$2"$1');
    let program = woven(chapter.lesson);
    const labs = chapter.labs.map(lab => lab.lab === 'lab' ? woven(lab) : woven(lab).replace(/(<h\d[^>]*) id="(?!part-)/g, `$1 id="${lab.lab}-`));
    chapter.parts = new Set([...[program, ...labs].join('').matchAll(/ id="part-(\w+)"/g)].map(m => m[1]));
    let n = 0;
    program = program.replace(/(<h3 id="exercises"[^]*?<ol[^>]*>)([^]*?)(?=<\/ol>)/, (_, before, list) => before +
        list.replace(/<li>([^]*?)((?:<\/p>)?<\/li>)/g, (_, text, end) => `<li id="exercise-${++n}">${text}` + (!chapter.solved ? '' :
            ` <a class="solution" href="${chapter.name}_solutions.html#solution-${n}">solution</a>`) + end));
    // The claims stand where the program ends and the text looks back.
    const code = '</pre></div>', at = program.lastIndexOf(code) + code.length;
    let html = tables(`<section><h2 id="theory">Theory</h2>\n${notes}</section>\n<section><h2 id="program">Program</h2>\n` +
        `${program.slice(0, at)}</section>\n`) + claimsTable(chapter, chapter.lesson) + tables(`<section>${program.slice(at)}</section>`);
    chapter.labs.forEach((lab, i) => {
        html += tables(`<section><h2 id="${lab.lab.replace('lab', 'laboratory')}">The ${lab.title}</h2>\n${labs[i]}</section>\n`) + claimsTable(chapter, lab);
    });
    html = linkEquations(linkWords(html, chapter.page, chapter), chapter, chapter.page);
    return renderMath(linkNames(placeFigures(html, chapter), chapter.page, chapter), chapter.page);
}

function solutionsBody(chapter, page) {
    const back = n => `<a class="name" href="${chapter.page}#exercise-${n}">${n}.</a> `;
    const html = withoutTitle(tables(piece(`${chapter.name}.solutions`)))
        .replace(/<h3 id="[^"]*">(\d+)\. /g, (_, n) => `<h3 id="solution-${n}">${back(n)}`)
        .replace(/<p><strong>(\d+)\. /g, (_, n) => `<p id="solution-${n}"><strong>${back(n)}`);
    return renderMath(linkNames(linkEquations(linkWords(html, page, chapter), chapter, page), page, chapter), page);
}

function otherPage(name) {
    const page = `${name}.html`;
    let html = tables(piece(`${name}.page`));
    const title = plain(html.match(/<h2[^>]*>([^]*?)<\/h2>/)[1]);
    if (name === 'errata')
        html = html.replace(/ id="[^"]*">(E\d+)\. /g, ' id="$1">$1. ').replace(/<td([^>]*)>(L\d+)<\/td>/g, '<td$1 id="$2">$2</td>');
    return { page, title, heading: `<h1>${escape(title)}</h1>`,
        body: renderMath(linkNames(linkAllEquations(linkWords(withoutTitle(html), page, null), page), page, null), page) };
}

// On the front page: the figure to look at first, so large that its words can be read.
const strip = chapter => [...chapter.shown].sort((a, b) => (b.name === chapter.look) - (a.name === chapter.look)).slice(0, 1)
    .map(figure => `<a href="${chapter.page}#fig-${figure.name}">${pictureHtml(chapter, figure)}</a>`).join('\n');

const cards = () => chapters.map(c => `<article class="card"><h3><a href="${c.page}"><span class="no">${c.number}</span> ${escape(c.title)}</a></h3>
<p>${escape(c.promise)} <small>Runs in ${duration(c.seconds)}. Assumes ${escape(c.assumed.replace(/^Ch/, 'ch'))}.</small></p>
<div class="strip">${strip(c)}</div></article>`).join('\n');

// The same for README.md, which weave.sh keeps up to date.
const readingOrder = () => ['| chapter | what it does | runs in | assumes |', '|---|---|---|---|',
    ...chapters.map(c => `| [${c.number} ${c.title}](${c.file}) | ${c.promise} | ${duration(c.seconds)} | ${c.assumed} |`), ''].join('\n');

// ---- the book ----

function main() {
    const names = fs.readdirSync('chapters').filter(f => /^\d\d_\w+\.c$/.test(f) && !/_lab2?\.c$/.test(f)).sort().map(f => f.slice(0, -2));
    const isThere = name => fs.existsSync(path.join(pieces, `${name}.program`));
    leftOut = names.filter(name => !isThere(name));
    chapters = names.filter(isThere).map(chapterOf);
    fs.mkdirSync(path.join(out, 'source'), { recursive: true });
    const made = [], label = c => `${c.number} ${c.title}`;
    for (const c of chapters) {
        const solutions = `${c.name}_solutions.html`;
        readEquations(c);
        copyPictures(c);
        for (const s of c.sources) fs.writeFileSync(path.join(out, 'source', `${s.name}.c.txt`), s.lines.join('\n'));
        made.push({ page: c.page, title: label(c), body: chapterBody(c), heading: `<p class="kicker">Chapter ${c.number}</p>
<h1>${escape(c.title)}${c.subtitle ? `<small>${escape(c.subtitle)}</small>` : ''}</h1>
<p class="lead">${escape(c.promise)}</p>
<p class="facts"><a href="#theory">Theory</a> <a href="#program">Program</a> <a href="#claims">Claims</a> <a href="#exercises">Exercises</a>${c.labs.length ? ' <a href="#laboratory">Laboratory</a>' : ''}
${c.solved ? `<a href="${solutions}">Solutions</a> ` : ''}<span>runs in ${duration(c.seconds)}</span></p>` });
        if (c.solved) made.push({ page: solutions, title: `${label(c)}: solutions`, body: solutionsBody(c, solutions), aside: c,
            heading: `<p class="kicker"><a href="${c.page}#exercises">Chapter ${c.number}</a></p>
<h1>${escape(c.title)}<small>solutions to the exercises</small></h1>` });
    }
    made.push(...others.map(otherPage));
    const front = linkWords(withoutTitle(piece('front.page')), 'index.html', null).replace('<!-- chapters -->', cards)
        .replace(/<!-- solutions -->([^]*?)<!-- end of solutions -->/, chapters.some(c => c.solved) ? '$1' : '');
    made.unshift({ page: 'index.html', title: 'Learning to Generate', body: front, heading: '<h1>Learning to Generate<small>a book you can run</small></h1>' });

    // Solutions lie beside the road: back to their chapter, on to the next.
    const road = made.filter(m => !m.aside).map(m => [m.page, m.title]), pages = new Map();
    for (const m of made) {
        const i = road.findIndex(([page]) => page === (m.aside ? m.aside.page : m.page));
        pages.set(m.page, pageHtml({ ...m, previous: road[m.aside ? i : i - 1], next: road[i + 1] }));
    }
    checkLinks(pages);
    for (const file of fs.readdirSync(out))     // a book without solutions keeps none of an earlier one
        if (/^\d\d_\w+\.html$/.test(file) && !pages.has(file)) fs.unlinkSync(path.join(out, file));
    for (const [page, html] of pages) fs.writeFileSync(path.join(out, page), html);
    fs.writeFileSync(path.join(out, 'reading_order.md'), readingOrder());
    for (const e of new Set(errors)) console.error(e);
    process.exitCode = errors.length ? 1 : 0;
}
main();
