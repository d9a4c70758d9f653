/** Imports run downward only: apps -> adapters -> packages; engine -> strategy -> domain. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'packages-do-not-see-adapters-or-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(adapters|apps)/' },
    },
    { name: 'adapters-do-not-see-apps', severity: 'error', from: { path: '^adapters/' }, to: { path: '^apps/' } },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^packages/domain/' },
      to: { path: '^packages/(strategy|engine|protocol)/' },
    },
    {
      name: 'strategy-sees-domain-alone',
      severity: 'error',
      from: { path: '^packages/strategy/' },
      to: { path: '^packages/engine/' },
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
      from: { path: '^(packages|adapters|apps)/', pathNot: '\\.(test|contract)\\.ts$' },
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
