// An application of somebody else's: plain JavaScript, the SDK and Node's own HTTP server. Which engine it uses is decided by the SDK's
// own variables alone. Prints its address once it has registered, and each call of a step.
import http from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";

const client = new Inngest({ id: "shop" });
const order = client.createFunction(
  { id: "order", retries: 1, triggers: [{ event: "shop/order" }] },
  async ({ event, step }) => {
    const paid = await step.run("pay", () => {
      console.log("pay");
      return { amount: event.data.amount * 2 };
    });
    await step.sleep("pack", event.data.pack);
    return step.run("send", () => {
      console.log("send");
      return `sent for ${paid.amount}`;
    });
  },
);

const server = http.createServer(serve({ client, functions: [order] }));
server.listen(0, "127.0.0.1", async () => {
  const url = `http://127.0.0.1:${server.address().port}/api/inngest`;
  const answer = await fetch(url, { method: "PUT" });
  if (!answer.ok) throw new Error(await answer.text());
  console.log(`registered from ${url}`);
});
