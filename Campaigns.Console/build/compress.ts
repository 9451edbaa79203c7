import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files gain nothing that their headers don't cost. */
const smallest = 1024;

const texts = /\.(js|css|svg|json)$/;

/** Writes a `.br` and a `.gz` beside every asset, so that the service never compresses while a clerk waits. The page itself is written anew for each request. */
export function compress(folder: string): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(names.filter((name) => texts.test(name)).map((name) => compressFile(join(folder, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < smallest) return;
  await writeFile(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
}
