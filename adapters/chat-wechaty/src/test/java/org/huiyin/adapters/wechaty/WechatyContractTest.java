package org.huiyin.adapters.wechaty;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.util.List;
import org.awaitility.Awaitility;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.ChatPlatformContract;
import org.huiyin.message.Chat;
import wechaty.EventRequest;
import wechaty.MessageSendTextRequest;
import wechaty.PuppetGrpc;

/** What every adapter must do, against a puppet service on a real socket. */
final class WechatyContractTest extends ChatPlatformContract {

    @Override
    protected Peer open() throws Exception {
        return new Town();
    }

    private static final class Town implements Peer {
        private final Hall hall = new Hall();

        Town() throws IOException {}

        @Override
        public ChatPlatform platform() {
            return hall.platform;
        }

        @Override
        public Chat room() {
            return Hall.CHAT;
        }

        @Override
        public void writes(String id, String text) {
            hall.listens();
            hall.puppet.writes(id, "wx-li", text);
        }

        @Override
        public void tellsSomethingNew() {
            hall.listens();
            hall.puppet.tells(99, "{\"what\":[1,2]}");
            hall.puppet.tells(2, "not even JSON");
            hall.puppet.delivers(
                    hall.puppet.message("new", "wx-li", 77, "一种新的消息").build());
        }

        /** Somebody with a wrong token can neither listen nor make others hear. */
        @Override
        public boolean forges(String text) {
            var headers = new Metadata();
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Wechaty wrong");
            var channel = Grpc.newChannelBuilderForAddress(
                            "127.0.0.1", hall.puppet.port(), InsecureChannelCredentials.create())
                    .build();
            try {
                var letIn = PuppetGrpc.newBlockingStub(channel)
                        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                        .event(EventRequest.getDefaultInstance())
                        .hasNext();
                throw new AssertionError("let in: " + letIn + " (expected: UNAUTHENTICATED)");
            } catch (StatusRuntimeException refused) {
                return refused.getStatus().getCode() == Status.Code.UNAUTHENTICATED;
            } finally {
                channel.shutdownNow();
            }
        }

        @Override
        public void takes(Manner manner) {
            switch (manner) {
                case GLADLY -> hall.puppet.moods.clear();
                case BUSY -> hall.puppet.moods.put("messageSendText", Status.RESOURCE_EXHAUSTED);
                case REFUSING -> hall.puppet.moods.put("messageSendText", Status.INVALID_ARGUMENT);
                case SILENT -> hall.puppet.moods.put("messageSendText", Status.OK);
            }
        }

        @Override
        public List<String> heard() {
            Awaitility.await().until(() -> !hall.puppet.said.isEmpty());
            return hall.puppet.said.stream()
                    .map(MessageSendTextRequest::getText)
                    .toList();
        }

        @Override
        public void close() throws InterruptedException {
            hall.close();
        }
    }
}
