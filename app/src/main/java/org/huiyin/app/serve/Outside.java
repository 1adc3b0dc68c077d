package org.huiyin.app.serve;

import java.util.List;
import org.huiyin.chat.ChatPlatform;

/** Brings the outside world in. */
@FunctionalInterface
public interface Outside {

    /** Makes the platforms, which are not started yet, and gives the transport its pages. */
    List<ChatPlatform> open(Parts parts);
}
