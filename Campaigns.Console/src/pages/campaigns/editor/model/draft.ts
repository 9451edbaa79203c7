/** What was typed and not saved, kept in the browser for one user and one campaign. */
export interface Draft {
  text: string;
  /** The version it was begun from; empty for a campaign that was never saved. */
  version: string;
  at: number;
}

/** The place of a campaign that has no code yet. */
export const unnamed = '_new';

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
