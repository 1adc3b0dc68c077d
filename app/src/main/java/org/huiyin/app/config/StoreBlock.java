package org.huiyin.app.config;

import org.huiyin.rules.yaml.YamlNode;

/** The block {@code store:} of a configuration. */
final class StoreBlock {
    private final Places places;

    StoreBlock(Places places) {
        this.places = places;
    }

    Config.Database read(YamlNode node) {
        if (node.isText() && node.text().equals("sqlite")) {
            return new Config.Embedded();
        }
        if (node.isText()) {
            throw node.refuse(node.text() + " (expected: sqlite, or postgresql: {...})");
        }
        var database = node.map("postgresql").need("postgresql").map("url", "schema", "user", "password");
        var url = database.need("url");
        if (!url.text().startsWith("jdbc:postgresql:")) {
            throw url.refuse(url.text() + " (expected: jdbc:postgresql://HOST/DATABASE)");
        }
        if (url.text().contains("password=")) {
            throw url.refuse("holds a password (expected: password: {env: NAME} or {file: PATH})");
        }
        return new Config.Postgres(
                url.text(),
                database.text("schema", "huiyin"),
                database.find("user").map(YamlNode::text),
                database.find("password").map(places::secret));
    }
}
