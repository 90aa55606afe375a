// The page may not turn text into code (content-security-policy); zod would try once, and the browser would complain.
// Read by zod when it loads, so it stands here: classic scripts run before every module, however they are bundled.
globalThis.__zod_globalConfig = { jitless: true }
