// Drives the npm package "open311" (a client of others) against a server: DISCOVERY KEY file | DISCOVERY KEY follow ID.
const Open311 = require('./package/open311.js');
const [discovery, apiKey, what, id] = process.argv.slice(2);
const client = new Open311({discovery, apiKey});

function told(err, data) {
  if (err) {
    console.error(data);
    process.exit(1);
  }
  return data;
}

client.serviceDiscovery({cache: true}, (err, found) => {
  told(err, found);
  if (what === 'follow') {
    client.serviceRequests(id, (e, requests) => console.log(JSON.stringify(told(e, requests)[0])));
    return;
  }
  client.serviceList((e, services) => {
    const lamp = told(e, services).find(service => service.service_code === 'streetlight');
    const report = {
      service_code: lamp.service_code, description: '路灯坏了三天了，晚上看不见', address_string: '3组村口', address_id: 'mx-1'
    };
    client.submitRequest(report, (f, filed) => {
      client.token(told(f, filed)[0].token, (g, slip) => console.log(JSON.stringify(told(g, slip)[0])));
    });
  });
});
