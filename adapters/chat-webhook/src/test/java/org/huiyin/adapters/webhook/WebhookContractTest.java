package org.huiyin.adapters.webhook;

import java.util.List;
import org.huiyin.adapters.webhook.settings.WebhookSettings;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.message.Chat;

class WebhookContractTest extends ChatPlatformContract {

    @Override
    protected Peer open() throws Exception {
        return new Meters();
    }

    /** A system that reports, and is answered. */
    private static final class Meters implements Peer {
        private final Listener listener = new Listener();
        private final SourceDesk desk;

        private Meters() throws Exception {
            desk = new SourceDesk("""
                    {'in': {'meters': {'secrets': 'NEW', 'group': 'g-1',
                        'answers': {'url': '%s', 'secret': 'NEW'}}}}""".formatted(listener.address()));
        }

        @Override
        public ChatPlatform platform() {
            return desk.platform;
        }

        @Override
        public Chat room() {
            return WebhookSettings.chat("meters", true);
        }

        @Override
        public void writes(String id, String text) throws Exception {
            desk.post("meters", id, SourceDesk.SECRET, SourceDesk.message(text));
        }

        @Override
        public void tellsSomethingNew() throws Exception {
            desk.post("meters", "new", SourceDesk.SECRET, "{\"type\": \"prophecy\", \"data\": 7}");
        }

        @Override
        public boolean forges(String text) throws Exception {
            desk.post("meters", "forged", SourceDesk.OLD_SECRET, SourceDesk.message(text));
            desk.post("meters", SourceDesk.message(text));
            return true;
        }

        @Override
        public void takes(Manner manner) {
            switch (manner) {
                case GLADLY -> listener.answers(200);
                case BUSY -> listener.answers(429);
                case REFUSING -> listener.answers(400);
                case SILENT -> listener.fallsSilent();
            }
        }

        @Override
        public List<String> heard() {
            return listener.heard.stream()
                    .map(hook -> PaperSetting.of(hook.body())
                            .node()
                            .path("data")
                            .path("text")
                            .asText())
                    .toList();
        }

        @Override
        public void close() {
            listener.close();
            desk.close();
        }
    }
}
