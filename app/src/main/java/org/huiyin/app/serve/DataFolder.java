package org.huiyin.app.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The directory a server keeps everything in; locked as long as it is open, so that two never share one. */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;
    private final String node;

    private DataFolder(Path root, FileChannel lock) throws IOException {
        this.root = root;
        this.lock = lock;
        this.node = node(root.resolve("node"));
    }

    /** Another has the directory. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1;

        private InUse(String message) {
            super(message);
        }
    }

    /** Makes the directory if it is missing, and takes it; {@link InUse} if another server has it. */
    public static DataFolder open(Path directory) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root);
        var lock = FileChannel.open(root.resolve("huiyin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return new DataFolder(root, lock);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: refused like any other.
        }
        lock.close();
        throw new InUse("data: " + root + " is in use (expected: one server a directory)");
    }

    private static String node(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID() + "\n");
        }
        return Files.readString(file).strip();
    }

    public Path root() {
        return root;
    }

    /** Where it keeps what. */
    public DataFiles files() {
        return new DataFiles(root);
    }

    /**
     * This node's name among those that share a store. It is the same after a restart, so that a node that died takes
     * its own leases up again at once.
     */
    String node() {
        return node;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
