// The build of sql.js without WebAssembly has the same face as the one with it.
declare module 'sql.js/dist/sql-asm.js' {
  import type { InitSqlJsStatic } from 'sql.js'
  const initSqlJs: InitSqlJsStatic
  export default initSqlJs
}
