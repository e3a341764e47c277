// SPDX-License-Identifier: MIT
//
// Holds the woven pages against what they were woven from.    node tests/test_book.js BOOK [CHECK]
//
// Run in the root of a tree whose book is in BOOK. The checks share no code with the weaver. CHECK is one of
//
//   lines    every line of code of a chapter stands on its page once, in order, under its number
//   links    equation and code lead to each other: every equation has its place, every line of code that names one leads
//            there, and every mark (implemented) leads to a function or a line
//   claims   the tables of claims hold the rows of results.tsv, and each number rounds from the one there
//   films    animations have the frames that their scripts draw, and hold the last one
//   names    what the text sets as code exists: functions, files, options, parts, figures
//   glossary each row leads to the equation, or the part of the theory, that it names
//   readme   README.md has the reading order that the weaver wrote
//   numbers  numbers in the prose come from the run (see below)
//
// One line for each fault; the last line counts.

'use strict';
const fs = require('fs'), path = require('path');
const [book, only] = process.argv.slice(2);
const read = file => fs.readFileSync(file, 'utf8');
const plain = html => html.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'").replace(/&amp;/g, '&');
let good = 0, bad = 0, skipped = 0;
const is = (truth, what) => { truth ? good++ : (bad++, console.log(`not so: ${what}`)); };
const none = (list, what) => is(!list.length, `${what} (not ${[...new Set(list)].slice(0, 12).join(', ')})`);

// The source with its prose and its code apart; in each the other's lines are empty.
function apart(name) {
    let inside = false;
    const prose = [], code = [];
    read(`chapters/${name}.c`).split('\n').forEach((line, i) => {
        const mark = line === '/*' || line === '*/';
        if (mark) inside = line === '/*';
        prose[i] = inside && !mark ? line : '';
        code[i] = inside || mark ? '' : line;
    });
    return { prose: prose.join('\n'), code };
}

// Laboratories, NN_name_lab.c and NN_name_lab2.c, are woven into the page of their lesson; their lines are called lab-L1,
// lab2-L1 and so on.
const isLab = name => /_lab2?$/.test(name), lessonOf = name => name.replace(/_lab2?$/, ''), anchor = name => isLab(name) ? `${name.match(/lab2?$/)[0]}-L` : 'L';
const page = name => read(path.join(book, `${lessonOf(name)}.html`));
const checks = {};

checks.lines = name => {
    const { code } = apart(name), woven = [...page(name).matchAll(new RegExp(`<span id="${anchor(name)}(\\d+)">(.*)`, 'g'))]
        .map(([, n, line]) => [Number(n), plain(line.replace(/<\/code><\/pre>.*/, ''))]), there = new Set(woven.map(([n]) => n));
    none(code.map((line, i) => line && !there.has(i + 1) ? i + 1 : 0).filter(Boolean), `${name}: every line of code is woven`);
    none(woven.filter(([n], i) => i && n <= woven[i - 1][0]).map(([n]) => n), `${name}: lines of code stand in order, each once`);
    none(woven.filter(([n, line]) => line !== code[n - 1]).map(([n, line]) => `${n}: ${line}`), `${name}: each line is the source's`);
};

checks.links = name => {
    const html = page(name), { code } = apart(name), theory = read(`notes/${lessonOf(name)}.md`), number = name.slice(0, 2);
    none([...theory.matchAll(/\\tag\{([^}]*)\}/g)].map(m => m[1]).filter(tag => !html.includes(`id="eq-${tag}"`)), `${name}: every equation has its place`);
    const line = n => html.slice(html.indexOf(`<span id="${anchor(name)}${n}">`)).split('\n', 1)[0];
    none(code.flatMap((text, i) => [...text.matchAll(new RegExp(`\\((${number}\\.\\d+)\\)`, 'g'))].map(m => [i + 1, m[1]]))
        .filter(([n, tag]) => !line(n).includes(`<a class="eq" href="#eq-${tag}">`)), `${name}: code leads to its equations`);
    is(fs.existsSync(path.join(book, `${lessonOf(name)}_solutions.html`)), `${name}: the exercises have their solutions`);
    const marks = (theory.slice(theory.indexOf('\\tag{')).match(/\*\*\(implemented\)\*\*/g) || []).length;
    const lists = [...html.matchAll(/<span class="implemented">\(implemented in ([^]*?)\)<\/span>/g)].map(m => m[1]);
    is(marks === lists.length && lists.every(list => /href="#(?:lab2?-)?L\d+"/.test(list)), `${name}: ${marks} equations lead to their code, not ${lists.length}`);
};

