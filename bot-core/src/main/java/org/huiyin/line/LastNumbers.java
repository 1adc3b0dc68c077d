package org.huiyin.line;

import org.huiyin.desk.Numbers;
import org.huiyin.ledger.Looks;

/** The last numbers as the ledger has them, asked for only when one is given out: most messages need none. */
record LastNumbers(Looks looks) implements Numbers {

    @Override
    public long lastItem() {
        return looks.items().lastNumber();
    }

    @Override
    public long lastNotice() {
        return looks.notices().lastNotice();
    }

    @Override
    public long lastChecklist() {
        return looks.checklists().lastChecklist();
    }
}
