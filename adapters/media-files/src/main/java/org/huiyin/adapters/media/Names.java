package org.huiyin.adapters.media;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks what addresses a name has. */
@FunctionalInterface
interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;

    /** As this machine is set up to ask. */
    static Names ofTheMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
