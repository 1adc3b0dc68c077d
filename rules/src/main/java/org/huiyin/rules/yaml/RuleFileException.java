package org.huiyin.rules.yaml;

/** A file people wrote that cannot be used; the message names the file, the line, the key and what was expected. */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String key;
    private final String complaint;

    /** {@code line} counts from one; zero when the file as a whole is meant. {@code key} is empty then. */
    public RuleFileException(String file, int line, String key, String complaint) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + complaint);
        this.file = file;
        this.line = line;
        this.key = key;
        this.complaint = complaint;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    /** What is wrong and what was expected, without where. */
    public String complaint() {
        return complaint;
    }
}
