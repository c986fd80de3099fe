import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // types are checked by `npm test`; a person who starts the application need not wait for it
  typescript: { ignoreBuildErrors: true },
  output: process.env.BUILD_STANDALONE ? "standalone" : undefined,
  serverExternalPackages: [
    "pg",
    "ioredis",
    "ioredis-mock",
    "pino",
    "inngest",
    "prom-client",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/sdk-trace-base",
    "@react-pdf/renderer",
    "unpdf",
    "esbuild",
  ],
  // uploads go through a route handler with its own limit; actions carry forms and CV documents
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  async headers() {
    return [
      { source: "/s/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" }] },
      {
        source: "/(.*)",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

export default config;
