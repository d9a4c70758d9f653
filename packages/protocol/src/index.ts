export * from './access.js'
export * from './paging.js'
export * from './problems/problem.js'
export { PROBLEMS, type ProblemCode } from './problems/problems.js'
