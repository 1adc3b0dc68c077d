package org.huiyin.adapters.wechaty;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.huiyin.adapters.wechaty.payload.FileBox;
import org.jspecify.annotations.Nullable;
import wechaty.ContactPayloadRequest;
import wechaty.ContactPayloadResponse;
import wechaty.DingRequest;
import wechaty.DingResponse;
import wechaty.EventRequest;
import wechaty.EventResponse;
import wechaty.LocationPayload;
import wechaty.MessageLocationRequest;
import wechaty.MessageLocationResponse;
import wechaty.MessagePayloadRequest;
import wechaty.MessagePayloadResponse;
import wechaty.PuppetGrpc;
import wechaty.RoomMemberPayloadRequest;
import wechaty.RoomMemberPayloadResponse;
import wechaty.StartRequest;
import wechaty.StartResponse;

/**
 * One line to the puppet service: opened, used, and thrown away with whatever went wrong on it. Its calls answer on the
 * account's loop.
 */
final class Wire {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String OVER = "this line is over";

    private final ManagedChannel channel;
    private final WechatySettings.Times times;
    private final PuppetGrpc.PuppetStub calls;
    private @Nullable ClientCallStreamObserver<EventRequest> events;

    /** Hears what the service tells by itself, and, once, that it tells no more. */
    interface Ear {
        void heard(Wire wire, EventResponse event);

        void ended(Wire wire, Status why);
    }

    private Wire(ManagedChannel channel, WechatySettings settings) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Wechaty " + settings.token());
        this.channel = channel;
        this.times = settings.times();
        this.calls = PuppetGrpc.newStub(channel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /** Ready to call; an IOException where the certificates cannot be read. Nobody is dialled yet. */
    static Wire open(WechatySettings settings, Loop loop) throws IOException {
        var builder = Grpc.newChannelBuilderForAddress(settings.host(), settings.port(), credentials(settings.tls()))
                .executor(loop)
                .disableRetry()
                .disableServiceConfigLookUp()
                .maxInboundMessageSize(FileBox.MOST);
        if (settings.tls() instanceof WechatySettings.Tls.Closed closed) {
            closed.name().ifPresent(builder::overrideAuthority);
        }
        return new Wire(builder.build(), settings);
    }

    private static ChannelCredentials credentials(WechatySettings.Tls tls) throws IOException {
        if (!(tls instanceof WechatySettings.Tls.Closed closed)) {
            return InsecureChannelCredentials.create();
        }
        var credentials = TlsChannelCredentials.newBuilder();
        if (closed.authorities().isPresent()) {
            credentials.trustManager(closed.authorities().get().toFile());
        }
        return credentials.build();
    }

    /** Begins to listen; the service may send so many events before it is asked for more. */
    void listen(int events, Ear ear) {
        calls.event(EventRequest.getDefaultInstance(), new Listening(events, ear));
    }

    /** Lets one more event come. */
    void more() {
        if (events != null) {
            events.request(1);
        }
    }

    CompletableFuture<StartResponse> start() {
        return ask(times.file(), (stub, to) -> stub.start(StartRequest.getDefaultInstance(), to));
    }

    CompletableFuture<DingResponse> ding() {
        return ask(times.dong(), (stub, to) -> stub.ding(DingRequest.getDefaultInstance(), to));
    }

    CompletableFuture<MessagePayloadResponse> message(String id) {
        var request = MessagePayloadRequest.newBuilder().setId(id).build();
        return ask(times.call(), (stub, to) -> stub.messagePayload(request, to));
    }

    CompletableFuture<LocationPayload> place(String message) {
        var request = MessageLocationRequest.newBuilder().setId(message).build();
        CompletableFuture<MessageLocationResponse> answer =
                ask(times.call(), (stub, to) -> stub.messageLocation(request, to));
        return answer.thenApply(MessageLocationResponse::getLocation);
    }

    CompletableFuture<RoomMemberPayloadResponse> member(String room, String contact) {
        var request = RoomMemberPayloadRequest.newBuilder()
                .setId(room)
                .setMemberId(contact)
                .build();
        return ask(times.call(), (stub, to) -> stub.roomMemberPayload(request, to));
    }

    CompletableFuture<ContactPayloadResponse> contact(String id) {
        var request = ContactPayloadRequest.newBuilder().setId(id).build();
        return ask(times.call(), (stub, to) -> stub.contactPayload(request, to));
    }

    /** For whoever can wait, on a thread of their own. */
    PuppetGrpc.PuppetBlockingStub waiting(Duration most) {
        return PuppetGrpc.newBlockingStub(calls.getChannel()).withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the listening alone. */
    void hush() {
        if (events != null) {
            events.cancel(OVER, null);
        }
    }

    /** Ends the line; calls under way may still be answered. */
    void close() {
        hush();
        channel.shutdown();
    }

    private <T> CompletableFuture<T> ask(Duration most, BiConsumer<PuppetGrpc.PuppetStub, StreamObserver<T>> call) {
        var answer = new Answer<T>();
        call.accept(calls.withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS), answer);
        return answer.future;
    }

    /** One answer, or why there is none. */
    private static final class Answer<T> implements StreamObserver<T> {
        private final CompletableFuture<T> future = new CompletableFuture<>();

        @Override
        public void onNext(T answer) {
            future.complete(answer);
        }

        @Override
        public void onError(Throwable fault) {
            future.completeExceptionally(fault);
        }

        @Override
        public void onCompleted() {
            future.completeExceptionally(Status.INTERNAL.asRuntimeException());
        }
    }

    /** Takes events as they come. */
    private final class Listening implements ClientResponseObserver<EventRequest, EventResponse> {
        private final int first;
        private final Ear ear;

        Listening(int first, Ear ear) {
            this.first = first;
            this.ear = ear;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<EventRequest> call) {
            call.disableAutoRequestWithInitial(first);
            events = call;
        }

        @Override
        public void onNext(EventResponse event) {
            ear.heard(Wire.this, event);
        }

        @Override
        public void onError(Throwable fault) {
            ear.ended(Wire.this, Status.fromThrowable(fault));
        }

        @Override
        public void onCompleted() {
            ear.ended(Wire.this, Status.UNAVAILABLE);
        }
    }
}
