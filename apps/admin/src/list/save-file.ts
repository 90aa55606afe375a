/** Hands a file to the browser, to be saved under `name`; a spreadsheet unless said. */
export function saveFile(content: Uint8Array<ArrayBuffer>, name: string, type = spreadsheet): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
