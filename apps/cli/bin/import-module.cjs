'use strict'
/** Imports a module for code that was kept: V8 forgets of such code how it imports. */
module.exports = (name) => import(name)
