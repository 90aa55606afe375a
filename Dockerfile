# The same commands as on any machine: the image installs, generates and builds; the container starts.
FROM node:24-bookworm-slim
RUN useradd --create-home afterbell
WORKDIR /afterbell
RUN chown afterbell /afterbell
USER afterbell
ENV CI=1 TURBO_TELEMETRY_DISABLED=1
COPY --chown=afterbell . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile && npx --yes pnpm@12.21.0 run build
ENV NODE_ENV=production PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:4000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["npx", "--yes", "pnpm@12.21.0", "start"]
