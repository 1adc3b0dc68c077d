// Koishi as an application of two accounts: it dials the hub for one, and is dialled for the other. Whatever asks for an
// answer gets one, who comes in is greeted.
const { Context } = require('koishi')
const { FORWARD, TOKEN, PORT } = process.env
const plugin = name => { const made = require(name); return made.default ?? made }

const app = new Context()
app.plugin(plugin('@koishijs/plugin-http'))
app.plugin(plugin('@koishijs/plugin-server'), { host: '127.0.0.1', port: Number(PORT), maxPort: Number(PORT) })
const onebot = plugin('koishi-plugin-adapter-onebot')
const common = { responseTimeout: 5000, advanced: { splitMixedContent: true } }
app.plugin(onebot, { ...common, selfId: '10001', protocol: 'ws', endpoint: FORWARD, token: TOKEN })
app.plugin(onebot, { ...common, selfId: '10002', protocol: 'ws-reverse', path: '/onebot' })

// What reaches it before it knows who it is falls under the table, so it says when it does.
app.on('login-updated', session => session.bot.status === 1 && session.bot.sendMessage('556677', '在了'))
app.middleware((session, next) => session.content.includes('通知') ? '听见了：' + session.content : next())
app.on('guild-member-added', session => session.bot.sendMessage(session.guildId, '欢迎 ' + session.userId))
app.on('guild-member-removed', session => session.bot.sendMessage(session.guildId, '再见 ' + session.userId))
app.on('message-deleted', session => session.bot.sendMessage(session.channelId, '撤回 ' + session.messageId))
app.start().then(() => console.log('READY'))
