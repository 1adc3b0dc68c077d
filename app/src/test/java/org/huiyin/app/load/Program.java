package org.huiyin.app.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * The program that holds the town's account, as cheap as can be: the load and what bears it share the processors. Its
 * frames are written with a mask of zeros, and of what it is asked to do it reads no more than it must answer.
 */
final class Program implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int PING = 0x9;
    private static final int PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final LongConsumer answered;
    private final AtomicLong said;
    private final Thread ears = new Thread(this::listen, "program");
    private final ByteBuffer frame = ByteBuffer.allocate(BUFFER);

    private Program(Socket socket, DataInputStream in, LongConsumer answered, AtomicLong said) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
        this.answered = answered;
        this.said = said;
    }

    /**
     * Dials in.
     *
     * @param answered is told the id of each message that an answer quotes, on the listening thread
     * @param said counts all that was said, quoting or not; the numbers of our own messages go on from there
     */
    static Program dial(int port, LongConsumer answered, AtomicLong said) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        // Our answers stand in line behind what we told before.
        socket.setSendBufferSize(BUFFER);
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        socket.getOutputStream()
                .write("""
                GET /onebot/v11/ws HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Authorization: Bearer %s\r
                X-Self-ID: %s\r
                X-Client-Role: Universal\r
                \r
                """.formatted(port, BusyTown.TOKEN, BusyTown.ACCOUNT).getBytes(ISO_8859_1));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("program: " + head.substring(0, head.indexOf("\r\n")) + " (expected: 101)");
        }
        var program = new Program(socket, in, answered, said);
        program.ears.setDaemon(true);
        program.ears.start();
        return program;
    }

    /** Tells an event; waits while the other side reads nothing. */
    void tell(byte[] event) throws IOException {
        send(TEXT, event);
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
        frame.clear();
        frame.put((byte) opcode);
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    private void listen() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xF;
                int length = in.readUnsignedByte() & 0x7F;
                if (length > 125) {
                    length = length == 126 ? in.readUnsignedShort() : (int) in.readLong();
                }
                var payload = in.readNBytes(length);
                if (payload.length < length) {
                    throw new EOFException();
                }
                if (opcode == PING) {
                    send(PONG, payload);
                } else if (opcode == (TEXT & 0xF)) {
                    answer(new String(payload, UTF_8));
                }
            }
        } catch (IOException e) {
            // The other side is gone, or we are: whoever waits for answers sees that none come.
        }
    }

    private void answer(String action) throws IOException {
        var echo = between(action, "\"echo\":\"", '"');
        var number = said.incrementAndGet();
        send(
                TEXT,
                ("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":" + number + "},\"echo\":\"" + echo + "\"}")
                        .getBytes(UTF_8));
        var quoted = between(action, "{\"type\":\"reply\",\"data\":{\"id\":\"", '"');
        if (!quoted.isEmpty()) {
            answered.accept(Long.parseLong(quoted));
        }
    }

    private static String between(String text, String before, char after) {
        int at = text.indexOf(before);
        int from = at + before.length();
        return at < 0 ? "" : text.substring(from, text.indexOf(after, from));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
