package org.huiyin.adapters.wechaty;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wechaty.*;

/** A puppet service on a real socket, with whatever rooms and moods a test wants. */
final class FakePuppet implements AutoCloseable {
    static final String TOKEN = "insecure_town";
    static final String SELF = "bot-1";
    static final String ROOM = "r1@chatroom";

    final Map<String, MessagePayloadResponse> messages = new ConcurrentHashMap<>();
    final Map<String, String> names = new ConcurrentHashMap<>(Map.of(SELF, "小助手", "wx-li", "李网格长"));
    final Map<String, String> files = new ConcurrentHashMap<>();
    final List<MessageSendTextRequest> said = new CopyOnWriteArrayList<>();
    final List<String> sentFiles = new CopyOnWriteArrayList<>();
    final List<String> recalled = new CopyOnWriteArrayList<>();
    final Collection<String> asked = new ConcurrentLinkedQueue<>();
    final AtomicInteger streams = new AtomicInteger();
    final AtomicInteger dings = new AtomicInteger();

    /** What befalls a call of that name: a status, or silence where the value is OK. */
    final Map<String, Status> moods = new ConcurrentHashMap<>();

    volatile boolean answersDings = true;
    volatile boolean logsIn = true;
    volatile boolean givesIds = true;
    volatile boolean echoes = true;
    volatile @Nullable StreamObserver<EventResponse> stream;
    private final List<Runnable> held = new CopyOnWriteArrayList<>();
    private volatile @Nullable String holding;
    private final AtomicInteger number = new AtomicInteger();
    private final int port;
    private Server server;

    FakePuppet() throws IOException {
        this(0);
    }

    FakePuppet(int wanted) throws IOException {
        server = Grpc.newServerBuilderForPort(wanted, InsecureServerCredentials.create())
                .intercept(new Doorman())
                .addService(new Calls())
                .build()
                .start();
        port = server.getPort();
    }

    int port() {
        return port;
    }

    /** Somebody writes in the room; told at once. */
    void writes(String id, String talker, String text) {
        delivers(message(id, talker, 7, text).build());
    }

    MessagePayloadResponse.Builder message(String id, String talker, int type, String text) {
        return MessagePayloadResponse.newBuilder()
                .setId(id)
                .setTalkerId(talker)
                .setRoomId(ROOM)
                .setType(type)
                .setText(text)
                .setReceiveTime(Moment.newBuilder().setSeconds(1_790_000_000L));
    }

    void delivers(MessagePayloadResponse message) {
        messages.put(message.getId(), message);
        tells(2, "{\"messageId\":\"" + message.getId() + "\"}");
    }

    void tells(int type, String payload) {
        var to = stream;
        if (to != null) {
            synchronized (to) {
                to.onNext(EventResponse.newBuilder()
                        .setType(type)
                        .setPayload(payload)
                        .build());
            }
        }
    }

    /** Whether a call of that name has reached us in its mood. */
    boolean heardOf(String call) {
        return asked.contains("mood " + call);
    }

    /** Keeps back the answers about one message until {@link #releases}. */
    void holds(String message) {
        holding = message;
    }

