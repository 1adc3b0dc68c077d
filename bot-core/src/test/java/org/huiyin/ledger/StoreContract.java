package org.huiyin.ledger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store keeps to. A store's own test extends this and says how to make one. */
public abstract class StoreContract
        implements TransactionContract,
                MessagesContract,
                ItemsContract,
                NearContract,
                NoticesContract,
                ChecklistsContract,
                QueueContract,
                OutboxContract,
                UnsaidContract,
                DuesContract,
                BindingsContract,
                CorrectionsContract,
                InformantsContract,
                ForestalledContract,
                DisputesContract,
                ErasingContract,
                SurveysContract,
                SpreadContract,
                LeasesContract,
                PagesContract,
                WorkloadsContract,
                RegisterContract,
                FilterContract,
                BulletinsContract,
                KeysContract {
    private Store store;

    /** Opens a store with nothing in it. */
    protected abstract Store open();

    @BeforeEach
    void openEmpty() {
        store = open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public final Store store() {
        return store;
    }
}
