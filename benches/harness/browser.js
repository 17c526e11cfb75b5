// A real Chromium, and in it a page that nothing is left over for.

import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Runs `use(page, devtools)` in a context of its own: its cache, storage and compiled code are cold. */
export async function inFreshPage(browser, { slowdown = 1, script } = {}, use) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    if (script) await page.addInitScript(script);
    const devtools = await context.newCDPSession(page);
    if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const result = await use(page, devtools);
    if (errors.length) throw new Error(`the page says: ${errors.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}
