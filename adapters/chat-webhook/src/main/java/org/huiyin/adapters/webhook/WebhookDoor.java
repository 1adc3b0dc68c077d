package org.huiyin.adapters.webhook;

import java.util.List;
import org.huiyin.adapters.webhook.settings.WebhookSettings;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.door.Door;
import org.huiyin.door.Ear;
import org.huiyin.door.House;

/** The generic door as it is configured. */
record WebhookDoor(WebhookSettings settings) implements Door {

    @Override
    public List<String> accounts() {
        return settings.sources().stream().map(WebhookSettings.Source::name).toList();
    }

    @Override
    public List<Ear> ears() {
        return settings.sources().stream().map(WebhookSettings.Source::ear).toList();
    }

    @Override
    public List<ChatPlatform> open(House house) {
        return List.of(new WebhookPlatform(settings, house));
    }
}
