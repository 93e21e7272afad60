import { chmodSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { checkCodebook } from './src/positions/checked-codebook.ts'

/** Reads and checks the packaged codebook, so that nobody waits for that at a start. */
const codebook: Plugin = {
  name: 'codebook',
  generateBundle() {
    const file = 'codebooks/security-guarantees.yaml'
    const source = checkCodebook(readFileSync(file, 'utf8'), file)
    this.emitFile({ type: 'asset', fileName: 'codebook.json', source })
  },
}

/** npm makes the program executable when it links it, once: whoever builds again would lose that. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = '' }) => chmodSync(`${dir}/main.js`, 0o755),
}

/**
 * Bundles the command line program into dist/cli: one file for each verb and some for what they
 * share start in half the time that five hundred small modules take.
 */
export default defineConfig({
  plugins: [codebook, executable],
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['@mozilla/readability', 'clingo-wasm', 'eld', 'libsql', 'linkedom'],
  },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', 'extract-worker': 'src/cli/extract-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
