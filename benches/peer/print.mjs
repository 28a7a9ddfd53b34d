// What compare.mjs has measured, as a table with the budgets of the page.
const BUDGETS = {
  all: { time: 3.5, ratio: 1.8 },
  six: { time: 1.2, ratio: 2.5 },
  tenThousand: 25,
  why: 15,
};
const mark = (met) => (met ? 'met' : 'MISSED');

/** The median of one benchmark in the native table, with its unit. */
function native(text, name) {
  const line = text?.split('\n').find((own) => new RegExp(`─ ${name} `).test(own));
  return line?.split('│')[2]?.trim() ?? 'not measured';
}

function table(place, result) {
  const us = (value) => value.toFixed(2).padStart(8);
  const line = (label, { median, min, p10, p90 }) => console.log(`${place.padEnd(9)} ${label.padEnd(36)} ${[median, min, p10, p90].map(us).join(' ')}`);
  for (const [what, outputs, peer] of [['all', 'all outputs', 'run'], ['six', 'six outputs', 'runAgg']]) {
    const { ours, hand, vensim, handRatio, vensimRatio } = result[what];
    line(`µs a run, ${outputs}, Jigong`, ours);
    line(`   hand.mjs ${peer}`, hand);
    line('   Vensim by SDEverywhere', vensim);
    line(`   hand.mjs ÷ Jigong`, handRatio);
    line('   Vensim ÷ Jigong', vensimRatio);
  }
  line('ms, 512 draws with their bands', result.moving);
  line('ms, 10,000 draws with their bands', result.tenThousand);
  line('ms, attribution over 13 levers', result.why);
}

export function print({ page, node, native: text }) {
  const { figures, scenarios, skipped } = page.agreement;
  console.log(`All agree to 1e-9 in Chromium ${page.version}, ${scenarios} scenarios: ${figures.hand} figures with hand.mjs, ${figures.vensim} with the Vensim model.`);
  console.log(`Beyond the peers: ${skipped.join(', ')}.\n`);
  console.log(`${''.padEnd(46)}   median      min      p10      p90`);
  table('Chromium', page);
  table('node', node);
  console.log('\nBudgets, by the medians in Chromium, all sides in one page');
  for (const [what, label] of [['all', 'one run, all outputs'], ['six', 'one run, six outputs']]) {
    const { ours, handRatio } = page[what];
    const { time, ratio } = BUDGETS[what];
    console.log(`  ${label}: ${ours.median.toFixed(2)} µs, ≤ ${time}: ${mark(ours.median <= time)}; ${handRatio.median.toFixed(2)} times faster than hand.mjs, ≥ ${ratio}: ${mark(handRatio.median >= ratio)}`);
  }
  console.log(`  10,000 draws, sampled, run, with quantiles: ${page.tenThousand.median.toFixed(1)} ms, ≤ ${BUDGETS.tenThousand}: ${mark(page.tenThousand.median <= BUDGETS.tenThousand)}`);
  console.log(`  attribution over 13 levers, 8,192 runs: ${page.why.median.toFixed(1)} ms, ≤ ${BUDGETS.why}: ${mark(page.why.median <= BUDGETS.why)}`);
  console.log(`  natively: one run ${native(text, 'one_run')}, 10,000 draws ${native(text, 'how_sure_at_rest')}`);
}
