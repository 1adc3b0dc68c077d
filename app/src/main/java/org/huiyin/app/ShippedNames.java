package org.huiyin.app;

import java.util.List;
import org.huiyin.adapters.opennlp.names.NameModelFile;
import org.huiyin.reading.NameFinder;

/** The program's own finder of names, unpacked when it is first asked. */
final class ShippedNames implements NameFinder {
    private final Unpacked<NameFinder> finder;

    ShippedNames(String resource) {
        this.finder = new Unpacked<>(resource, NameModelFile::unpack);
    }

    @Override
    public List<Name> find(String text) {
        return finder.get().find(text);
    }
}
