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

/** A long name by its end, which tells siblings apart: "…customers.build.run". */
export function nameEnd(name: string, most = 30): string {
  return name.length <= most ? name : `…${name.slice(name.length - most + 1)}`;
}
