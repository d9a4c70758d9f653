/** Where a thread for questions about runs begins, whether this module runs compiled, bundled or from its source. */
export const RUN_STUDY_THREAD = new URL('../dist/run-study-thread.js', import.meta.url)
