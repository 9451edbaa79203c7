import { createContext, useContext } from 'react';
import type { components } from '@/api/schema';
import type { Json, JsonObject } from './model/definition';
import { at, pathText, type Path } from './model/path';

export interface Editor {
  definition: JsonObject;
  /** The service's messages by place. */
  errors: Readonly<Record<string, readonly string[]>>;
  sections: readonly components['schemas']['SentenceSection'][];
  /** The campaign is saved: its code stays. */
  saved: boolean;
  /** The JSON makes no sense at the moment: the form waits for it. */
  locked: boolean;
  set: (path: Path, value: Json | undefined) => void;
}

const Context = createContext<Editor | null>(null);

export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (editor === null) throw new Error('no editor');
  return editor;
}

/** One place of the definition: its value, what is wrong with it, and how to change it. */
export function useAt(path: Path): { value: Json | undefined; errors: readonly string[]; set: (value: Json | undefined) => void } {
  const editor = useEditor();
  return { value: at(editor.definition, path), errors: editor.errors[pathText(path)] ?? [], set: (value) => editor.set(path, value) };
}

/** The element that stands for a place, to go to from an error or a sentence. */
export function placeId(path: string): string {
  return `at-${path}`;
}
