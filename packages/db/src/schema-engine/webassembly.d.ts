// Node has WebAssembly, but its types come only with TypeScript's `dom` library, which would bring the whole browser.
declare namespace WebAssembly {
  interface Instance {
    readonly exports: Record<string, unknown>
  }
  function instantiate(code: Uint8Array, imports: Record<string, object>): Promise<{ instance: Instance }>
}
