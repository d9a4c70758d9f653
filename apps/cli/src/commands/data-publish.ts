import { openBucket, publishLake } from '@stocklab/market-data'
import { PLATFORM_SETTINGS, readSettings } from '@stocklab/platform'
import { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { withCommonOptions } from '../options.js'

const EXAMPLES = `
Examples:
  stocklab data publish s3://market/stocklab
  stocklab data publish file:///mnt/shared/lake

Keys and address of the service come from STOCKLAB_S3_ACCESS_KEY, STOCKLAB_S3_SECRET_KEY, STOCKLAB_S3_ENDPOINT and
STOCKLAB_S3_REGION.`

export function dataPublishCommand(open: (command: Command) => CommandContext): Command {
  return withCommonOptions(new Command('publish'))
    .description('put the newest version of the data into a bucket, for workers on other hosts')
    .argument('<bucket>', 's3://bucket/prefix or file:///path')
    .addHelpText('after', EXAMPLES)
    .action(async (url: string, _options: unknown, command: Command) => {
      const context = open(command)
      const settings = readSettings(PLATFORM_SETTINGS, context.environment.variables)
      const bucket = openBucket(url, {
        endpoint: settings.STOCKLAB_S3_ENDPOINT,
        region: settings.STOCKLAB_S3_REGION,
        accessKey: settings.STOCKLAB_S3_ACCESS_KEY,
        secretKey: settings.STOCKLAB_S3_SECRET_KEY,
      })
      const published = await publishLake(context.dataDirectory, bucket, {
        signal: context.signal,
        progress: (done, total) => context.progress.phase('publishing', done / total, `${done} of ${total} files`),
      })
      context.progress.done()
      if (context.json) context.print(`${JSON.stringify({ bucket: url, ...published })}\n`)
      else context.print(textOf(url, published))
    })
}

function textOf(url: string, { version, files, sent }: Awaited<ReturnType<typeof publishLake>>): string {
  const news = sent === 0 ? 'it held all of it already' : `${sent} of ${files} files were new`
  return `${url} holds version ${version.slice(0, 12)}; ${news}\n`
}
