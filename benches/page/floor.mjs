// A page without a program that makes the same changes to the same nodes as ours does when a lever moves: the least that an
// input can cost with these nodes and styles. Recorded from our page, replayed by plain JavaScript.

/** Records what two key presses, there and back, change in the page: a list of changes each, in their order. */
export async function record(page, slider, keys) {
  await page.evaluate(() => {
    const pathOf = (node) => {
      const path = [];
      for (let own = node; own !== document.documentElement; own = own.parentNode) {
        if (!own?.parentNode) return null;
        path.unshift([...own.parentNode.childNodes].indexOf(own));
      }
      return path;
    };
    globalThis.changes = [];
    new MutationObserver((list) => {
      for (const { type, target, attributeName } of list) {
        const path = pathOf(target);
        if (!path) continue;
        if (type === 'attributes') changes.push({ path, name: attributeName, value: target.getAttribute(attributeName) });
        else if (type === 'characterData') changes.push({ path, text: target.data });
        else changes.push({ path, html: target.innerHTML });
      }
    }).observe(document.documentElement, { subtree: true, attributes: true, characterData: true, childList: true });
  });
  await slider.focus();
  const steps = [];
  for (const key of keys) {
    await page.evaluate(() => { changes.length = 0; });
    await page.keyboard.press(key);
    await page.waitForTimeout(1500);
    steps.push(await page.evaluate(() => structuredClone(changes)));
  }
  return steps;
}

/** The page as it stands, without its program, with a script that replays the steps in turn at each key press. */
export async function still(page, steps) {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const script = `
    const steps = ${JSON.stringify(steps)};
    let turn = 0;
    const find = (path) => path.reduce((node, at) => node?.childNodes[at], document.documentElement);
    addEventListener('keydown', () => {
      for (const { path, name, value, text, html } of steps[turn]) {
        const node = find(path);
        if (!node) continue;
        if (name !== undefined) value === null ? node.removeAttribute(name) : node.setAttribute(name, value);
        else if (text !== undefined) node.data = text;
        else node.innerHTML = html;
      }
      turn = (turn + 1) % steps.length;
    });`;
  return {
    html: `<!doctype html>${html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<meta http-equiv[^>]*>/g, '').replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '').replace('</body>', '<script src="./floor.js"></script></body>')}`,
    script,
  };
}
