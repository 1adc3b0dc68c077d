package org.huiyin.adapters.wechaty;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.huiyin.adapters.wechaty.payload.FileBox;
import org.huiyin.media.Media;
import org.huiyin.media.Source;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wechaty.DownloadRequest;
import wechaty.MessageFileRequest;

/**
 * Pictures and files on their way to the media. What a message's file is, its bytes or an address, is asked of the
 * service first, two at a time: only then is it known from where the media must fetch it.
 */
final class Files {
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 1_000;
    private static final int TRIES = 3;

    private final Supplier<@Nullable Wire> wire;
    private final Media media;
    private final Loop loop;
    private final WechatySettings.Times times;
    private final ThreadPoolExecutor threads;

    Files(Supplier<@Nullable Wire> wire, Media media, Loop loop, WechatySettings settings) {
        this.wire = wire;
        this.media = media;
        this.loop = loop;
        this.times = settings.times();
        this.threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    var made = new Thread(task, "wechaty-files-" + settings.account());
                    made.setDaemon(true);
                    return made;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** What an attachment of the message is called. */
    static String reference(Message.Id id) {
        return WechatyPlatform.NAME + ":" + id.chat().account() + ":" + id.value();
    }

    /** Has the file of a message fetched. Returns at once. */
    void expect(Message.Id message) {
        submit(message, 1);
    }

    void end() {
        threads.shutdownNow();
    }

    private void submit(Message.Id message, int attempt) {
        try {
            threads.execute(() -> resolve(message, attempt));
        } catch (RejectedExecutionException full) {
            LOG.error("file of message {} is not fetched: {} others wait", message.value(), WAITING);
        }
    }

    private void resolve(Message.Id message, int attempt) {
        try {
            media.expect(reference(message), source(message, box(message)));
        } catch (StatusRuntimeException e) {
            failed(message, attempt, e.getStatus().getCode().toString());
        } catch (IOException | RuntimeException e) {
            failed(message, attempt, Loop.outline(e));
        }
    }

    private FileBox box(Message.Id message) throws IOException {
        var request = MessageFileRequest.newBuilder().setId(message.value()).build();
        return FileBox.decode(line().waiting(times.file()).messageFile(request).getFileBox());
    }

    private void failed(Message.Id message, int attempt, String why) {
        if (attempt >= TRIES) {
            LOG.error("file of message {} is not fetched: {}", message.value(), why);
        } else {
            loop.after(times.retry().multipliedBy(1L << attempt), () -> submit(message, attempt + 1));
        }
    }

    private Source source(Message.Id message, FileBox box) {
        if (box instanceof FileBox.At at) {
            return new Source.Address(at.uri(), at.headers(), Source.Seal.NONE);
        }
        if (box instanceof FileBox.Stored stored) {
            return new Source.Asked(() -> download(stored.uuid()));
        }
        // The media may take their time, with hundreds waiting: the bytes are held while there is room for them.
        var held = new SoftReference<>(((FileBox.Enclosed) box).bytes());
        return new Source.Asked(() -> {
            var bytes = held.get();
            return bytes != null ? bytes : again(message);
        });
    }

    private byte[] again(Message.Id message) throws IOException {
        try {
            if (box(message) instanceof FileBox.Enclosed enclosed) {
                return enclosed.bytes();
            }
            throw new IOException("file: it came with its bytes, and does no more");
        } catch (StatusRuntimeException e) {
            throw new IOException("file: " + e.getStatus().getCode(), e);
        }
    }

    private byte[] download(String uuid) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            var chunks = line().waiting(times.file())
                    .download(DownloadRequest.newBuilder().setId(uuid).build());
            while (chunks.hasNext()) {
                chunks.next().getChunk().writeTo(bytes);
                if (bytes.size() > FileBox.MOST) {
                    throw new IOException("file: over " + FileBox.MOST + " bytes");
                }
            }
        } catch (StatusRuntimeException e) {
            throw new IOException("file: " + e.getStatus().getCode(), e);
        }
        return bytes.toByteArray();
    }

    private Wire line() {
        var line = wire.get();
        if (line == null) {
            throw Status.UNAVAILABLE.asRuntimeException();
        }
        return line;
    }
}
