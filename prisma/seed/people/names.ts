import { choose, draw, drawWhole } from '../choice.ts'

const SURNAMES = [
  ...'陈林杨吴周徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严',
]
const GIVEN = [
  ...'安辰晨承初德方芳涵航浩恒华佳嘉建景静君俊可乐蕾丽良林玲露梦明沐宁诺佩琪清然荣若思书舒天婷望薇文希夏晓欣星修雅妍言艺逸音颖宇语雨玉远悦越云泽哲真知芷志梓子',
]

/** An invented name. Should somebody bear it, that is chance. */
export function inventedName(...key: readonly (string | number)[]): string {
  const given = [choose(GIVEN, 'given', ...key), draw('long', ...key) < 0.7 ? choose(GIVEN, 'second', ...key) : '']
  return `${choose(SURNAMES, 'surname', ...key)}${given.join('')}`
}

/** The name with its last character mistyped. */
export function misspelt(name: string): string {
  const last = name.slice(-1)
  return `${name.slice(0, -1)}${choose(
    GIVEN.filter((character) => character !== last),
    'misspelt',
    name,
  )}`
}

/** An invented mobile number. Those that begin with 120 are nobody's: it is the number of the ambulance. */
export function inventedPhone(...key: readonly (string | number)[]): string {
  return `120${String(drawWhole(0, 99_999_999, 'phone', ...key)).padStart(8, '0')}`
}

/** The number with its last digit changed, as it was before its owner changed it. */
export function formerPhone(phone: string): string {
  return `${phone.slice(0, -1)}${(Number(phone.slice(-1)) + 1) % 10}`
}
