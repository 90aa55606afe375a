import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkFile } from './verify-draw/check-file.ts'

/**
 * Anybody checks a draw: `pnpm verify-draw FILE [--commitment HEX] [--public TEXT] [--input-hash HEX]`. It needs no network and
 * nothing but Node 24 (`node scripts/verify-draw.ts FILE`), and shares no code with the product.
 */
function show(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { commitment: { type: 'string' }, public: { type: 'string' }, 'input-hash': { type: 'string' } },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) {
    show(
      '用法：pnpm verify-draw 文件 [--commitment 事先公布的承诺] [--public 公众数字] [--input-hash 事先公布的数据指纹]',
      'Usage: pnpm verify-draw FILE [--commitment HEX] [--public TEXT] [--input-hash HEX], each as it was published',
    )
    return 2
  }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    show('读不到这个文件，请检查路径。', 'The file cannot be read; check its path.')
    return 2
  }
  const { commitment: announced, public: typedIn, 'input-hash': frozen } = values
  const verdict = checkFile(text, { commitment: announced, publicEntropy: typedIn, inputHash: frozen })
  if (!verdict.sound) {
    show('核对不通过。 · Not verified.', ...verdict.findings.flatMap(({ zh, en }) => ['', zh, en]))
    return 1
  }
  const { commitment, publicEntropy, inputHash, input } = verdict.file
  show(
    '核对通过：重新抽签得到的结果与文件逐字节相同。',
    'Verified: drawing again gives the same result, byte for byte.',
    '',
    `抽签 draw          ${input.drawId} (${input.rule})`,
    `学生 pupils        ${input.pupils.length}`,
    `承诺 commitment    ${commitment}`,
    `公众数字 public    ${publicEntropy}`,
    `数据指纹 input     ${inputHash}`,
    '',
    ...(announced === undefined || typedIn === undefined || frozen === undefined
      ? [
          '请把承诺、公众数字和数据指纹与学校事先公布的对照：都一致，才说明抽签没有被换过。',
          'Compare the commitment, the public entropy and the input hash with what the school published: only if all agree was this the draw.',
        ]
      : [
          '承诺、公众数字和数据指纹与您给出的一致。',
          'Commitment, public entropy and input hash are those that you gave.',
        ]),
  )
  return 0
}

process.exitCode = main()
