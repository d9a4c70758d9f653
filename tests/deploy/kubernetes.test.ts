import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { broken, DEPLOY, lackOf, readDeployFile } from './deploy-files.js'
import { type ClusterObject, faultsOf } from './kubernetes-types.js'

const objectsOf = (text: string) => parseAllDocuments(text).map((each) => each.toJS() as ClusterObject)
const FILES = ['namespace', 'config', 'server', 'worker', 'ingress']
const server = readDeployFile('kubernetes/server.yaml')
const worker = readDeployFile('kubernetes/worker.yaml')
const ingress = readDeployFile('kubernetes/ingress.yaml')

it('the manifests and the example of the secret are what Kubernetes and KEDA publish as their types', () => {
  for (const file of [...FILES, 'secret.example'])
    expect(faultsOf(objectsOf(readDeployFile(`kubernetes/${file}.yaml`))), file).toEqual([])
})

it('what is not of KEDA stands on versions that Kubernetes does not take away', () => {
  for (const file of FILES)
    for (const { apiVersion } of objectsOf(readDeployFile(`kubernetes/${file}.yaml`)))
      expect(apiVersion).toMatch(/^((apps|policy|networking\.k8s\.io)\/)?v1$|^keda\.sh\/v1alpha1$/)
})

it.each([
  ['a field that is misspelt', broken(server, 'readinessProbe:', 'readinesProbe:'), /'"readinesProbe"' does not exist/],
  [
    'a text for a number',
    broken(server, 'replicas: 2', 'replicas: "2"'),
    /'string' is not assignable to type 'number'/,
  ],
  ['a number that is not whole', broken(server, 'replicas: 2', 'replicas: 2.5'), /replicas must be integer/],
  ['a number for a text', broken(ingress, '"3600"', '3600'), /'number' is not assignable to type 'string'/],
  ['a field that is missing', broken(ingress, 'pathType: Prefix', ''), /"pathType"' is missing/],
  ['a version that there is not', broken(ingress, 'k8s.io/v1\n', 'k8s.io/v3\n'), /networking\.k8s\.io\/v3/],
  ['a kind that there is not', broken(ingress, 'kind: Ingress', 'kind: Ingres'), /networking\.k8s\.io\/v1\/Ingres/],
  [
    'a field of KEDA misspelt',
    broken(worker, 'cooldownPeriod', 'coolDownPeriod'),
    /"coolDownPeriod"' does not exist|'coolDownPeriod' does not exist/,
  ],
  ['a list of KEDA without its type', broken(worker, 'type: postgresql', ''), /"type"' is missing/],
])('%s is found', (_name, text, fault) => {
  expect(faultsOf(objectsOf(text)).join('\n')).toMatch(fault)
})

const lack = lackOf('kubectl', 'kubernetes-client', ['version', '--client'])
if (lack !== undefined) console.info(lack)

it.skipIf(lack !== undefined)('the kustomization gives those objects their namespace and their image', () => {
  const built = objectsOf(execFileSync('kubectl', ['kustomize', `${DEPLOY}kubernetes`], { encoding: 'utf8' }))
  expect(faultsOf(built)).toEqual([])
  const listed = FILES.flatMap((file) => objectsOf(readDeployFile(`kubernetes/${file}.yaml`)))
  const names = (objects: readonly ClusterObject[]) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
  expect(names(built).sort()).toEqual(names(listed).sort())
  for (const { kind, metadata } of built)
    expect(metadata, kind).toMatchObject(kind === 'Namespace' ? { name: 'stock-lab' } : { namespace: 'stock-lab' })
  expect(JSON.stringify(built).match(/"image":"[^"]*"/g)).toEqual(
    Array.from({ length: 2 }, () => '"image":"registry.example.com/stock-lab:0.1.0"'),
  )
})
