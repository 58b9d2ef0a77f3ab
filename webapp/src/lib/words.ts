/** "1 contract", "2 contracts". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

/** "orders, events and 3 more". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}

/** An enum value of the server as a word: POSSIBLY_BREAKING → "possibly breaking". */
export function plain(value: string): string {
  return value.toLowerCase().replace(/[_-]+/g, ' ');
}

/** A long name without its middle, in two parts: the end tells siblings apart, the beginning says where they belong. */
export function middleCut(name: string, most = 34): [start: string, end: string] {
  const letters = [...name];
  const tail = Math.min(14, Math.floor(most / 2));
  if (letters.length <= tail) return ['', name];
  if (letters.length <= most) return [letters.slice(0, -tail).join(''), letters.slice(-tail).join('')];
  return [`${letters.slice(0, most - tail - 1).join('')}…`, letters.slice(-tail).join('')];
}
