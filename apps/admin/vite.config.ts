import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // One copy of each, or contexts of one are not seen by the other.
  resolve: { dedupe: ['react', 'react-dom', 'react-router', 'react-router-dom', '@mui/material'] },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 900,
    // The roll on a phone is a page of its own: it loads none of the dashboard.
    rollupOptions: { input: ['index.html', 'roll.html'] },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/healthz'].map((path) => [path, process.env.AFTERBELL_API ?? 'http://localhost:4000']),
    ),
  },
})
