package org.huiyin.survey;

/** The rounds of surveys as they are written; only reached inside a transaction. */
public interface SurveyLedger extends Surveys {

    /** Writes a round of a survey; {@link org.huiyin.ledger.StoreConflict} as for items. */
    void save(Round round);

    /** Writes a person's sheet of a round; {@link org.huiyin.ledger.StoreConflict} as for items. */
    void save(Sheet sheet);

    /** Removes all sheets of a round for good. */
    void removeSheets(String round);
}
