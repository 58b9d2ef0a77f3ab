const UNITS = ['year', 'month', 'week', 'day'] as const;

/** An ISO 8601 period in words: "P3Y" → "3 years"; anything else is given back as it was written. */
export function durationWords(text: string): string {
  const parts = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text.trim());
  if (!parts) return text;
  return UNITS.flatMap((unit, index) => {
    const number = parts[index + 1];
    return number === undefined ? [] : [`${number} ${unit}${number === '1' ? '' : 's'}`];
  }).join(', ');
}
