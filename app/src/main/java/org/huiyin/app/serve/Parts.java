package org.huiyin.app.serve;

import java.time.InstantSource;
import org.huiyin.app.admin.AdminDoor;
import org.huiyin.app.rules.RulesInForce;
import org.huiyin.health.Standings;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.media.Media;
import org.huiyin.net.Transport;

/** What a running server is made of, as far as platforms and pages need to know. */
public record Parts(
        Transport transport,
        Store store,
        RulesInForce rules,
        Line line,
        Heartbeat pulse,
        InstantSource clock,
        DataFolder data,
        AdminDoor admin,
        Media media,
        Standings accounts) {}
