export const actionsZh = {
  resources: {
    actions: {
      name: '操作记录',
      fields: {
        at: '时间',
        actorName: '操作人',
        kind: '操作',
        resource: '内容',
        changes: '改动',
        reason: '理由',
        undoneAt: '撤销时间',
        undoable: '可撤销',
      },
      filters: { atFrom: '自', atTo: '至', resource: '内容' },
    },
  },
}
