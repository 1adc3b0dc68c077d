package org.huiyin.adapters.media;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells addresses anybody on the internet has from those that lead into a private network, to this machine or to
 * nowhere. Ranges are those of the IANA special-purpose registries; of IPv6 only what is handed out to the world passes,
 * and nothing that hides another address inside.
 */
final class PublicAddress implements Predicate<InetAddress> {
    private static final List<Range> CLOSED = List.of(
            new Range(8, 0),
            new Range(8, 10),
            new Range(10, 100, 64),
            new Range(8, 127),
            new Range(16, 169, 254),
            new Range(12, 172, 16),
            new Range(24, 192, 0, 0),
            new Range(24, 192, 0, 2),
            new Range(24, 192, 88, 99),
            new Range(16, 192, 168),
            new Range(15, 198, 18),
            new Range(24, 198, 51, 100),
            new Range(24, 203, 0, 113),
            new Range(4, 224),
            new Range(4, 240));
    private static final Range WORLD = new Range(3, 0x20);
    private static final List<Range> CLOSED_IN_WORLD = List.of(
            new Range(23, 0x20, 0x01, 0x00),
            new Range(32, 0x20, 0x01, 0x0d, 0xb8),
            new Range(16, 0x20, 0x02),
            new Range(20, 0x3f, 0xff, 0x00));

    /** All addresses that begin with the same bits. */
    private record Range(int bits, int... beginning) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int at = bit / 8;
                int wanted = at < beginning.length ? beginning[at] : 0;
                int mask = 0x80 >> (bit % 8);
                if ((address[at] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public boolean test(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED.stream().noneMatch(range -> range.holds(bytes))
                : WORLD.holds(bytes) && CLOSED_IN_WORLD.stream().noneMatch(range -> range.holds(bytes));
    }
}
