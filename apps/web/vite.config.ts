import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API of a server in development listens: its default address. */
const server = process.env['API_URL'] ?? 'http://127.0.0.1:3001';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 1600 },
  server: { proxy: { '/trpc': server, '/api': server } },
});
