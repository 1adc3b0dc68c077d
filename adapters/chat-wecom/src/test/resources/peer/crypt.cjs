// Reads lines of JSON {token, key, encrypt, signature, timestamp, nonce}; says for each what Tencent's own SDK makes of
// it, and closes the same words again for us to open.
const { WecomCrypto } = require('@wecom/aibot-node-sdk')
const lines = require('readline').createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const given = JSON.parse(line)
  const crypt = new WecomCrypto(given.token, given.key, '')
  const isSigned = crypt.verifySignature(given.signature, given.timestamp, given.nonce, given.encrypt)
  const words = crypt.decrypt(given.encrypt)
  const again = crypt.encrypt(words, given.timestamp, given.nonce)
  console.log(JSON.stringify({ isSigned, words, encrypt: again.encrypt, signature: again.signature, timestamp: given.timestamp, nonce: given.nonce }))
})