const digits = text => text.replace(/−/g, '-').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) || [];
function rounds(text, value) {      // is text the number value, rounded?
    const [mantissa, power] = text.split('e'), decimals = (mantissa.split('.')[1] || '').length;
    return Math.abs(Number(text) - value) <= 0.5001 * 10 ** (Number(power || 0) - decimals);
}

checks.claims = name => {
    const [keys, ...kept] = read(`figures/${name}/results.tsv`).trimEnd().split('\n').map(line => line.split('\t'));
    const rows = [...page(name).match(/<table class="claims">[^]*?<\/table>/g)[['', 'lab', 'lab2'].indexOf(isLab(name) ? name.match(/lab2?$/)[0] : '')]
        .matchAll(/<tr class="(?:control|ok|short)">([^]*?)<\/tr>/g)].map(([, row]) => [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(m => plain(m[1])));
    is(rows.length === kept.length && kept.length > 0, `${name}: ${kept.length} claims, ${rows.length} rows`);
    rows.forEach((row, i) => {
        const r = Object.fromEntries(keys.map((key, j) => [key, (kept[i] || [])[j]])), what = `${name}: ${r.claim}`;
        is(row[0] === r.claim && row[3] === r.source && row[4] === r.verdict.replace('-', ''), `${what}: the row says ${row}`);
        const [ours, spread] = digits(row[1].replace(/\(.*/, '')), [target] = digits(row[2]);
        is(rounds(ours, Number(r.ours)), `${what}: ours is ${r.ours}, not ${row[1]}`);
        is(!Number(r.spread) || rounds(spread, Number(r.spread)), `${what}: the spread is ${r.spread}, not ${row[1]}`);
        is(r.relation === '-' ? row[2] === '' : rounds(target, Number(r.target)), `${what}: the target is ${r.target}, not ${row[2]}`);
    });
};

// Animations, taken apart: as many frames as the script draws, the last one held for a second and a half, its end alone.
checks.films = name => {
    for (const file of fs.readdirSync(`figures/${name}`).filter(f => f.endsWith('.gif'))) {
        const gif = fs.readFileSync(`figures/${name}/${file}`), film = file.slice(0, -4), colours = byte => byte & 0x80 ? 3 << ((byte & 7) + 1) : 0;
        const drawn = (read(`figures/${name}/${film}.gp`).match(/^set multiplot/gm) || []).length - 1;      // and its end alone
        let at = 13 + colours(gif[10]), frames = 0, delay = 0, held = 0, before = Buffer.alloc(0);
        while (at < gif.length && gif[at] !== 0x3b) {
            const from = at, picture = gif[at] === 0x2c;
            if (gif[at] === 0x21 && gif[at + 1] === 0xf9) delay = gif.readUInt16LE(at + 4);
            at += picture ? 11 + colours(gif[at + 9]) : 2;
            while (gif[at]) at += gif[at] + 1;
            at++;
            if (!picture) continue;
            frames++;
            const now = gif.subarray(from, at);
            held = now.equals(before) ? held + delay : delay;
            before = now;
        }
        is(frames === drawn, `${name}/${file}: ${drawn} frames are drawn, ${frames} are in it`);
        is(held >= 150, `${name}/${file}: its last frame stands for ${held / 100} s`);
        is(gif.length < 1 << 20, `${name}/${file}: ${gif.length} bytes`);
        is(fs.existsSync(`figures/${name}/${film}_end.png`), `${name}/${file}: its end alone, for paper`);
    }
};

// Code in the prose: each word of it must be a name somewhere in the sources, or in a program that a solution prints.
let vocabulary, options;
checks.names = name => {
    if (!vocabulary) {
        const files = ['chapters', 'common', 'tests'].flatMap(d => fs.readdirSync(d).filter(f => /\.[ch]$|^check_\w+\.sh$/.test(f)).map(f => `${d}/${f}`));
        const fenced = fs.readdirSync('notes/solutions').flatMap(f => read(`notes/solutions/${f}`).match(/```[^]*?```/g) || []);
        vocabulary = new Set([...files.map(f => read(f).replace(/^\/\*$[^]*?^\*\/$/gm, '')), ...fenced, read('Makefile')].join('\n').match(/[A-Za-z_]\w*/g));
        options = read('common/program.c');
    }
    for (const file of [`chapters/${name}.c`, ...(isLab(name) ? [] : [`notes/${name}.md`, `notes/solutions/${name}.md`])]) {
        const text = (file.endsWith('.c') ? apart(name).prose : read(file)).replace(/```[^]*?```|^( {4}|\t).*$/gm, ''), faults = [];
        for (const [, code] of text.matchAll(/`([^`]+)`/g)) {
            const word = code.trim().replace(/\s+/g, ' ');
            if (/^[\w./]+\.(c|h|md|gp|tsv|png|gif|sh)$/.test(word)) {
                const places = [word, `notes/${word}`, `common/${word}`, `figures/${name}/${word.replace(/\.tsv$/, '.gp')}`];
                if (!places.some(f => fs.existsSync(f))) faults.push(word);
            } else for (const part of word.replace(/"[^"]*"|\bbuild\/\S+/g, '').match(/--[a-z-]+|[A-Za-z_]\w*/g) || [])
                if (part.startsWith('--') ? !options.includes(`, "${part.slice(2)}", `) : part.length > 2 && !vocabulary.has(part)) faults.push(part);
        }
        none(faults, `${file}: the names exist`);
    }
};

checks.glossary = (_, i) => {
    if (i) return;
    const rows = read('notes/glossary.md').split('\n').filter(line => /^\| (?!English|:)/.test(line)).map(line => line.split('|').map(c => c.trim()));
    const woven = [...read(path.join(book, 'glossary.html')).matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(m => m[1]);
    is(read('notes/glossary.md').includes(`There are ${rows.length}.`), `notes/glossary.md: it says how many there are (${rows.length})`);
    for (const [, term, , , , place] of rows) {
        const american = term.replace(/ \(.*/, '').replace(/([ai][lmr]|er|nt)is(ation|ing|er)\b/, '$1iz$2').replace('ighbour', 'ighbor').replace('centring', 'centering');
        is(term.includes(american.replace(' trick', '')), `notes/glossary.md: ${term} is found as ${american}`);
        const row = woven.find(html => plain(html.replace(/<\/td>[^]*/, '')).replace(/’/g, "'").trim() === plain(term)) || '';
        for (const [, tag] of (place || '').matchAll(/\((\d\d\.\d+)\)/g)) {
            const [, page] = row.match(new RegExp(`href="([^"#]*)#eq-${tag.replace('.', '\\.')}"`)) || [];
            is(page && page.startsWith(tag.slice(0, 2)) && read(path.join(book, page)).includes(`id="eq-${tag}"`), `notes/glossary.md: ${term} leads to (${tag})`);
        }
        for (const [, number] of (place || '').matchAll(/\[(\d\d)\]/g))
            is(new RegExp(`href="${number}_\\w+\\.html#theory"`).test(row), `notes/glossary.md: ${term} leads to chapter ${number}`);
    }
    none(names.map(name => name.slice(0, 2)).filter(number => !rows.some(row => (row[5] || '').includes(`[${number}]`))), 'notes/glossary.md: every chapter has a term');
};

checks.readme = (_, i) => {
    if (i) return;
    const [, between] = read('README.md').match(/<!-- reading order[^\n]*\n([^]*?)<!-- end of the reading order -->/) || [];
    const timeless = text => (text || '').replace(/\| (\d+ min )?\d+ s \|/g, '| ... |');    // a reader's machine has its own
    is(timeless(between) === timeless(read(path.join(book, 'reading_order.md'))), "README.md: the reading order is the chapters' (make book writes it)");
};

// Numbers in the prose of a chapter and its theory. Those with a decimal point and three digits or more, and in a
// paragraph that begins "What came out" all of two digits or more, must be numbers of the default run: of results.tsv
// or of what it printed (notes/book/runs/NAME.txt, kept by record.sh), rounded as they stand, or as a percentage. Those
// that come from elsewhere (a paper, another data set, an exercise, a calculation) are listed, with the reason, in
// notes/book/runs/NAME.other: number, tab, reason; and an entry that no number needs any more is a fault too. The
// tolerance is half a unit of the last digit that is quoted. Solutions quote changed programs and are not compared.
checks.numbers = name => {
    if (isLab(name)) return;        // with its lesson
    const all = [name, `${name}_lab`, `${name}_lab2`].filter(n => names.includes(n));
    const kept = `notes/book/runs/${name}.txt`, others = `notes/book/runs/${name}.other`;
    if (!all.every(n => fs.existsSync(`notes/book/runs/${n}.txt`))) {
        skipped++;
        return console.log(`skipped: the numbers of ${name}: no ${kept} (sh notes/book/record.sh ${name})`);
    }
    const run = all.flatMap(n => [read(`figures/${n}/results.tsv`), read(`notes/book/runs/${n}.txt`)]).join('\n').replace(/(\d),(\d{3})/g, '$1$2');
    const values = (run.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) || []).map(Number);
    const other = new Map((fs.existsSync(others) ? read(others) : '').split('\n').filter(l => l && !l.startsWith('#')).map(line => {
        const [number, reason] = line.split('\t');
        is(reason, `${others}: ${number} has a reason`);
        return [number, 0];
    }));
    for (const [file, text] of [...all.map(n => [`chapters/${n}.c`, apart(n).prose]), [`notes/${name}.md`, read(`notes/${name}.md`)]]) {
        const faults = [];
        for (const paragraph of text.replace(/\$\$[^]*?\$\$|```[^]*?```|arXiv [\d.]+|\(\d\d\.\d+\)/g, '').split(/\n\s*\n/)) {
            const all = /^What came out/.test(paragraph.trim());
            for (const [number] of paragraph.matchAll(/(?<![\w.,^{])\d[\d,]*(?:\.\d+)?(?!\w|\.\d)/g)) {
                const key = number.replace(/,$/, ''), value = key.replace(/,/g, ''), count = value.replace('.', '').replace(/^0+/, '').length;
                if (all ? count < 2 : count < 3 || !/\./.test(value)) continue;
                if (values.some(v => rounds(value, v) || rounds(value, 100 * v))) continue;
                if (other.has(key)) other.set(key, 1);
                else faults.push(key);
            }
        }
        none(faults, `${file}: numbers come from the run, or stand in ${others}`);
    }
    none([...other].filter(([, used]) => !used).map(([number]) => number), `${others}: every entry is needed`);
};

const names = fs.readdirSync('chapters').filter(f => f.endsWith('.c')).map(f => f.slice(0, -2))    // less a reader's own drafts
    .filter(name => fs.existsSync(`notes/${lessonOf(name)}.md`) && fs.existsSync(`figures/${name}/results.tsv`));
for (const check of only ? [only] : Object.keys(checks)) names.forEach((name, i) => checks[check](name, i));
console.log(`${good} passed, ${bad} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = bad || !good ? 1 : 0;
