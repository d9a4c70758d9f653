/** As much of the test server as the tests use; it comes without types. */
declare module 's3rver' {
  export interface S3rverOptions {
    address: string
    port: number
    silent: boolean
    directory: string
    configureBuckets: readonly { readonly name: string; readonly configs: readonly unknown[] }[]
  }
  export default class S3rver {
    constructor(options: S3rverOptions)
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
}
