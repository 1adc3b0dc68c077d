package org.huiyin.app.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;

/**
 * The door for commands of the same machine. Whoever can read the data directory knows its secret, which is new at every
 * start; nobody else is let in.
 */
public final class AdminDoor implements AutoCloseable {
    static final String SCHEME = "Bearer ";
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final byte[] expected;

    private AdminDoor(Path root, String token) {
        this.root = root;
        this.expected = (SCHEME + token).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes down where the server is, for commands to find it.
     *
     * @param certificate the server's chain in PEM, if it speaks TLS
     * @param random must be unguessable
     */
    public static AdminDoor open(
            Path root, InetSocketAddress listening, Optional<Path> certificate, RandomGenerator random)
            throws IOException {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = HexFormat.of().formatHex(secret);
        Optional<String> own = certificate.isPresent() ? Optional.of(der(certificate.get())) : Optional.empty();
        new Address(Address.url(listening, certificate.isPresent()), token, own).write(root);
        return new AdminDoor(root, token);
    }

    private static String der(Path chain) throws IOException {
        try (var in = Files.newInputStream(chain)) {
            var first = CertificateFactory.getInstance("X.509").generateCertificate(in);
            return Base64.getEncoder().encodeToString(first.getEncoded());
        } catch (CertificateException e) {
            throw new IOException(chain + ": not understood (expected: certificates in PEM)", e);
        }
    }

    /** The same for those alone who know the secret. */
    public Transport.Exchange guarded(Transport.Exchange handler) {
        return request -> knows(request)
                ? handler.answer(request)
                : Reply.text(401, "not allowed\n").with("cache-control", "no-store");
    }

    /** In a time that does not tell how much of it was right. */
    private boolean knows(Request request) {
        var said = request.header("authorization").orElse("");
        return MessageDigest.isEqual(expected, said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(Address.in(root));
    }
}
