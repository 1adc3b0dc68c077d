package org.huiyin.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.huiyin.app.admin.OwnFile;
import org.huiyin.audit.Head;
import org.huiyin.audit.Signet;
import org.huiyin.audit.Trust;

/**
 * What the auditor keeps beside the books, in the data directory: {@code audit.key}, its private key; {@code audit.pub},
 * the public keys whose signatures count, one a line; {@code audit.head}, the newest head it drew.
 */
public final class AuditFiles {
    private static final String ALGORITHM = "Ed25519";

    private final Path key;
    private final Path known;
    private final Path newest;

    public AuditFiles(Path root) {
        this.key = root.resolve("audit.key");
        this.known = root.resolve("audit.pub");
        this.newest = root.resolve("audit.head");
    }

    /** The key; made if it is missing. Nodes that share their books need each other's line in {@code audit.pub}. */
    public Signet signet() throws IOException {
        try {
            if (!Files.exists(key)) {
                make();
            }
            var bytes = Base64.getDecoder().decode(Files.readString(key).strip());
            return new Signet(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(key + ": not understood (expected: a private key of ours)", e);
        }
    }

    /** The public one first: what is signed must be known. Those before it go on to count. */
    private void make() throws GeneralSecurityException, IOException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.writeString(
                known,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        new OwnFile(key)
                .write(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
    }

    /** What is known of the heads from here. */
    public Trust trust() throws IOException {
        return new Trust(keys(), newest());
    }

    private List<PublicKey> keys() throws IOException {
        var keys = new ArrayList<PublicKey>();
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            for (String line : Files.exists(known) ? Files.readAllLines(known) : List.<String>of()) {
                if (!line.isBlank()) {
                    var bytes = Base64.getDecoder().decode(line.strip());
                    keys.add(factory.generatePublic(new X509EncodedKeySpec(bytes)));
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(known + ": not understood (expected: a public key on each line)", e);
        }
        return keys;
    }

    private Optional<Trust.Seen> newest() throws IOException {
        if (!Files.exists(newest)) {
            return Optional.empty();
        }
        var parts = Files.readString(newest).strip().split(" ", -1);
        try {
            return Optional.of(new Trust.Seen(Long.parseLong(parts[0]), parts[1]));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException(newest + ": not understood (expected: a number and a digest)", e);
        }
    }

    /** Remembers a head. */
    void remember(Head head) throws IOException {
        new OwnFile(newest).write(head.number() + " " + head.digest() + "\n");
    }
}
