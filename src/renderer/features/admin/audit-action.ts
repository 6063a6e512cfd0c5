/** What the log writes down, by the name that the messages have for it. */
const ACTIONS = {
  'app.setAside': 'setAside',
  'app.createAdministrator': 'firstAdministrator',
  'session.signIn': 'signIn',
  'session.ended': 'signOut',
  'customer.transactions.export': 'exportTransactions',
  'customer.data.export': 'exportData',
  'customer.report.save': 'saveReport',
  'customer.handOff.save': 'saveHandOff',
  'customer.sheet.print': 'printSheet',
  'customer.import.confirm': 'importStatement',
  'customer.import.undo': 'undoImport',
  'admin.segments.run': 'segments',
  'admin.lab.print': 'printProduct',
  'admin.models.import': 'importModel',
  'admin.models.choose': 'chooseModel',
  'admin.models.unload': 'unloadModel',
  'admin.models.delete': 'deleteModel',
  'admin.models.server': 'modelServer',
  'admin.backup.make': 'backup',
  'admin.backup.restore': 'restore',
  'admin.demo.reset': 'reset',
  'admin.users.add': 'addUser',
  'admin.users.lock': 'lockUser',
  'admin.users.reset': 'resetUser',
  'admin.status.check': 'checkBank',
  'admin.audit.verify': 'verifyLog',
  'admin.audit.export': 'exportLog',
  'admin.ask': 'askAssistant',
  'admin.import.confirm': 'bulkImport',
  'admin.import.undo': 'undoBulkImport',
} as const

export type AuditAction = (typeof ACTIONS)[keyof typeof ACTIONS]

/** Null for an operation that was refused to somebody who may not use it: those keep their own name. */
export function auditAction(action: string): AuditAction | null {
  return Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : null
}
