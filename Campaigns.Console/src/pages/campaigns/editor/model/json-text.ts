import { isObject, type Json } from './definition';

/** How long a line may be, with its indentation: what fits beside the form. */
const widest = 68;

/** A definition as people write it: what fits stands on one line, the rest an element or a member a line. */
export function jsonText(value: Json, indent = ''): string {
  const line = oneLine(value);
  if (indent !== '' && indent.length + line.length <= widest) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) return `[\n${value.map((item) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`;
  if (isObject(value) && Object.keys(value).length > 0) {
    return `{\n${Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${jsonText(item, inner)}`).join(',\n')}\n${indent}}`;
  }
  return line;
}

function oneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${oneLine(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
