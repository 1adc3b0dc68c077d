// Somebody else's reading of Standard Webhooks, one line in, one line out: sign or verify.
const { Webhook } = require("standardwebhooks");
const readline = require("readline");
readline.createInterface({ input: process.stdin }).on("line", line => {
  const ask = JSON.parse(line);
  const hook = new Webhook(ask.secret);
  try {
    if (ask.sign) {
      console.log(hook.sign(ask.id, new Date(ask.timestamp * 1000), ask.body));
    } else {
      hook.verify(ask.body, ask.headers);
      console.log("verified");
    }
  } catch (e) {
    console.log("refused: " + e.message);
  }
});
