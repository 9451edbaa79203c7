import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compress } from './build/compress.ts';

const here = import.meta.dirname;
const output = resolve(here, 'dist');

export default defineConfig({
  plugins: [react(), compress(output)],
  resolve: { alias: { '@': resolve(here, 'src') } },
  build: {
    outDir: output,
    emptyOutDir: true,
    manifest: true,
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  // A service started beside it answers for the API while the pages are being written.
  server: { proxy: { '/api': 'http://127.0.0.1:5080' } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
