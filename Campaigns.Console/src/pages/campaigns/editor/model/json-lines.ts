/** On which line, from 1, each place of a JSON text begins: `offers[0].depositFen` → 12. Places of a text that is no JSON end where it does. */
export function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  const skip = () => {
    for (; at < text.length && /[\s,:]/.test(text.charAt(at)); at++) if (text.charAt(at) === '\n') line++;
  };
  const word = (): string => {
    const start = at;
    if (text.charAt(at) !== '"') {
      while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at++;
      return text.slice(start, at);
    }
    for (at++; at < text.length && text.charAt(at) !== '"'; at++) if (text.charAt(at) === '\\') at++;
    at++;
    return text.slice(start + 1, at - 1);
  };
  const value = (path: string, begins: number): void => {
    lines.set(path, begins);
    const open = text.charAt(at);
    if (open !== '{' && open !== '[') return void word();
    at++;
    for (let index = 0; ; index++) {
      skip();
      const next = text.charAt(at);
      if (next === '' || next === '}' || next === ']') break;
      if (open === '[') value(`${path}[${index}]`, line);
      else {
        const begin = line;
        const name = word();
        skip();
        value(path === '' ? name : `${path}.${name}`, begin);
      }
    }
    at++;
  };
  skip();
  value('', line);
  return lines;
}

/** The line of a place, or of what holds it when it is not there itself. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  for (let place = path; place !== ''; place = place.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return 1;
}
