import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** An object of Kubernetes as a manifest has it. */
export interface ClusterObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
}

/**
 * What is wrong with objects by the published types of Kubernetes (its OpenAPI description) and of KEDA (its resource
 * definition), a sentence each. The compiler finds fields that there are not, the validators numbers that are none.
 */
export function faultsOf(objects: readonly ClusterObject[]): readonly string[] {
  return [...faultsOfTypes(objects), ...objects.flatMap(faultsOfValues)]
}

function moduleOf({ apiVersion, kind }: ClusterObject): string {
  const models = apiVersion.startsWith('keda.sh/') ? '@kubernetes-models/keda' : 'kubernetes-models'
  return `${models}/${apiVersion}/${kind}`
}

const nameOf = ({ kind, metadata }: ClusterObject) => `${kind} ${metadata.name}`

/** Each object is a literal with the type of its kind: literals may not have fields that their type has not. */
function faultsOfTypes(objects: readonly ClusterObject[]): readonly string[] {
  const sources = new Map(
    objects.map((object, index) => [`${FOLDER}object-${index}.ts`, { object, text: literal(object) }]),
  )
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  }
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => sources.has(file) || disk.fileExists(file),
    readFile: (file) => sources.get(file)?.text ?? disk.readFile(file),
    getSourceFile(file, ...rest) {
      const text = sources.get(file)?.text
      return text === undefined
        ? disk.getSourceFile(file, ...rest)
        : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
    },
  }
  return ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host)).map(({ file, messageText }) => {
    const object = sources.get(file?.fileName ?? '')?.object
    const message = ts.flattenDiagnosticMessageText(messageText, ' ')
    return object === undefined ? message : `${nameOf(object)}: ${message}`
  })
}

function literal(object: ClusterObject): string {
  const { kind } = object
  return `import type { I${kind} } from '${moduleOf(object)}'\nexport const object: I${kind} = ${JSON.stringify(object)}\n`
}

type Model = new (object: ClusterObject) => { validate(): void }

function faultsOfValues(object: ClusterObject): readonly string[] {
  const { kind } = object
  try {
    const { [kind]: KindModel } = require(moduleOf(object)) as Readonly<Record<string, Model>>
    if (KindModel === undefined) return [`${nameOf(object)}: expected a kind of ${object.apiVersion}, received ${kind}`]
    new KindModel(object).validate()
    return []
  } catch (error) {
    return [`${nameOf(object)}: ${error instanceof Error ? error.message : error}`]
  }
}
