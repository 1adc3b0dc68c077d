package org.huiyin.adapters.cap;

/** For Jazzer: an alert is read as a proposal, or refused by line and element; nothing outside of it is ever fetched. */
public final class AlertFuzz {
    private AlertFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var alert = new CapReader().read(data);
            if (alert.identifier().isBlank()) {
                throw new AssertionError("an alert without a number was taken");
            }
        } catch (CapException e) {
            if (e.faults().isEmpty()) {
                throw new AssertionError("refused without a fault", e);
            }
        }
    }
}
