// The thirteen yearly levers as the product's description lists them, in the unit shown.

const percent = (field, low, high, step, decimals, neutral = 0) => ({ field, low, high, step, decimals, neutral, scale: 100 });
const count = (field, high, step) => ({ field, low: 0, high, step, decimals: 0, neutral: 0, scale: 1 });

export const LEVERS = [
  percent('full_time_intake_growth', -20, 20, 0.1, 1),
  percent('part_time_intake_growth', -20, 40, 0.1, 1),
  count('apprentices_added', 4000, 50),
  percent('senior_intake_share', 0, 90, 0.5, 1, 30),
  percent('upper_secondary_entry_share', 0, 100, 1, 0, 40),
  percent('part_time_senior_share', 0, 100, 1, 0, 50),
  percent('training_growth', -20, 30, 0.1, 1),
  percent('certificate_yield_added', -1, 5, 0.01, 2),
  percent('dropout_reduction', 0, 60, 1, 0),
  percent('teacher_growth', -10, 15, 0.1, 1),
  percent('employment_rate_added', -3, 2, 0.05, 2),
  count('quality_schools_built', 8, 1),
  count('quality_majors_built', 20, 1),
];

export const lever = (field) => LEVERS.find((own) => own.field === field);

/** The number that a scenario file holds: the double nearest to the decimal that is shown. */
export const inFile = ({ scale }, shown) => Number((shown / scale).toFixed(10));

/** So many steps away from a number, without the dust of binary fractions, kept inside the range. */
export function stepped({ low, high, step }, shown, by) {
  return Math.min(high, Math.max(low, Number((shown + by * step).toFixed(6))));
}

/** The number as the box shows it: thousands commas, a true minus, a plus where there are two directions. */
export function written({ low, decimals }, shown) {
  const digits = Math.abs(shown).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (shown < 0) return `−${digits}`;
  return low < 0 && shown > 0 ? `+${digits}` : digits;
}

/** A number that stands on the slider's whole step k. */
export const onStep = (own, k) => Number((k * own.step).toFixed(6));

/** A lever's five years in a scenario file. */
export const allYears = (own, shown) => ({ [own.field]: Array(5).fill(inFile(own, shown)) });
