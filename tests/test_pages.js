// SPDX-License-Identifier: MIT
//
// Looks at every page of the book as a reader's browser does.    node tests/test_pages.js CHROMIUM BOOK [SHOTS [PATTERN]]
//
// Chromium is driven through a pipe by its DevTools protocol, so nothing but it and node is needed. For each page, at
// the width of a phone and of a laptop, light and dark: nothing on the console, no script, no broken picture and none
// without alternative text, no sideways scroll of the page, no text below a contrast of 4.5 to 1 (3 to 1 if large) or
// smaller than 9 pixels. With SHOTS, pictures of all that are left in that folder, at projector width too, for a person
// to look at; PATTERN chooses, as in 01_.*-360-dark. One line for each fault; the last line counts.

'use strict';
const { spawn } = require('child_process'), fs = require('fs'), os = require('os'), path = require('path');
const [chromium, book, shots, pattern] = process.argv.slice(2);
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'ltg.'));
const browser = spawn(chromium, ['--headless=new', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    '--disable-dev-shm-usage', '--no-first-run', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

let sent = 0, rest = '';
const waiting = new Map(), listeners = new Set();
browser.stdio[4].on('data', data => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const message of messages.map(m => JSON.parse(m))) {
        const done = waiting.get(message.id);
        waiting.delete(message.id);
        if (!done) listeners.forEach(hear => hear(message));
        else if (message.error) done.no(new Error(message.error.message));
        else done.yes(message.result);
    }
});
const send = (method, params, sessionId) => new Promise((yes, no) => {
    waiting.set(++sent, { yes, no });
    browser.stdio[3].write(JSON.stringify({ id: sent, method, params, sessionId }) + '\0');
});

// Runs in the page; returns a list of faults.
async function look() {
    const faults = [], name = e => `<${e.tagName.toLowerCase()}${e.id ? ` id=${e.id}` : ''}> "${e.textContent.trim().slice(0, 40)}"`;
    const images = [...document.images];
    images.forEach(i => { i.loading = 'eager'; });
    await Promise.all(images.map(i => i.decode().catch(() => { })));
    for (const i of images) {
        if (!i.naturalWidth) faults.push(`broken picture ${i.getAttribute('src')}`);
        if (!i.alt) faults.push(`no alternative text: ${i.getAttribute('src')}`);
    }
    const root = document.scrollingElement, width = root.clientWidth;
    if (root.scrollWidth > width) {
        const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('pre, .scroll, .formula'));
        faults.push(`scrolls sideways: ${root.scrollWidth} px on ${width}; ${wide.slice(0, 3).map(name).join('; ')}`);
    }
    if (document.scripts.length) faults.push('has a script');
    const rgb = text => { const v = text.match(/[\d.]+/g).map(Number); return v.length < 4 ? [...v, 1] : v; };
    const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
    const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255]; };
    const seen = new Set();
    for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        const e = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || e.closest('.katex') || !e.getClientRects().length) continue;
        const style = getComputedStyle(e), size = parseFloat(style.fontSize);
        const back = ground(e), key = `${style.color} ${back} ${size}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const [a, b] = [light(rgb(style.color)), light(back)], ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < (size >= 24 ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)}: ${style.color} on ${back}, ${name(e)}`);
        if (size < 9) faults.push(`text of ${size} px: ${name(e)}`);
    }
    return faults;
}

async function visit(page, views) { // one load, then each view of it in turn; returns their faults
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    let loaded, faults = [];
    const whenLoaded = new Promise(yes => { loaded = yes; });
    const hear = message => {
        if (message.sessionId !== sessionId) return;
        if (message.method === 'Page.loadEventFired') loaded();
        if (/exceptionThrown|entryAdded|consoleAPICalled/.test(message.method)) faults.push(`console: ${JSON.stringify(message.params).slice(0, 200)}`);
    };
    listeners.add(hear);
    for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`, {}, sessionId);
    const all = [];
    for (const { name, width, scheme } of views) {
        const height = width === 360 ? 1600 : Math.round(width * 0.8);
        await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }, sessionId);
        await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] }, sessionId);
        if (!all.length) {
            await send('Page.navigate', { url: `file://${path.resolve(book, page)}` }, sessionId);
            await whenLoaded;
        }
        const { result, exceptionDetails } = await send('Runtime.evaluate', { expression: `(${look})()`, awaitPromise: true, returnByValue: true }, sessionId);
        faults.push(...(exceptionDetails ? [JSON.stringify(exceptionDetails).slice(0, 300)] : result.value));
        if (shots) await shoot(name, height, sessionId);
        all.push(faults);
        faults = [];
    }
    listeners.delete(hear);
    await send('Target.closeTarget', { targetId });
    return all;
}

async function shoot(view, height, sessionId) {
    fs.mkdirSync(shots, { recursive: true });
    const evaluate = expression => send('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
    const total = (await evaluate('document.scrollingElement.scrollHeight')).result.value;
    for (let y = 0, i = 0; y < total; y += height - 20, i++) {
        await evaluate(`scrollTo({ top: ${y}, behavior: 'instant' })`);
        const { data } = await send('Page.captureScreenshot', { optimizeForSpeed: true }, sessionId);
        fs.writeFileSync(path.join(shots, `${view}-${String(i).padStart(2, '0')}.png`), data, 'base64');
    }
}

async function main() {
    let good = 0, bad = 0;
    for (const page of fs.readdirSync(book).filter(f => f.endsWith('.html')).sort()) {
        const views = [];
        for (const width of shots ? [360, 1280, 1920] : [360, 1280])
            for (const scheme of ['light', 'dark']) {
                const name = `${page.replace('.html', '')}-${width}-${scheme}`;
                if (!pattern || new RegExp(pattern).test(name)) views.push({ name, width, scheme });
            }
        if (!views.length) continue;
        (await visit(page, views)).forEach((faults, i) => {
            faults.forEach(f => console.log(`${page} at ${views[i].width} px, ${views[i].scheme}: ${f}`));
            faults.length ? bad++ : good++;
        });
    }
    console.log(`${good} passed, ${bad} failed`);
    return bad || !good;
}

const end = status => {
    browser.once('exit', () => { fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); process.exit(status); });
    browser.kill();
};
browser.once('error', e => { console.log(`${chromium} does not start: ${e.message}`); process.exit(1); });
main().then(failed => end(failed ? 1 : 0), e => { console.log(String(e)); end(1); });
