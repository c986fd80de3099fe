/** Runs once when the server starts: the embedded engine lives in the application's process. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./instrumentation-node");
  void startServer();
}
