// A bot on Tencent's own SDK. Connects to the address and with the secret it is given, does what the frames it gets ask
// for, and prints one line of JSON for each thing that happens.
const { WSClient } = require('@wecom/aibot-node-sdk')

const [url, secret] = process.argv.slice(2)
const tell = (what, more) => console.log(JSON.stringify({ what, ...more }))
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const bot = new WSClient({
  botId: 'B1',
  secret,
  wsUrl: url,
  heartbeatInterval: 1500,
  reconnectInterval: 50,
  maxAuthFailureAttempts: 2,
  logger: silent,
})
const attempt = async (what, doing) => {
  try {
    const answer = await doing()
    tell(what, { answer: answer ?? null })
  } catch (failure) {
    tell(what + '.failed', { errcode: failure.errcode ?? null, message: String(failure.message ?? '') })
  }
}

bot.on('authenticated', () => tell('authenticated'))
bot.on('reconnecting', () => tell('reconnecting'))
bot.on('disconnected', (reason) => tell('disconnected', { reason: String(reason) }))
bot.on('error', (failure) => tell('error', { code: failure.code ?? null, message: String(failure.message) }))
bot.on('message.text', async (frame) => {
  tell('text', { text: frame.body.text.content, from: frame.body.from.userid, chat: frame.body.chatid })
  await attempt('replied', () => bot.replyStream(frame, 'stream-1', 'seen', true))
  await attempt('sent', () => bot.sendMessage('wr1', { msgtype: 'markdown', markdown: { content: 'hello' } }))
  await attempt('uploaded', () =>
    bot.uploadMedia(Buffer.alloc(600 * 1024, 7), { type: 'image', filename: 'picture.png' }))
})
bot.on('message.mixed', async (frame) => {
  const { url, aeskey } = frame.body.mixed.msg_item[1].image
  await attempt('opened', async () => {
    const file = await bot.downloadFile(url, aeskey)
    return { name: file.filename, bytes: file.buffer.toString('base64') }
  })
})
bot.on('event.template_card_event', (frame) => {
  const card = { card_type: 'button_interaction', task_id: 'hy-1', main_title: { title: 'a' }, button_list: [] }
  attempt('updated', () => bot.updateTemplateCard(frame, card, [frame.body.from.userid]))
})
process.stdin.on('end', () => process.exit(0)).resume()
bot.connect()
