/** Where the thread of a market begins, whether this module runs compiled, bundled or from its source. */
export const MARKET_THREAD = new URL('../dist/market-thread.js', import.meta.url)
