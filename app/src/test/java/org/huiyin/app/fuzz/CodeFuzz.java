package org.huiyin.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import org.huiyin.app.config.OneTimeCode;
import org.huiyin.binding.BindingCode;

/** For Jazzer: nobody guesses a code; what looks like one is one, however it is written. */
public final class CodeFuzz {
    private static final BindingCode OURS = BindingCode.make(new Random(1));
    private static final OneTimeCode DOOR = door();

    private CodeFuzz() {}

    private static OneTimeCode door() {
        try {
            var code = new OneTimeCode(Files.createTempDirectory("fuzz"), new Random(1));
            code.issue();
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        var words = new String(data, UTF_8);
        var code = BindingCode.in(words);
        if (code.isPresent()) {
            var again = BindingCode.in(code.get().text());
            if (!again.equals(code)
                    || code.equals(Optional.of(OURS)) != code.get().digest().equals(OURS.digest())) {
                throw new AssertionError("a code is another one when it is read again");
            }
        }
        if (DOOR.redeem(words)) {
            throw new AssertionError("a code was taken that was never shown");
        }
    }
}
