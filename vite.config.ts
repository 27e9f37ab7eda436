// How Vite reads content/ and builds the app; the prerenderer is built from here, too.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPlugins } from './src/hosts/vite/content-plugins.ts'

export default defineConfig({
  plugins: [contentPlugins(import.meta.dirname), react()],
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
})
