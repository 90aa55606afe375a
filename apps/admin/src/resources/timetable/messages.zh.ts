export const timetableZh = {
  timetable: {
    title: '课表',
    view: '查看方式',
    views: { school: '全校', homeClass: '按班级', club: '按社团', venue: '按场地', teacher: '按老师' },
    choose: '请选择要查看的课表。',
    chooseLabels: { homeClass: '班级', club: '社团', venue: '场地', teacher: '老师' },
    caption: '%{name}课表（%{term}）',
    time: '时间',
    lesson: '%{weekday} %{time} %{club} %{teachers} %{venue}',
    noVenue: '场地未定',
    noTeacher: '老师未定',
    pupils: '%{smart_count} 人',
    empty: '这里没有安排社团。',
    noTerm: '没有进行中的学期。请先在设置中开始一个学期。',
    print: '打印',
  },
}
