// The real puppet-service server around the real mock puppet, and a door to play the residents through: HTTP on a port of
// its own, told on standard output once everything is up. Loopback only; dials nobody.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { FileBox } from 'file-box'
import { PuppetMock, mock } from 'wechaty-puppet-mock'
import { PuppetServer } from 'wechaty-puppet-service'

const { ENDPOINT, TOKEN, TLS } = process.env
const mocker = new mock.Mocker()
const puppet = new PuppetMock({ mocker })
const sent = []

puppet.on('message', async ({ messageId }) => {
  const { talkerId, roomId, listenerId, type, text } = await puppet.messagePayload(messageId)
  if (talkerId === 'bot-1') sent.push({ to: roomId || listenerId, type, text: text ?? '' })
})

await new PuppetServer({ endpoint: ENDPOINT, token: TOKEN, puppet, tls: { disable: TLS !== 'yes' } }).start()
await puppet.start()

const people = new Map()
const enrol = (id, name) => people.set(id, mocker.createContact({ id, name })).get(id)
enrol('bot-1', '网格小助手')
enrol('wx-li', '李网格长')
enrol('wx-wang', '王大爷')
const room = mocker.createRoom({
  id: 'r1@chatroom',
  topic: '东桥一网格群',
  ownerId: 'wx-li',
  memberIdList: [...people.keys()],
})
mocker.login(people.get('bot-1'))

const doors = {
  '/say': ({ by, text, picture, at = [], to }) =>
    people.get(by).say(picture ? FileBox.fromBase64(picture, 'photo.png') : text, at.map(id => people.get(id)))
      .to(to ? people.get(to) : room),
  '/deliver': payload => {
    mocker.MessageMock.create({ timestamp: Date.now(), roomId: room.id, ...payload })
    puppet.emit('message', { messageId: payload.id })
  },
  '/join': ({ id, name, by }) => room.add(enrol(id, name)).by(people.get(by)),
  '/leave': ({ id, by }) => room.remove(people.get(id)).by(people.get(by)),
  '/topic': ({ topic, by }) => room.topic(topic).by(people.get(by)),
  '/sent': () => sent,
  '/ca': async () => {
    const source = new URL('node_modules/wechaty-puppet-service/src/auth/ca.ts', import.meta.url)
    const pem = (await readFile(source, 'utf8')).match(/CA_CERT[^`]*`([^`]+)`/)
    return { pem: pem[1] }
  },
}

const door = createServer(async (request, response) => {
  try {
    const parts = []
    for await (const part of request) parts.push(part)
    const answer = await doors[request.url](JSON.parse(Buffer.concat(parts).toString() || '{}'))
    response.end(JSON.stringify(answer instanceof Array || answer?.pem ? answer : {}))
  } catch (fault) {
    response.writeHead(500).end(String(fault))
  }
})
door.listen(0, '127.0.0.1')
await once(door, 'listening')
console.log('UP ' + door.address().port)
