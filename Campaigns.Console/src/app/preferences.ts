import { useSyncExternalStore } from 'react';
import { applyTokens, type Mode } from './tokens';

const stored = 'campaigns.theme';
const listeners = new Set<() => void>();

function read(): Mode {
  const chosen = localStorage.getItem(stored);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

let mode: Mode = read();

export function startTheme(): void {
  applyTokens(mode);
}

export function changeTheme(next: Mode): void {
  localStorage.setItem(stored, next);
  mode = next;
  applyTokens(next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light or dark: what was chosen on this machine, else what the system prefers. */
export function useTheme(): Mode {
  return useSyncExternalStore(subscribe, () => mode);
}
