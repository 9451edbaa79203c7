import { isObject, type Json, type JsonObject } from './definition';
import { jsonText } from './json-text';
import { put, type Path } from './path';

/** One model for form and JSON: the text as it stands, and the definition it last made sense as. */
export interface EditorState {
  text: string;
  definition: JsonObject;
  /** The text is no JSON object at the moment; the form waits. */
  broken: string | undefined;
}

export type EditorAction = { type: 'form'; path: Path; value: Json | undefined } | { type: 'text'; text: string } | { type: 'load'; definition: JsonObject };

export function textOf(definition: JsonObject): string {
  return jsonText(definition);
}

export function startOf(text: string): EditorState {
  return reduce({ text: '', definition: {}, broken: undefined }, { type: 'text', text });
}

export function reduce(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'form': {
      const definition = put(state.definition, action.path, action.value);
      return { text: textOf(definition), definition, broken: undefined };
    }
    case 'load':
      return { text: textOf(action.definition), definition: action.definition, broken: undefined };
    case 'text':
      try {
        const read = JSON.parse(action.text) as Json;
        if (isObject(read)) return { text: action.text, definition: read, broken: undefined };
        return { ...state, text: action.text, broken: '' };
      } catch (error) {
        return { ...state, text: action.text, broken: error instanceof Error ? error.message : '' };
      }
  }
}