    void releases() {
        holding = null;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** Ends the stream as a service that goes down does. */
    void dropsTheStream() {
        var to = stream;
        stream = null;
        if (to != null) {
            to.onError(Status.UNAVAILABLE.asRuntimeException());
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow();
        server.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Knows the token. */
    private static final class Doorman implements ServerInterceptor {
        private static final Metadata.Key<String> AUTHORIZATION =
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (("Wechaty " + TOKEN).equals(headers.get(AUTHORIZATION))) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    private final class Calls extends PuppetGrpc.PuppetImplBase {

        @Override
        public void event(EventRequest request, StreamObserver<EventResponse> to) {
            if (stream != null) {
                to.onError(Status.ALREADY_EXISTS.asRuntimeException());
                return;
            }
            ((ServerCallStreamObserver<EventResponse>) to).setOnCancelHandler(() -> stream = null);
            stream = to;
            streams.incrementAndGet();
            tells(1, "{\"data\":\"connected\"}");
            if (logsIn) {
                tells(25, "{\"contactId\":\"" + SELF + "\"}");
            }
        }

        @Override
        public void start(StartRequest request, StreamObserver<StartResponse> to) {
            answer("start", to, StartResponse.getDefaultInstance());
        }

        @Override
        public void ding(DingRequest request, StreamObserver<DingResponse> to) {
            dings.incrementAndGet();
            answer("ding", to, DingResponse.getDefaultInstance());
            if (answersDings) {
                tells(3, "{\"data\":\"\"}");
            }
        }

        @Override
        public void messagePayload(MessagePayloadRequest request, StreamObserver<MessagePayloadResponse> to) {
            asked.add("message " + request.getId());
            Runnable answer = () -> {
                var message = messages.get(request.getId());
                if (message == null) {
                    to.onError(Status.UNKNOWN.asRuntimeException());
                } else {
                    answer("messagePayload", to, message);
                }
            };
            if (request.getId().equals(holding)) {
                held.add(answer);
            } else {
                answer.run();
            }
        }

        @Override
        public void roomMemberPayload(RoomMemberPayloadRequest request, StreamObserver<RoomMemberPayloadResponse> to) {
            asked.add("member " + request.getMemberId());
            answer(
                    "roomMemberPayload",
                    to,
                    RoomMemberPayloadResponse.newBuilder()
                            .setId(request.getMemberId())
                            .setName(names.getOrDefault(request.getMemberId(), ""))
                            .setRoomAlias(names.getOrDefault(request.getId() + "/" + request.getMemberId(), ""))
                            .build());
        }

        @Override
        public void contactPayload(ContactPayloadRequest request, StreamObserver<ContactPayloadResponse> to) {
            asked.add("contact " + request.getId());
            answer(
                    "contactPayload",
                    to,
                    ContactPayloadResponse.newBuilder()
                            .setId(request.getId())
                            .setName(names.getOrDefault(request.getId(), ""))
                            .setType(request.getId().startsWith("gh_") ? 2 : 1)
                            .build());
        }

        @Override
        public void messageLocation(MessageLocationRequest request, StreamObserver<MessageLocationResponse> to) {
            var place = LocationPayload.newBuilder()
                    .setLatitude(30.25)
                    .setLongitude(120.15)
                    .setName("东桥村口");
            answer(
                    "messageLocation",
                    to,
                    MessageLocationResponse.newBuilder().setLocation(place).build());
        }

        @Override
        public void messageFile(MessageFileRequest request, StreamObserver<MessageFileResponse> to) {
            var box = files.getOrDefault(request.getId(), "{}");
            answer(
                    "messageFile",
                    to,
                    MessageFileResponse.newBuilder().setFileBox(box).build());
        }

        @Override
        public void messageSendText(MessageSendTextRequest request, StreamObserver<MessageSendTextResponse> to) {
            if (!moods.containsKey("messageSendText")) {
                said.add(request);
            }
            var id = "sent-" + number.incrementAndGet();
            if (echoes) {
                var ours = message(id, SELF, 7, request.getText());
                delivers(ours.setRoomId(request.getConversationId()).build());
            }
            answer(
                    "messageSendText",
                    to,
                    MessageSendTextResponse.newBuilder()
                            .setId(givesIds ? id : "")
                            .build());
        }

        @Override
        public void messageSendFile(MessageSendFileRequest request, StreamObserver<MessageSendFileResponse> to) {
            if (!moods.containsKey("messageSendFile")) {
                sentFiles.add(request.getFileBox());
            }
            answer(
                    "messageSendFile",
                    to,
                    MessageSendFileResponse.newBuilder()
                            .setId(givesIds ? "file-" + number.incrementAndGet() : "")
                            .build());
        }

        @Override
        public void messageRecall(MessageRecallRequest request, StreamObserver<MessageRecallResponse> to) {
            recalled.add(request.getId());
            answer(
                    "messageRecall",
                    to,
                    MessageRecallResponse.newBuilder().setSuccess(true).build());
        }

        @Override
        public void download(DownloadRequest request, StreamObserver<DownloadResponse> to) {
            for (String part : List.of("stored ", "bytes")) {
                to.onNext(DownloadResponse.newBuilder()
                        .setChunk(com.google.protobuf.ByteString.copyFromUtf8(part))
                        .build());
            }
            to.onCompleted();
        }

        private <T> void answer(String call, StreamObserver<T> to, T answer) {
            var mood = moods.get(call);
            asked.add("mood " + call);
            if (mood == null) {
                to.onNext(answer);
                to.onCompleted();
            } else if (!mood.isOk()) {
                to.onError(mood.asRuntimeException());
            }
        }
    }
}
