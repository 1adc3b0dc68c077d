package org.huiyin.desk;

import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;

/** All the desk may know when something is due: the item or the notice it is about, as it is now. */
public record DueScene(Town town, Due due, Optional<Item> item, Optional<Notice> notice, Numbers numbers) {}
