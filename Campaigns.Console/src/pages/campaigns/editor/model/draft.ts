/** What was typed and not saved, kept in the browser for one user and one campaign. */
export interface Draft {
  text: string;
  /** The version it was begun from; empty for a campaign that was never saved. */
  version: string;
  at: number;
}

/** Where a campaign's draft is kept: by its code, or, while it is new, by what it was begun from. */
export function placeOf(code: string | undefined, copied: string | null): string {
  return code ?? `_new/${copied ?? ''}`;
}

function key(userName: string, code: string): string {
  return `campaigns.draft.${userName}.${code}`;
}

export function loadDraft(userName: string, code: string): Draft | undefined {
  try {
    const text = localStorage.getItem(key(userName, code));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

/** Whether the browser kept it; when it could not, leaving the page must warn all the more. */
export function keepDraft(userName: string, code: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key(userName, code), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(userName: string, code: string): void {
  localStorage.removeItem(key(userName, code));
}
