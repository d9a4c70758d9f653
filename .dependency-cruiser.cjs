/** Imports run downward only: apps -> studies -> adapters -> packages; engine -> strategy -> domain. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'packages-do-not-see-adapters-or-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(adapters|studies|apps)/' },
    },
    {
      name: 'adapters-do-not-see-studies-or-apps',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^(studies|apps)/' },
    },
    { name: 'studies-do-not-see-apps', severity: 'error', from: { path: '^studies/' }, to: { path: '^apps/' } },
    {
      name: 'protocol-sees-domain-alone',
      severity: 'error',
      from: { path: '^packages/protocol/' },
      to: { path: '^packages/(strategy|engine|report)/' },
    },
    {
      name: 'apps-stand-on-one-another-in-one-order',
      comment: 'cli -> server -> worker: each door may open those below it.',
      severity: 'error',
      from: { path: '^apps/(server|worker)/' },
      to: { path: '^apps/cli/' },
    },
    {
      name: 'workers-do-not-see-the-server',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^packages/domain/' },
      to: { path: '^packages/(strategy|engine|protocol|report)/' },
    },
    {
      name: 'strategy-sees-domain-alone',
      severity: 'error',
      from: { path: '^packages/strategy/' },
      to: { path: '^packages/(engine|report|protocol)/' },
    },
    {
      name: 'packages-are-pure',
      severity: 'error',
      from: { path: '^packages/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: { path: '^(packages|adapters|studies|apps)/', pathNot: '\\.(test|contract|fixture)\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev', 'npm-unknown'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
}
