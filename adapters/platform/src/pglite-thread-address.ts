/** The compiled entry of the database's thread; named from this folder, because bundles lie as deep as compiled modules do. */
export const PGLITE_THREAD = new URL('../dist/pglite-thread.js', import.meta.url)
