import { useCallback, useRef, useState, type RefObject } from 'react';
import { useSession } from '@/api/session';
import { dropDraft, keepDraft, loadDraft } from './draft';
import { reduce, startOf, type EditorAction, type EditorState } from './state';

export interface KeptEditor {
  state: EditorState;
  act: (action: EditorAction) => void;
  /** The version the definition was begun from; saving names it. */
  version: string;
  dirty: boolean;
  /** The same for who asks later than the page was drawn. */
  isDirty: RefObject<boolean>;
  /** When the draft that was found in the browser was typed, in milliseconds. */
  restored: number | undefined;
  /** The browser keeps what is typed. */
  keeping: boolean;
  /** What is written now was saved, as this version. */
  saved: (version: string) => void;
  /** Back to what is saved. */
  discard: () => void;
  /** On with another text, saved as this version by somebody else. */
  take: (text: string, version: string) => void;
}

/** The editor's state, kept in the browser under `place` with every change until it is saved or given up. */
export function useKeptEditor(place: string, start: string, startVersion: string): KeptEditor {
  const { user } = useSession();
  const [draft] = useState(() => {
    const found = loadDraft(user.userName, place);
    return found === undefined || found.text === start ? undefined : found;
  });
  const [base, setBase] = useState({ text: start, version: startVersion });
  const [version, setVersion] = useState(draft?.version ?? startVersion);
  const [restored, setRestored] = useState(draft?.at);
  const [state, setState] = useState(() => startOf(draft?.text ?? start));
  const [keeping, setKeeping] = useState(true);
  const latest = useRef(state);
  const isDirty = useRef(draft !== undefined);

  const act = useCallback((action: EditorAction) => {
    const next = reduce(latest.current, action);
    latest.current = next;
    isDirty.current = next.text !== base.text;
    setState(next);
    if (isDirty.current) setKeeping(keepDraft(user.userName, place, { text: next.text, version, at: Date.now() }));
    else dropDraft(user.userName, place);
  }, [base.text, place, user.userName, version]);

  const settle = (text: string, nextVersion: string) => {
    dropDraft(user.userName, place);
    isDirty.current = false;
    latest.current = startOf(text);
    setState(latest.current);
    setBase({ text, version: nextVersion });
    setVersion(nextVersion);
    setRestored(undefined);
  };
  return {
    state, act, version, isDirty, restored, keeping,
    dirty: state.text !== base.text,
    saved: (next) => settle(latest.current.text, next),
    discard: () => settle(base.text, base.version),
    take: settle,
  };
}
