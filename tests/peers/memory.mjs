// The memory of a page: the JavaScript heap of its main thread, and the memories of its WebAssembly modules.
//
// Heaps of workers are not included: MapLibre GL keeps its places and tiles there. The one function that counts them,
// `performance.measureUserAgentSpecificMemory`, is not in every Chromium.

/** For `page.addInitScript`: keeps the memories that WebAssembly modules export. */
export function keepWasmMemories() {
  const memories = new Set();
  globalThis.wasmBytes = () => [...memories].reduce((sum, it) => sum + it.buffer.byteLength, 0);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const exported = Object.values((made.instance ?? made).exports);
      for (const it of exported) if (it instanceof WebAssembly.Memory) memories.add(it);
      return made;
    };
  }
}

/** Megabytes: `heap` as it is now, `kept` after a garbage collection, and `wasm`, which never shrinks. */
export async function measureMemory(page) {
  const session = await page.context().newCDPSession(page);
  const megabytes = async (script) => (await page.evaluate(script)) / 1e6;
  const heap = await megabytes("performance.memory.usedJSHeapSize");
  await session.send("HeapProfiler.collectGarbage");
  const kept = await megabytes("performance.memory.usedJSHeapSize");
  const wasm = await megabytes("wasmBytes()");
  return { heap, kept, wasm, memory: kept + wasm };
}
