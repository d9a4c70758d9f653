/** The compiled entry of a job's thread; named from this folder, because bundles lie as deep as compiled modules do. */
export const JOB_THREAD = new URL('../dist/job-thread.js', import.meta.url)
