import { currentLanguage } from '@/text/language';
import { noteBusinessTime } from './business-time';
import { isProblem, localProblem, ProblemError } from './problem';
import { announceSignedOut } from './session-state';

/** How far a file has come. */
export interface Progress {
  received: number;
  /** All of it, in bytes; undefined while the service does not say. */
  total: number | undefined;
  /** Rows in it, where the service counts them. */
  rows: number | undefined;
}

export interface File {
  name: string;
  content: Blob;
}

/** Fetches a file, telling as it comes. Throws what the client throws, and an `AbortError` when it is called off. */
export async function fetchFile(path: string, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<File> {
  const response = await fetch(path, { credentials: 'same-origin', signal, headers: { 'Accept-Language': currentLanguage() } });
  noteBusinessTime(response);
  if (response.status === 401) announceSignedOut();
  if (!response.ok || response.body === null) {
    const body: unknown = await response.json().catch(() => null);
    throw new ProblemError(isProblem(body) ? body : localProblem(response.status >= 502 ? 'offline' : 'fault', response.status));
  }
  const progress: Progress = { received: 0, total: numberIn(response, 'Content-Length'), rows: numberIn(response, 'Row-Count') };
  onProgress(progress);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    progress.received += read.value.byteLength;
    onProgress({ ...progress });
  }
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return { name: nameIn(response.headers.get('Content-Disposition') ?? ''), content: new Blob(chunks, { type }) };
}

/** Hands a file to the browser, which keeps it where it keeps what is downloaded. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.content);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The file's name as the service gives it: the one in any script before the one in ASCII. */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'export.xlsx';
}

function numberIn(response: Response, header: string): number | undefined {
  const text = response.headers.get(header);
  return text === null || text === '' ? undefined : Number(text);
}
