package org.huiyin.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.doctor.Finding.Mend;
import org.huiyin.app.doctor.Finding.Sound;

/** Asks the server that runs on a data directory, and tries the doors others dial it by. */
final class ServerLook {
    private static final int MISSING = 404;

    private final Path data;

    ServerLook(Path data) {
        this.data = data;
    }

    List<Finding> look(Optional<Config> config) throws IOException {
        var server = LiveServer.of(data);
        var findings = new ArrayList<Finding>();
        findings.add(new Sound("server", "runs, and has the data directory"));
        for (Account account : config.map(c -> c.platforms().accounts()).orElse(List.of())) {
            if (account.answersAt().isPresent()) {
                findings.add(door(account, account.answersAt().get(), server));
            }
        }
        server.get(LiveLook.PATH).body().lines().map(Finding::read).forEach(findings::add);
        return findings;
    }

    /** Whoever comes without a secret is sent away; that somebody is there to do so is what counts. */
    private static Finding door(Account account, String path, LiveServer server) throws IOException {
        var place = account.platform() + "/" + account.name();
        return server.status(path) == MISSING
                ? new Mend(place, path + " is not served (mend: restart the server with this configuration)")
                : new Sound(place, path + " is served");
    }
}
