/** `50, 100.5` in yuan as fen; undefined when a part of it is no amount. */
export function parseYuan(text: string): number[] | undefined {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,7}(\.\d{1,2})?$/.test(part))) return undefined;
  return parts.map((part) => Math.round(Number(part) * 100));
}

export function yuanText(fens: readonly number[]): string {
  return fens.map((fen) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))).join(', ');
}
