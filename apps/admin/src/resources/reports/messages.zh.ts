export const reportsZh = {
  reports: {
    findings: '对照方案',
    intro: '方案承诺了什么，学期做到了哪一步。每一条都按已公布的方案检查。',
    term: '学期',
    noTerm: '还没有学期。请先在设置中建立学期。',
    unpublished: '学期方案公布之后才能检查。',
    states: { MET: '做到了', OPEN: '有问题', UNKNOWN: '无法检查' },
    summary: '%{met} 条做到，%{open} 条有问题，%{unknown} 条无法检查。',
    count: '%{smart_count} 处',
    mend: '去解决',
    more: '显示其余 %{smart_count} 处',
    failed: '没有读到检查结果，请重试。',
    retry: '重试',
    print: '打印',
  },
}
